import { makeJwt, proveJwt } from '../../proof/jwt.ts'
import { assignedExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Snowflake'
const source = 'https://docs.snowflake.com/en/user-guide/programmatic-access-tokens'
const revoke = {
  steps: 'Remove the token by `ALTER USER … REMOVE PROGRAMMATIC ACCESS TOKEN`.',
  url: 'https://docs.snowflake.com/en/user-guide/programmatic-access-tokens',
}

export const snowflakeRules: readonly Rule[] = [
  {
    id: 'snowflake-programmatic-token',
    provider,
    title: 'Snowflake programmatic access token',
    opens: 'the data that its role reaches',
    keywords: ['snowflake'],
    match: {
      kind: 'assigned',
      value: 'eyJ[0-9A-Za-z_-]{20,300}\\.[0-9A-Za-z_-]{60,600}\\.[0-9A-Za-z_-]{43,700}',
    },
    severity: 'error',
    confidence: 'high',
    prove: proveJwt,
    revoke,
    source,
    ...assignedExamples('snowflake_token', makeJwt),
  },
]
