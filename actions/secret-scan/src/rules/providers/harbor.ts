import { windowExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Harbor'
const source =
  'https://goharbor.io/docs/latest/working-with-projects/project-configuration/create-robot-accounts/'
const revoke = {
  steps: 'Refresh the secret of the robot account, or delete it.',
  url: 'https://goharbor.io/docs/latest/working-with-projects/project-configuration/create-robot-accounts/',
}

export const harborRules: readonly Rule[] = [
  {
    id: 'harbor-robot-secret',
    provider,
    title: 'Harbor robot account secret',
    opens: 'the images and charts that its permissions allow on that server',
    keywords: ['robot$', 'robot_'],
    match: {
      kind: 'window',
      pattern:
        'robot[$_][0-9A-Za-z_.+-]{1,60}["\']?(?:[ \\t,:=]|\\\\n|\\s){1,12}(?:(?:-p|--?password|["\']?(?:password|secret|token)["\']?)[ \\t:=]{1,5})?["\']?(?<secret>[0-9A-Za-z]{32})(?![0-9A-Za-z])',
      before: 0,
      after: 130,
    },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...windowExamples(
      (secret) => `robot$acme+deploy: ${secret}`,
      (make) => make.text('base62', 32),
    ),
  },
]
