import { makeFly, proveFly } from '../../proof/macaroons.ts'
import { tokenExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Fly.io'
const source = 'https://fly.io/docs/security/tokens/'
const revoke = {
  steps: 'Revoke the token by `fly tokens revoke`.',
  url: 'https://fly.io/docs/security/tokens/',
}

export const flyRules: readonly Rule[] = [
  {
    id: 'fly-access-token',
    provider,
    title: 'Fly.io access token',
    opens: 'the app or organisation that its caveats leave open',
    keywords: ['fm2_', 'fm1r_', 'fm1a_'],
    match: { kind: 'token', pattern: 'fm(?:2|1[ra])_[0-9A-Za-z+/]{100,2000}={0,3}(?![0-9A-Za-z+/=])' },
    severity: 'error',
    confidence: 'high',
    prove: proveFly,
    revoke,
    source,
    ...tokenExamples((make) => makeFly(make).slice('FlyV1 '.length)),
  },
  {
    id: 'fly-legacy-token',
    provider,
    title: 'Fly.io personal token',
    opens: 'the organisations of its user',
    keywords: ['fo1_'],
    match: { kind: 'token', pattern: 'fo1_[0-9A-Za-z_-]{43}(?![0-9A-Za-z_-])' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...tokenExamples((make) => `fo1_${make.text('base64url', 43)}`),
  },
]
