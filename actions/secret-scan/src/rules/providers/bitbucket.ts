import { makeBitbucketAppPassword, proveBitbucketAppPassword } from '../../proof/crc32-tokens.ts'
import { makeAtlassianDataCenter, proveAtlassianDataCenter } from '../../proof/registries.ts'
import { assignedExamples, tokenExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Bitbucket'
const source = 'https://support.atlassian.com/bitbucket-cloud/docs/access-tokens/'
export const bitbucketRules: readonly Rule[] = [
  {
    id: 'bitbucket-app-password',
    provider,
    title: 'Bitbucket Cloud app password',
    opens: 'the repositories of its user, as far as its permissions go',
    keywords: ['atbb'],
    match: { kind: 'token', pattern: 'ATBB[0-9A-Za-z]{24}[0-9A-F]{8}(?![0-9A-Za-z_])' },
    severity: 'error',
    confidence: 'high',
    prove: proveBitbucketAppPassword,
    revoke: {
      steps:
        'Revoke the app password under Personal settings → App passwords; API tokens have replaced them.',
      url: 'https://support.atlassian.com/bitbucket-cloud/docs/revoke-an-app-password/',
    },
    source,
    ...tokenExamples(makeBitbucketAppPassword),
  },
  {
    id: 'bitbucket-data-center-token',
    provider,
    title: 'Bitbucket Data Center HTTP access token',
    opens: 'the repositories of its user or project on that server',
    keywords: ['bbdc-'],
    match: { kind: 'token', pattern: 'BBDC-[0-9A-Za-z+/@_-]{40,50}={0,2}(?![0-9A-Za-z+/=])' },
    severity: 'error',
    confidence: 'high',
    prove: proveAtlassianDataCenter,
    revoke: {
      steps: 'Revoke the token under Manage account → HTTP access tokens.',
      url: 'https://confluence.atlassian.com/bitbucketserver/http-access-tokens-939515499.html',
    },
    source: 'https://confluence.atlassian.com/bitbucketserver/http-access-tokens-939515499.html',
    ...tokenExamples(makeAtlassianDataCenter),
  },
  {
    id: 'bitbucket-oauth-consumer-secret',
    provider,
    title: 'Bitbucket Cloud OAuth consumer secret',
    opens: 'access tokens in the name of the consumer',
    keywords: [
      'bitbucket_client_secret',
      'bitbucket_secret',
      'bitbucket_oauth',
      'bitbucketclientsecret',
      'bitbucket-client-secret',
    ],
    match: { kind: 'assigned', value: '[0-9A-Za-z]{32}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the OAuth consumer in the workspace settings and add it anew.',
      url: 'https://support.atlassian.com/bitbucket-cloud/docs/use-oauth-on-bitbucket-cloud/',
    },
    source: 'https://support.atlassian.com/bitbucket-cloud/docs/use-oauth-on-bitbucket-cloud/',
    ...assignedExamples('bitbucket_client_secret', (make) => make.text('base62', 32)),
  },
]
