/** The rules for code hosting, packages, clouds, builds and infrastructure; one line a provider. */

import { onePasswordRules } from './providers/1password.ts'
import { aivenRules } from './providers/aiven.ts'
import { alibabaRules } from './providers/alibaba.ts'
import { ansibleRules } from './providers/ansible.ts'
import { argoCdRules } from './providers/argo-cd.ts'
import { awsRules } from './providers/aws.ts'
import { azureRules } from './providers/azure.ts'
import { azureDevopsRules } from './providers/azure-devops.ts'
import { azureIdentifiableKeysRules } from './providers/azure-identifiable-keys.ts'
import { azureMessagingKeysRules } from './providers/azure-messaging-keys.ts'
import { bitbucketRules } from './providers/bitbucket.ts'
import { bitwardenRules } from './providers/bitwarden.ts'
import { buildkiteRules } from './providers/buildkite.ts'
import { circleciRules } from './providers/circleci.ts'
import { clojarsRules } from './providers/clojars.ts'
import { cloudflareRules } from './providers/cloudflare.ts'
import { cloudsmithRules } from './providers/cloudsmith.ts'
import { cocoapodsRules } from './providers/cocoapods.ts'
import { codebergRules } from './providers/codeberg.ts'
import { codecovRules } from './providers/codecov.ts'
import { confluentRules } from './providers/confluent.ts'
import { consulRules } from './providers/consul.ts'
import { coverallsRules } from './providers/coveralls.ts'
import { cratesIoRules } from './providers/crates-io.ts'
import { databricksRules } from './providers/databricks.ts'
import { denoDeployRules } from './providers/deno-deploy.ts'
import { digitaloceanRules } from './providers/digitalocean.ts'
import { dockerRules } from './providers/docker.ts'
import { dopplerRules } from './providers/doppler.ts'
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
import { harborRules } from './providers/harbor.ts'
import { harnessRules } from './providers/harness.ts'
import { herokuRules } from './providers/heroku.ts'
import { hetznerRules } from './providers/hetzner.ts'
import { hexRules } from './providers/hex.ts'
import { ibmRules } from './providers/ibm.ts'
import { infisicalRules } from './providers/infisical.ts'
import { jenkinsRules } from './providers/jenkins.ts'
import { jfrogRules } from './providers/jfrog.ts'
import { kubernetesRules } from './providers/kubernetes.ts'
import { linodeRules } from './providers/linode.ts'
import { mongodbAtlasRules } from './providers/mongodb-atlas.ts'
import { neonRules } from './providers/neon.ts'
import { netlifyRules } from './providers/netlify.ts'
import { ngrokRules } from './providers/ngrok.ts'
import { nomadRules } from './providers/nomad.ts'
import { npmRules } from './providers/npm.ts'
import { nugetRules } from './providers/nuget.ts'
import { octopusRules } from './providers/octopus.ts'
import { oracleRules } from './providers/oracle.ts'
import { ovhRules } from './providers/ovh.ts'
import { packagistRules } from './providers/packagist.ts'
import { planetscaleRules } from './providers/planetscale.ts'
import { prefectRules } from './providers/prefect.ts'
import { pulumiRules } from './providers/pulumi.ts'
import { pypiRules } from './providers/pypi.ts'
import { railwayRules } from './providers/railway.ts'
import { rancherRules } from './providers/rancher.ts'
import { renderRules } from './providers/render.ts'
import { rubygemsRules } from './providers/rubygems.ts'
import { scalewayRules } from './providers/scaleway.ts'
import { snowflakeRules } from './providers/snowflake.ts'
import { snykRules } from './providers/snyk.ts'
import { sonarqubeRules } from './providers/sonarqube.ts'
import { sonatypeRules } from './providers/sonatype.ts'
import { sourcehutRules } from './providers/sourcehut.ts'
import { spaceliftRules } from './providers/spacelift.ts'
import { supabaseRules } from './providers/supabase.ts'
import { tailscaleRules } from './providers/tailscale.ts'
import { teamcityRules } from './providers/teamcity.ts'
import { tencentRules } from './providers/tencent.ts'
import { terraformRules } from './providers/terraform.ts'
import { travisRules } from './providers/travis.ts'
import { upstashRules } from './providers/upstash.ts'
import { vagrantRules } from './providers/vagrant.ts'
import { vaultRules } from './providers/vault.ts'
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
  ...snykRules,
  ...terraformRules,
  ...vaultRules,
  ...consulRules,
  ...nomadRules,
  ...pulumiRules,
  ...dopplerRules,
  ...infisicalRules,
  ...onePasswordRules,
  ...bitwardenRules,
  ...prefectRules,
  ...tailscaleRules,
  ...ngrokRules,
  ...octopusRules,
  ...spaceliftRules,
  ...harnessRules,
  ...argoCdRules,
  ...rancherRules,
  ...dockerRules,
  ...harborRules,
  ...ansibleRules,
  ...vagrantRules,
  ...kubernetesRules,
]
