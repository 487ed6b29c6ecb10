/** The rules for code hosting, packages, clouds, builds and infrastructure; one line a provider. */

import { onePasswordRules } from '../../actions/secret-scan/src/rules/providers/1password.ts'
import { aivenRules } from '../../actions/secret-scan/src/rules/providers/aiven.ts'
import { alibabaRules } from '../../actions/secret-scan/src/rules/providers/alibaba.ts'
import { ansibleRules } from '../../actions/secret-scan/src/rules/providers/ansible.ts'
import { argoCdRules } from '../../actions/secret-scan/src/rules/providers/argo-cd.ts'
import { awsRules } from '../../actions/secret-scan/src/rules/providers/aws.ts'
import { azureRules } from '../../actions/secret-scan/src/rules/providers/azure.ts'
import { azureDevopsRules } from '../../actions/secret-scan/src/rules/providers/azure-devops.ts'
import { azureIdentifiableKeysRules } from '../../actions/secret-scan/src/rules/providers/azure-identifiable-keys.ts'
import { azureMessagingKeysRules } from '../../actions/secret-scan/src/rules/providers/azure-messaging-keys.ts'
import { bitbucketRules } from '../../actions/secret-scan/src/rules/providers/bitbucket.ts'
import { bitwardenRules } from '../../actions/secret-scan/src/rules/providers/bitwarden.ts'
import { buildkiteRules } from '../../actions/secret-scan/src/rules/providers/buildkite.ts'
import { circleciRules } from '../../actions/secret-scan/src/rules/providers/circleci.ts'
import { clojarsRules } from '../../actions/secret-scan/src/rules/providers/clojars.ts'
import { cloudflareRules } from '../../actions/secret-scan/src/rules/providers/cloudflare.ts'
import { cloudsmithRules } from '../../actions/secret-scan/src/rules/providers/cloudsmith.ts'
import { cocoapodsRules } from '../../actions/secret-scan/src/rules/providers/cocoapods.ts'
import { codebergRules } from '../../actions/secret-scan/src/rules/providers/codeberg.ts'
import { codecovRules } from '../../actions/secret-scan/src/rules/providers/codecov.ts'
import { confluentRules } from '../../actions/secret-scan/src/rules/providers/confluent.ts'
import { consulRules } from '../../actions/secret-scan/src/rules/providers/consul.ts'
import { coverallsRules } from '../../actions/secret-scan/src/rules/providers/coveralls.ts'
import { cratesIoRules } from '../../actions/secret-scan/src/rules/providers/crates-io.ts'
import { databricksRules } from '../../actions/secret-scan/src/rules/providers/databricks.ts'
import { denoDeployRules } from '../../actions/secret-scan/src/rules/providers/deno-deploy.ts'
import { digitaloceanRules } from '../../actions/secret-scan/src/rules/providers/digitalocean.ts'
import { dockerRules } from '../../actions/secret-scan/src/rules/providers/docker.ts'
import { dopplerRules } from '../../actions/secret-scan/src/rules/providers/doppler.ts'
import { droneRules } from '../../actions/secret-scan/src/rules/providers/drone.ts'
import { elasticRules } from '../../actions/secret-scan/src/rules/providers/elastic.ts'
import { fastlyRules } from '../../actions/secret-scan/src/rules/providers/fastly.ts'
import { flyRules } from '../../actions/secret-scan/src/rules/providers/fly.ts'
import { forgejoRules } from '../../actions/secret-scan/src/rules/providers/forgejo.ts'
import { gcpRules } from '../../actions/secret-scan/src/rules/providers/gcp.ts'
import { gemfuryRules } from '../../actions/secret-scan/src/rules/providers/gemfury.ts'
import { giteaRules } from '../../actions/secret-scan/src/rules/providers/gitea.ts'
import { githubRules } from '../../actions/secret-scan/src/rules/providers/github.ts'
import { gitlabRules } from '../../actions/secret-scan/src/rules/providers/gitlab.ts'
import { harborRules } from '../../actions/secret-scan/src/rules/providers/harbor.ts'
import { harnessRules } from '../../actions/secret-scan/src/rules/providers/harness.ts'
import { herokuRules } from '../../actions/secret-scan/src/rules/providers/heroku.ts'
import { hetznerRules } from '../../actions/secret-scan/src/rules/providers/hetzner.ts'
import { hexRules } from '../../actions/secret-scan/src/rules/providers/hex.ts'
import { ibmRules } from '../../actions/secret-scan/src/rules/providers/ibm.ts'
import { infisicalRules } from '../../actions/secret-scan/src/rules/providers/infisical.ts'
import { jenkinsRules } from '../../actions/secret-scan/src/rules/providers/jenkins.ts'
import { jfrogRules } from '../../actions/secret-scan/src/rules/providers/jfrog.ts'
import { kubernetesRules } from '../../actions/secret-scan/src/rules/providers/kubernetes.ts'
import { linodeRules } from '../../actions/secret-scan/src/rules/providers/linode.ts'
import { mongodbAtlasRules } from '../../actions/secret-scan/src/rules/providers/mongodb-atlas.ts'
import { neonRules } from '../../actions/secret-scan/src/rules/providers/neon.ts'
import { netlifyRules } from '../../actions/secret-scan/src/rules/providers/netlify.ts'
import { ngrokRules } from '../../actions/secret-scan/src/rules/providers/ngrok.ts'
import { nomadRules } from '../../actions/secret-scan/src/rules/providers/nomad.ts'
import { npmRules } from '../../actions/secret-scan/src/rules/providers/npm.ts'
import { nugetRules } from '../../actions/secret-scan/src/rules/providers/nuget.ts'
import { octopusRules } from '../../actions/secret-scan/src/rules/providers/octopus.ts'
import { oracleRules } from '../../actions/secret-scan/src/rules/providers/oracle.ts'
import { ovhRules } from '../../actions/secret-scan/src/rules/providers/ovh.ts'
import { packagistRules } from '../../actions/secret-scan/src/rules/providers/packagist.ts'
import { planetscaleRules } from '../../actions/secret-scan/src/rules/providers/planetscale.ts'
import { prefectRules } from '../../actions/secret-scan/src/rules/providers/prefect.ts'
import { pulumiRules } from '../../actions/secret-scan/src/rules/providers/pulumi.ts'
import { pypiRules } from '../../actions/secret-scan/src/rules/providers/pypi.ts'
import { railwayRules } from '../../actions/secret-scan/src/rules/providers/railway.ts'
import { rancherRules } from '../../actions/secret-scan/src/rules/providers/rancher.ts'
import { renderRules } from '../../actions/secret-scan/src/rules/providers/render.ts'
import { rubygemsRules } from '../../actions/secret-scan/src/rules/providers/rubygems.ts'
import { scalewayRules } from '../../actions/secret-scan/src/rules/providers/scaleway.ts'
import { snowflakeRules } from '../../actions/secret-scan/src/rules/providers/snowflake.ts'
import { snykRules } from '../../actions/secret-scan/src/rules/providers/snyk.ts'
import { sonarqubeRules } from '../../actions/secret-scan/src/rules/providers/sonarqube.ts'
import { sonatypeRules } from '../../actions/secret-scan/src/rules/providers/sonatype.ts'
import { sourcehutRules } from '../../actions/secret-scan/src/rules/providers/sourcehut.ts'
import { spaceliftRules } from '../../actions/secret-scan/src/rules/providers/spacelift.ts'
import { supabaseRules } from '../../actions/secret-scan/src/rules/providers/supabase.ts'
import { tailscaleRules } from '../../actions/secret-scan/src/rules/providers/tailscale.ts'
import { teamcityRules } from '../../actions/secret-scan/src/rules/providers/teamcity.ts'
import { tencentRules } from '../../actions/secret-scan/src/rules/providers/tencent.ts'
import { terraformRules } from '../../actions/secret-scan/src/rules/providers/terraform.ts'
import { travisRules } from '../../actions/secret-scan/src/rules/providers/travis.ts'
import { upstashRules } from '../../actions/secret-scan/src/rules/providers/upstash.ts'
import { vagrantRules } from '../../actions/secret-scan/src/rules/providers/vagrant.ts'
import { vaultRules } from '../../actions/secret-scan/src/rules/providers/vault.ts'
import { vercelRules } from '../../actions/secret-scan/src/rules/providers/vercel.ts'
import { vultrRules } from '../../actions/secret-scan/src/rules/providers/vultr.ts'
import type { Rule } from '../../actions/secret-scan/src/rules/rule.ts'

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
