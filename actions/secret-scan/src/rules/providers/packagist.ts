import { assignedExamples, tokenExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Packagist'
const source = 'https://packagist.com/docs/composer-authentication'
const revoke = {
  steps: "Reset the token in the profile, or revoke it in the organisation's settings.",
  url: 'https://packagist.com/docs/composer-authentication',
}

export const packagistRules: readonly Rule[] = [
  {
    id: 'packagist-private-token',
    provider,
    title: 'Private Packagist authentication token',
    opens: 'the private packages of the organisation',
    keywords: ['packagist_'],
    match: { kind: 'token', pattern: 'packagist_[ou][ru]t_[0-9a-f]{68}(?![0-9A-Za-z_])' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...tokenExamples((make) => `packagist_ort_${make.text('hex', 68)}`),
  },
  {
    id: 'packagist-api-token',
    provider,
    title: 'Packagist.org API token',
    opens: 'updates and new packages in the name of its user',
    keywords: ['packagist_token', 'packagist_api', 'packagist-token', 'packagist_main', 'packagist_safe'],
    match: { kind: 'assigned', value: '[0-9A-Za-z_-]{20}' },
    severity: 'error',
    confidence: 'medium',
    revoke: { steps: 'Rotate the token in the profile.', url: 'https://packagist.org/apidoc' },
    source: 'https://packagist.org/apidoc',
    ...assignedExamples('packagist_api_token', (make) => make.text('base62', 20)),
  },
]
