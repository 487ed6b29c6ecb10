import { assignedExamples, tokenExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'CircleCI'
const source = 'https://circleci.com/docs/guides/toolkit/managing-api-tokens/'
const revoke = {
  steps: "Revoke the token under User settings → Personal API tokens, or in the project's settings.",
  url: 'https://circleci.com/docs/guides/toolkit/managing-api-tokens/',
}

export const circleciRules: readonly Rule[] = [
  {
    id: 'circleci-personal-token',
    provider,
    title: 'CircleCI personal API token',
    opens: 'the pipelines and their variables that its user reaches',
    keywords: ['ccipat_'],
    match: { kind: 'token', pattern: 'CCIPAT_[1-9A-HJ-NP-Za-km-z]{20,22}_[0-9a-f]{40}(?![0-9A-Za-z_])' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...tokenExamples((make) => `CCIPAT_${make.text('base58', 22)}_${make.text('hex', 40)}`),
  },
  {
    id: 'circleci-project-token',
    provider,
    title: 'CircleCI project API token',
    opens: 'the pipelines of the project, as its scope allows',
    keywords: ['cciprj_'],
    match: { kind: 'token', pattern: 'CCIPRJ_[1-9A-HJ-NP-Za-km-z]{20,22}_[0-9a-f]{40}(?![0-9A-Za-z_])' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...tokenExamples((make) => `CCIPRJ_${make.text('base58', 22)}_${make.text('hex', 40)}`),
  },
  {
    id: 'circleci-legacy-token',
    provider,
    title: 'CircleCI API token (without prefix)',
    opens: 'the pipelines and their variables that its owner reaches',
    keywords: [
      'circle_token',
      'circle_api',
      'circle-token',
      'circleci_token',
      'circleci_api',
      'circleci_key',
      'circlecitoken',
      'circleci-token',
    ],
    match: { kind: 'assigned', value: '[0-9a-f]{40}' },
    severity: 'error',
    confidence: 'medium',
    revoke,
    source,
    ...assignedExamples('circleci_token', (make) => make.text('hex', 40)),
  },
]
