import { tokenExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Databricks'
const source = 'https://docs.databricks.com/aws/en/dev-tools/auth/pat'
const revoke = {
  steps: 'Revoke the token under Settings → Developer → Access tokens.',
  url: 'https://docs.databricks.com/aws/en/dev-tools/auth/pat',
}

export const databricksRules: readonly Rule[] = [
  {
    id: 'databricks-token',
    provider,
    title: 'Databricks personal access token',
    opens: 'the data and clusters that its user reaches',
    keywords: ['dapi'],
    match: { kind: 'token', pattern: 'dapi[0-9a-f]{32}(?:-[0-9]{1,2})?(?![0-9A-Za-z_])' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...tokenExamples((make) => `dapi${make.text('hex', 32)}`),
  },
  {
    id: 'databricks-oauth-secret',
    provider,
    title: 'Databricks OAuth secret',
    opens: 'the data and clusters that its service principal reaches',
    keywords: ['dose'],
    match: { kind: 'token', pattern: 'dose[0-9a-f]{32}(?![0-9A-Za-z_])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the secret of the service principal.',
      url: 'https://docs.databricks.com/aws/en/dev-tools/auth/oauth-m2m',
    },
    source: 'https://docs.databricks.com/aws/en/dev-tools/auth/oauth-m2m',
    ...tokenExamples((make) => `dose${make.text('hex', 32)}`),
  },
]
