/** The rules for code hosting, packages, clouds, builds and infrastructure; one line a provider. */

import { aivenRules } from './providers/aiven.ts'
import { alibabaRules } from './providers/alibaba.ts'
import { awsRules } from './providers/aws.ts'
import { azureRules } from './providers/azure.ts'
import { azureDevopsRules } from './providers/azure-devops.ts'
import { azureIdentifiableKeysRules } from './providers/azure-identifiable-keys.ts'
import { azureMessagingKeysRules } from './providers/azure-messaging-keys.ts'
import { bitbucketRules } from './providers/bitbucket.ts'
import { buildkiteRules } from './providers/buildkite.ts'
import { circleciRules } from './providers/circleci.ts'
import { clojarsRules } from './providers/clojars.ts'
import { cloudflareRules } from './providers/cloudflare.ts'
import { cloudsmithRules } from './providers/cloudsmith.ts'
import { cocoapodsRules } from './providers/cocoapods.ts'
import { codebergRules } from './providers/codeberg.ts'
import { codecovRules } from './providers/codecov.ts'
import { confluentRules } from './providers/confluent.ts'
import { coverallsRules } from './providers/coveralls.ts'
import { cratesIoRules } from './providers/crates-io.ts'
import { databricksRules } from './providers/databricks.ts'
import { denoDeployRules } from './providers/deno-deploy.ts'
import { digitaloceanRules } from './providers/digitalocean.ts'
import { droneRules } from './providers/drone.ts'
import { elasticRules } from './providers/elastic.ts'
import { fastlyRules } from './providers/fastly.ts'
import { flyRules } from './providers/fly.ts'
import { forgejoRules } from './providers/forgejo.ts'
import { gcpRules } from './providers/gcp.ts'
import { gemfuryRules } from './providers/gemfury.ts'
import { giteaRules } from './providers/gitea.ts'
import { githubRules } from './providers/github.ts'
import { gitlabRules } from './providers/gitlab.ts'
import { herokuRules } from './providers/heroku.ts'
import { hetznerRules } from './providers/hetzner.ts'
import { hexRules } from './providers/hex.ts'
import { ibmRules } from './providers/ibm.ts'
import { jenkinsRules } from './providers/jenkins.ts'
import { jfrogRules } from './providers/jfrog.ts'
import { linodeRules } from './providers/linode.ts'
import { mongodbAtlasRules } from './providers/mongodb-atlas.ts'
import { neonRules } from './providers/neon.ts'
import { netlifyRules } from './providers/netlify.ts'
import { npmRules } from './providers/npm.ts'
import { nugetRules } from './providers/nuget.ts'
import { oracleRules } from './providers/oracle.ts'
import { ovhRules } from './providers/ovh.ts'
import { packagistRules } from './providers/packagist.ts'
import { planetscaleRules } from './providers/planetscale.ts'
import { pypiRules } from './providers/pypi.ts'
import { railwayRules } from './providers/railway.ts'
import { renderRules } from './providers/render.ts'
import { rubygemsRules } from './providers/rubygems.ts'
import { scalewayRules } from './providers/scaleway.ts'
import { snowflakeRules } from './providers/snowflake.ts'
import { sonarqubeRules } from './providers/sonarqube.ts'
import { sonatypeRules } from './providers/sonatype.ts'
import { sourcehutRules } from './providers/sourcehut.ts'
import { supabaseRules } from './providers/supabase.ts'
import { teamcityRules } from './providers/teamcity.ts'
import { tencentRules } from './providers/tencent.ts'
import { travisRules } from './providers/travis.ts'
import { upstashRules } from './providers/upstash.ts'
import { vercelRules } from './providers/vercel.ts'
import { vultrRules } from './providers/vultr.ts'
import type { Rule } from './rule.ts'

export const platformRules: readonly Rule[] = [
  ...githubRules,
  ...gitlabRules,
  ...bitbucketRules,
  ...giteaRules,
  ...forgejoRules,
  ...codebergRules,
  ...azureDevopsRules,
  ...sourcehutRules,
  ...npmRules,
  ...pypiRules,
  ...rubygemsRules,
  ...cratesIoRules,
  ...nugetRules,
  ...clojarsRules,
  ...packagistRules,
  ...hexRules,
  ...cocoapodsRules,
  ...jfrogRules,
  ...cloudsmithRules,
  ...gemfuryRules,
  ...sonatypeRules,
  ...awsRules,
  ...gcpRules,
  ...azureRules,
  ...azureIdentifiableKeysRules,
  ...azureMessagingKeysRules,
  ...digitaloceanRules,
  ...herokuRules,
  ...linodeRules,
  ...vultrRules,
  ...hetznerRules,
  ...ovhRules,
  ...scalewayRules,
  ...alibabaRules,
  ...tencentRules,
  ...ibmRules,
  ...oracleRules,
  ...cloudflareRules,
  ...fastlyRules,
  ...netlifyRules,
  ...vercelRules,
  ...renderRules,
  ...flyRules,
  ...railwayRules,
  ...denoDeployRules,
  ...supabaseRules,
  ...neonRules,
  ...planetscaleRules,
  ...upstashRules,
  ...mongodbAtlasRules,
  ...databricksRules,
  ...snowflakeRules,
  ...confluentRules,
  ...aivenRules,
  ...elasticRules,
  ...circleciRules,
  ...buildkiteRules,
  ...travisRules,
  ...droneRules,
  ...jenkinsRules,
  ...teamcityRules,
  ...codecovRules,
  ...coverallsRules,
  ...sonarqubeRules,
]
