import { makeNpm, proveNpm } from '../../proof/crc32-tokens.ts'
import { tokenExamples, windowExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'npm'
const source = 'https://docs.npmjs.com/about-access-tokens'
const revoke = {
  steps: 'Delete the token under Access Tokens, or by `npm token revoke`; check what was published since.',
  url: 'https://docs.npmjs.com/revoking-access-tokens',
}

export const npmRules: readonly Rule[] = [
  {
    id: 'npm-access-token',
    provider,
    title: 'npm access token',
    opens: 'the packages that it may read or publish',
    keywords: ['npm_'],
    match: { kind: 'token', pattern: 'npm_[0-9A-Za-z]{36}(?![0-9A-Za-z_])' },
    severity: 'error',
    confidence: 'high',
    prove: proveNpm,
    revoke,
    source,
    ...tokenExamples(makeNpm),
  },
  {
    id: 'npm-legacy-token',
    provider,
    title: 'npm access token (legacy)',
    opens: 'the packages that its owner may read or publish',
    keywords: ['registry.npmjs.org/:_authtoken=', 'npm_token', 'npm_auth_token', 'npm_config__auth'],
    match: {
      kind: 'window',
      pattern:
        '(?:_authToken=|(?:TOKEN|token|_auth)["\']?[ \\t]{0,4}[:=][ \\t]{0,4})["\']?(?<secret>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![0-9A-Za-z-])',
      before: 0,
      after: 60,
    },
    severity: 'error',
    confidence: 'medium',
    revoke,
    source,
    ...windowExamples(
      (secret) => `//registry.npmjs.org/:_authToken=${secret}`,
      (make) => make.uuid(),
    ),
  },
]
