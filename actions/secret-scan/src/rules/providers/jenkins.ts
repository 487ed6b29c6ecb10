import { assignedExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Jenkins'
const source = 'https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/'
const revoke = {
  steps: "Revoke the token in the user's configuration.",
  url: 'https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/',
}

export const jenkinsRules: readonly Rule[] = [
  {
    id: 'jenkins-api-token',
    provider,
    title: 'Jenkins API token',
    opens: 'what its user may do on that server',
    keywords: ['jenkins'],
    match: { kind: 'assigned', value: '11[0-9a-f]{32}' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...assignedExamples('jenkins_api_token', (make) => `11${make.text('hex', 32)}`),
  },
]
