import { assignedExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'OVHcloud'
const source = 'https://help.ovhcloud.com/csm/en-api-getting-started-ovhcloud-api'
const revoke = {
  steps: "Revoke the credential through the interface's /auth/currentCredential, and delete the application.",
  url: 'https://help.ovhcloud.com/csm/en-api-getting-started-ovhcloud-api',
}

export const ovhRules: readonly Rule[] = [
  {
    id: 'ovh-application-secret',
    provider,
    title: 'OVHcloud application secret or consumer key',
    opens: 'what the consumer key was granted on the account',
    keywords: ['ovh_application_secret', 'ovh_consumer_key', 'ovh_secret', 'ovh_ck', 'ovh_as', 'ovhcloud'],
    match: { kind: 'assigned', value: '[0-9A-Za-z]{32}' },
    severity: 'error',
    confidence: 'medium',
    revoke,
    source,
    ...assignedExamples('ovh_application_secret', (make) => make.text('base62', 32)),
  },
]
