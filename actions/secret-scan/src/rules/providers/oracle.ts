import { assignedExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Oracle Cloud'
const source = 'https://docs.oracle.com/en-us/iaas/Content/Identity/Tasks/managingcredentials.htm'
const revoke = {
  steps: "Delete the key or token in the user's settings and make another one.",
  url: 'https://docs.oracle.com/en-us/iaas/Content/Identity/Tasks/managingcredentials.htm',
}

export const oracleRules: readonly Rule[] = [
  {
    id: 'oracle-customer-secret-key',
    provider,
    title: 'Oracle Cloud customer secret key',
    opens: 'the object storage that its user reaches',
    keywords: ['oci_secret', 'oci_customer', 'oracle_secret', 'oci_s3', 'oci_access_secret'],
    match: { kind: 'assigned', value: '[0-9A-Za-z+/]{43}=' },
    severity: 'error',
    confidence: 'medium',
    revoke,
    source,
    ...assignedExamples('oci_secret_access_key', (make) => `${make.text('base62', 43)}=`),
  },
]
