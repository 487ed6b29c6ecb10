import { assignedExamples, tokenExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'DigitalOcean'
const source = 'https://docs.digitalocean.com/reference/api/create-personal-access-token/'
const revoke = {
  steps: 'Delete the token under API → Tokens.',
  url: 'https://docs.digitalocean.com/reference/api/create-personal-access-token/',
}

export const digitaloceanRules: readonly Rule[] = [
  {
    id: 'digitalocean-personal-token',
    provider,
    title: 'DigitalOcean personal access token',
    opens: 'the resources of the team, as far as its scopes go',
    keywords: ['dop_v1_'],
    match: { kind: 'token', pattern: 'dop_v1_[0-9a-f]{64}(?![0-9A-Za-z_])' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...tokenExamples((make) => `dop_v1_${make.text('hex', 64)}`),
  },
  {
    id: 'digitalocean-oauth-token',
    provider,
    title: 'DigitalOcean OAuth access token',
    opens: 'what its user granted to an app',
    keywords: ['doo_v1_'],
    match: { kind: 'token', pattern: 'doo_v1_[0-9a-f]{64}(?![0-9A-Za-z_])' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...tokenExamples((make) => `doo_v1_${make.text('hex', 64)}`),
  },
  {
    id: 'digitalocean-refresh-token',
    provider,
    title: 'DigitalOcean OAuth refresh token',
    opens: 'new access tokens of an app',
    keywords: ['dor_v1_'],
    match: { kind: 'token', pattern: 'dor_v1_[0-9a-f]{64}(?![0-9A-Za-z_])' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...tokenExamples((make) => `dor_v1_${make.text('hex', 64)}`),
  },
  {
    id: 'digitalocean-spaces-secret',
    provider,
    title: 'DigitalOcean Spaces secret key',
    opens: 'the buckets of the team, together with its key id',
    keywords: ['spaces_secret', 'spaces_key', 'do_spaces', 'spaces-secret'],
    match: { kind: 'assigned', value: '[0-9A-Za-z+/]{43}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Delete the access key under Spaces → Access Keys.',
      url: 'https://docs.digitalocean.com/products/spaces/how-to/manage-access/',
    },
    source: 'https://docs.digitalocean.com/products/spaces/how-to/manage-access/',
    ...assignedExamples('spaces_secret_key', (make) => make.text('base62', 43)),
  },
]
