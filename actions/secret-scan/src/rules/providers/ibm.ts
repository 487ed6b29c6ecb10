import { assignedExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'IBM Cloud'
const source = 'https://cloud.ibm.com/docs/account?topic=account-userapikey'
const revoke = {
  steps: 'Disable the key under Manage → Access (IAM) → API keys and delete it.',
  url: 'https://cloud.ibm.com/docs/account?topic=account-userapikey',
}

export const ibmRules: readonly Rule[] = [
  {
    id: 'ibm-cloud-api-key',
    provider,
    title: 'IBM Cloud API key',
    opens: 'what the access policies of its owner allow',
    keywords: ['ibmcloud', 'ibm_cloud', 'ibm_api', 'ibm-cloud', 'bluemix', 'iaas_classic'],
    match: { kind: 'assigned', value: '[0-9A-Za-z_-]{44}' },
    severity: 'error',
    confidence: 'medium',
    revoke,
    source,
    ...assignedExamples('ibmcloud_api_key', (make) => make.text('base62', 44)),
  },
]
