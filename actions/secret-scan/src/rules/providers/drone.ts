import { assignedExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Drone'
const source = 'https://docs.drone.io/api/overview/'
const revoke = {
  steps: 'Reset the token by the interface or by a new token of the user.',
  url: 'https://docs.drone.io/api/overview/',
}

export const droneRules: readonly Rule[] = [
  {
    id: 'drone-token',
    provider,
    title: 'Drone access token',
    opens: 'the builds and secrets that its user reaches on that server',
    keywords: ['drone_token', 'drone_api', 'drone_access', 'drone_rpc', 'dronetoken', 'drone-token'],
    match: { kind: 'assigned', value: '[0-9A-Za-z]{32}' },
    severity: 'error',
    confidence: 'medium',
    revoke,
    source,
    ...assignedExamples('drone_token', (make) => make.text('base62', 32)),
  },
]
