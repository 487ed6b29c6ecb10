import { tokenExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Clojars'
const source = 'https://github.com/clojars/clojars-web/wiki/Deploy-Tokens'
const revoke = {
  steps: 'Disable the token under Deploy tokens.',
  url: 'https://github.com/clojars/clojars-web/wiki/Deploy-Tokens',
}

export const clojarsRules: readonly Rule[] = [
  {
    id: 'clojars-deploy-token',
    provider,
    title: 'Clojars deploy token',
    opens: 'deployments of the artefacts in its scope',
    keywords: ['clojars_'],
    match: { kind: 'token', pattern: 'CLOJARS_[0-9a-z]{60}(?![0-9A-Za-z_])' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...tokenExamples((make) => `CLOJARS_${make.text('hex', 60)}`),
  },
]
