/** All proofs by name, each with a maker of credentials that prove valid: for the documentation, canaries and tests. */

import type { Generator } from '../rules/generator.ts'
import { makeAge, proveAge } from './age.ts'
import { makeAwsAccessKeyId, makeAwsBedrock, proveAwsAccessKeyId, proveAwsBedrock } from './aws.ts'
import { makeAzureKey, proveAzureKey } from './azure.ts'
import { makeAnnotatedKey, proveAnnotatedKey } from './azure-annotated-key.ts'
import { makeMnemonic, proveMnemonic } from './bip39.ts'
import { makeExtendedKey, makeWif, proveExtendedKey, proveWif } from './bitcoin.ts'
import * as chat from './chat.ts'
import * as crc32 from './crc32-tokens.ts'
import { makeEntraClientSecret, proveEntraClientSecret } from './entra.ts'
import * as marks from './fixed-marks.ts'
import { makeGcpServiceAccount, proveGcpServiceAccount } from './gcp.ts'
import { makeGithubFineGrained, proveGithubFineGrained } from './github.ts'
import { makeGitlabRoutable, proveGitlabRoutable } from './gitlab.ts'
import type { Prove } from './grades.ts'
import * as json from './json-tokens.ts'
import * as jwt from './jwt.ts'
import * as login from './login.ts'
import { makeFly, makePypi, proveFly, provePypi } from './macaroons.ts'
import { makeNatsSeed, proveNatsSeed } from './nats.ts'
import * as keys from './private-key.ts'
import * as registries from './registries.ts'
import * as slack from './slack.ts'

export type ListedProof = { readonly prove: Prove; readonly make: (make: Generator) => string }

const entry = (prove: Prove, make: (make: Generator) => string): ListedProof => ({ prove, make })

export const proofs: Readonly<Record<string, ListedProof>> = {
  age: entry(proveAge, (make) => makeAge(make)),
  'age-post-quantum': entry(proveAge, (make) => makeAge(make, 'age-secret-key-pq-')),
  anthropic: entry(marks.proveAnthropic, marks.makeAnthropic),
  atlassian: entry(crc32.proveAtlassian, crc32.makeAtlassian),
  'atlassian-data-center': entry(registries.proveAtlassianDataCenter, (make) =>
    registries.makeAtlassianDataCenter(make),
  ),
  'aws-access-key-id': entry(proveAwsAccessKeyId, (make) => makeAwsAccessKeyId(make)),
  'aws-bedrock': entry(proveAwsBedrock, makeAwsBedrock),
  'azure-annotated-key': entry(proveAnnotatedKey, (make) => makeAnnotatedKey(make)),
  'azure-key': entry(proveAzureKey, (make) => makeAzureKey(make)),
  'bip39-mnemonic': entry(proveMnemonic, (make) => makeMnemonic(make)),
  'bitbucket-app-password': entry(crc32.proveBitbucketAppPassword, crc32.makeBitbucketAppPassword),
  'bitcoin-extended-key': entry(proveExtendedKey, makeExtendedKey),
  'bitcoin-wif': entry(proveWif, makeWif),
  confluent: entry(crc32.proveConfluent, crc32.makeConfluent),
  'discord-bot': entry(chat.proveDiscordBot, chat.makeDiscordBot),
  'discord-webhook': entry(chat.proveDiscordWebhook, chat.makeDiscordWebhook),
  'docker-auth': entry(login.proveDockerAuth, login.makeDockerAuth),
  'docker-hub': entry(registries.proveDockerHub, registries.makeDockerHub),
  'docker-swarm': entry(registries.proveDockerSwarm, registries.makeDockerSwarm),
  'entra-client-secret': entry(proveEntraClientSecret, makeEntraClientSecret),
  fly: entry(proveFly, makeFly),
  'gcp-service-account': entry(proveGcpServiceAccount, makeGcpServiceAccount),
  'github-classic': entry(crc32.proveGithubClassic, (make) => crc32.makeGithubClassic(make)),
  'github-fine-grained': entry(proveGithubFineGrained, makeGithubFineGrained),
  'github-installation': entry(jwt.proveGithubInstallation, jwt.makeGithubInstallation),
  'github-refresh': entry(crc32.proveGithubRefresh, crc32.makeGithubRefresh),
  'gitlab-routable': entry(proveGitlabRoutable, (make) => makeGitlabRoutable(make)),
  'grafana-cloud': entry(json.proveGrafanaCloud, json.makeGrafanaCloud),
  'grafana-legacy': entry(json.proveGrafanaLegacy, json.makeGrafanaLegacy),
  'grafana-service-account': entry(crc32.proveGrafanaServiceAccount, crc32.makeGrafanaServiceAccount),
  groq: entry(marks.proveGroq, marks.makeGroq),
  'hashicorp-vault': entry(marks.proveHashicorpVault, marks.makeHashicorpVault),
  'jfrog-api-key': entry(registries.proveJfrogApiKey, registries.makeJfrogApiKey),
  'jfrog-reference': entry(registries.proveJfrogReference, registries.makeJfrogReference),
  jwt: entry(jwt.proveJwt, (make) => jwt.makeJwt(make)),
  'nats-seed': entry(proveNatsSeed, makeNatsSeed),
  netrc: entry(login.proveNetrc, login.makeNetrc),
  npm: entry(crc32.proveNpm, crc32.makeNpm),
  'npm-auth-token': entry(login.proveNpmAuthToken, login.makeNpmAuthToken),
  'one-password-service-account': entry(
    json.proveOnePasswordServiceAccount,
    json.makeOnePasswordServiceAccount,
  ),
  openai: entry(marks.proveOpenAi, marks.makeOpenAi),
  'private-key': entry(keys.provePrivateKey, keys.makePrivateKey),
  pypi: entry(provePypi, makePypi),
  'sentry-organization': entry(json.proveSentryOrganization, json.makeSentryOrganization),
  'slack-token': entry(slack.proveSlackToken, slack.makeSlackBotToken),
  'slack-webhook': entry(slack.proveSlackWebhook, slack.makeSlackWebhook),
  'teams-webhook': entry(chat.proveTeamsWebhook, chat.makeTeamsWebhook),
  'telegram-bot': entry(chat.proveTelegramBot, chat.makeTelegramBot),
  'url-credentials': entry(login.proveUrlCredentials, login.makeUrlCredentials),
  vercel: entry(crc32.proveVercel, (make) => crc32.makeVercel(make)),
  zuplo: entry(crc32.proveZuplo, crc32.makeZuplo),
}
