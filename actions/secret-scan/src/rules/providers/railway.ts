import { assignedExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Railway'
const source = 'https://docs.railway.com/integrations/api'
const revoke = {
  steps: "Delete the token in the project's or account's settings.",
  url: 'https://docs.railway.com/integrations/api',
}

export const railwayRules: readonly Rule[] = [
  {
    id: 'railway-token',
    provider,
    title: 'Railway token',
    opens: "the project's environment, or everything of its user",
    keywords: ['railway_token', 'railway_api', 'railwaytoken', 'railway-token'],
    match: { kind: 'assigned', value: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
    severity: 'error',
    confidence: 'medium',
    revoke,
    source,
    ...assignedExamples('railway_token', (make) => make.uuid()),
  },
]
