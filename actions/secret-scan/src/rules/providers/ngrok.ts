import { assignedExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'ngrok'
const source = 'https://ngrok.com/docs/agent/'
const revoke = {
  steps: 'Delete the authtoken or API key in the dashboard.',
  url: 'https://ngrok.com/docs/agent/',
}

export const ngrokRules: readonly Rule[] = [
  {
    id: 'ngrok-authtoken',
    provider,
    title: 'ngrok authtoken or API key',
    opens: 'tunnels in the name of the account, or all of its settings',
    keywords: ['ngrok'],
    match: { kind: 'assigned', value: '[0-9A-Za-z]{26,28}_[0-9A-Za-z]{20,22}' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...assignedExamples('ngrok_authtoken', (make) => `${make.text('base62', 27)}_${make.text('base62', 21)}`),
  },
]
