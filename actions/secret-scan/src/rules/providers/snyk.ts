import { assignedExamples, tokenExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Snyk'
const source = 'https://docs.snyk.io/snyk-api/authentication-for-api'
const revoke = {
  steps: "Revoke and regenerate the token in the account's or service account's settings.",
  url: 'https://docs.snyk.io/snyk-api/authentication-for-api/revoke-and-regenerate-a-snyk-api-token',
}

export const snykRules: readonly Rule[] = [
  {
    id: 'snyk-token',
    provider,
    title: 'Snyk API token',
    opens: 'the projects and their vulnerabilities that its owner reaches',
    keywords: ['snyk_token', 'snyk_api', 'snyktoken', 'snyk-token', 'snyk_oauth'],
    match: { kind: 'assigned', value: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...assignedExamples('snyk_token', (make) => make.uuid()),
  },
  {
    id: 'snyk-prefixed-token',
    provider,
    title: 'Snyk personal or service account token',
    opens: 'the projects and their vulnerabilities that its owner reaches',
    keywords: ['snyk_uat.', 'snyk_sat.'],
    match: {
      kind: 'token',
      pattern:
        'snyk_[us]at\\.[0-9a-z]{8}\\.[0-9A-Za-z_-]{40,600}(?:\\.[0-9A-Za-z_-]{20,200})?(?![0-9A-Za-z_-])',
    },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...tokenExamples((make) => `snyk_uat.${make.text('hex', 8)}.${make.text('base64url', 80)}`),
  },
]
