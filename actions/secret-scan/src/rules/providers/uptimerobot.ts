/** UptimeRobot: keys whose first letters tell main, monitor and read-only. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const uptimerobotRules: readonly Rule[] = [
  {
    id: 'uptimerobot-api-key',
    provider: 'UptimeRobot',
    title: 'UptimeRobot API key',
    opens: 'the monitors: a key with u reads and changes all, m one, ur reads',
    keywords: ['uptimerobot', 'uptime_robot', 'uptime-robot'],
    match: { kind: 'assigned', value: '(?:ur|u|m)[0-9]{4,12}-[0-9a-f]{24}' },
    severity: 'warning',
    confidence: 'high',
    revoke: { steps: 'Regenerate the key under Integrations & API.', url: 'https://uptimerobot.com/api/' },
    source: 'https://uptimerobot.com/api/legacy/',
    positives: (make) =>
      assigned(make, ['UPTIMEROBOT_API_KEY'], () => `u${make.text('digits', 7)}-${make.text('hex', 24)}`),
    negatives: () => unassigned('UPTIMEROBOT_API_KEY'),
  },
]
