/** dbt Cloud: tokens by kind. */

import { inText, notTokens } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const dbtCloudRules: readonly Rule[] = [
  {
    id: 'dbt-cloud-service-token',
    provider: 'dbt Cloud',
    title: 'dbt Cloud service token',
    opens: 'jobs and metadata of the account, by its permission sets',
    keywords: ['dbtc_'],
    match: { kind: 'token', pattern: 'dbtc_[0-9A-Za-z_-]{30,64}(?![0-9A-Za-z_-])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the token under Account settings → Service tokens.',
      url: 'https://docs.getdbt.com/docs/dbt-cloud-apis/service-tokens',
    },
    source: 'https://docs.getdbt.com/docs/dbt-cloud-apis/service-tokens',
    positives: (make) => inText(make, () => `dbtc_${make.text('base64url', 43)}`),
    negatives: (make) => notTokens(make, 'dbtc_'),
  },
  {
    id: 'dbt-cloud-user-token',
    provider: 'dbt Cloud',
    title: 'dbt Cloud personal token',
    opens: 'everything its user may do in the account',
    keywords: ['dbtu_'],
    match: { kind: 'token', pattern: 'dbtu_[0-9A-Za-z_-]{30,64}(?![0-9A-Za-z_-])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Revoke the token under Profile → Personal tokens.',
      url: 'https://docs.getdbt.com/docs/dbt-cloud-apis/user-tokens',
    },
    source: 'https://docs.getdbt.com/docs/dbt-cloud-apis/user-tokens',
    positives: (make) => inText(make, () => `dbtu_${make.text('base64url', 43)}`),
    negatives: (make) => notTokens(make, 'dbtu_'),
  },
]
