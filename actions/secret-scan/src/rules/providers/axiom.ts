/** Axiom: tokens by kind. */

import { inText, notTokens } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const axiomRules: readonly Rule[] = [
  {
    id: 'axiom-api-token',
    provider: 'Axiom',
    title: 'Axiom API token',
    opens: 'the datasets that it names: ingest, query or both',
    keywords: ['xaat-'],
    match: { kind: 'token', pattern: 'xaat-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the token under Settings → API tokens.',
      url: 'https://axiom.co/docs/reference/tokens',
    },
    source: 'https://axiom.co/docs/reference/tokens',
    positives: (make) => inText(make, () => `xaat-${make.uuid()}`),
    negatives: (make) => notTokens(make, 'xaat-'),
  },
  {
    id: 'axiom-personal-token',
    provider: 'Axiom',
    title: 'Axiom personal access token',
    opens: 'everything its user may do in every organisation',
    keywords: ['xapt-'],
    match: { kind: 'token', pattern: 'xapt-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the token under Profile → Personal tokens.',
      url: 'https://axiom.co/docs/reference/tokens',
    },
    source: 'https://axiom.co/docs/reference/tokens',
    positives: (make) => inText(make, () => `xapt-${make.uuid()}`),
    negatives: (make) => notTokens(make, 'xapt-'),
  },
  {
    id: 'axiom-ingest-token',
    provider: 'Axiom',
    title: 'Axiom ingest token',
    opens: 'sending events into the datasets that it names',
    keywords: ['xait-'],
    match: { kind: 'token', pattern: 'xait-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
    severity: 'warning',
    confidence: 'high',
    revoke: {
      steps: 'Delete the token under Settings → API tokens.',
      url: 'https://axiom.co/docs/reference/tokens',
    },
    source: '',
    positives: (make) => inText(make, () => `xait-${make.uuid()}`),
    negatives: (make) => notTokens(make, 'xait-'),
  },
]
