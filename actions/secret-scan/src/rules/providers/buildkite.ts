import { assignedExamples, tokenExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Buildkite'
const revoke = {
  steps: "Revoke the token in the user's or cluster's settings.",
  url: 'https://buildkite.com/docs/apis/managing-api-tokens',
}

export const buildkiteRules: readonly Rule[] = [
  {
    id: 'buildkite-user-token',
    provider,
    title: 'Buildkite API access token',
    opens: 'the pipelines of the organisations in its scope',
    keywords: ['bkua_'],
    match: { kind: 'token', pattern: 'bkua_(?:[0-9a-f]{40}|[0-9A-Za-z_-]{48,64})(?![0-9A-Za-z_-])' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source: 'https://buildkite.com/docs/platform/security/tokens',
    ...tokenExamples((make) => `bkua_${make.text('hex', 40)}`),
  },
  {
    id: 'buildkite-agent-session-token',
    provider,
    title: 'Buildkite agent session or job token',
    opens: 'the jobs of an agent with their variables, while it is connected',
    keywords: ['bkaa_', 'bkaj_'],
    match: {
      kind: 'token',
      pattern: 'bka[aj]_[0-9A-Za-z_-]{40,1000}(?:\\.[0-9A-Za-z_-]{20,1000}){0,2}(?![0-9A-Za-z_-])',
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps:
        'Stop the agent or the job, whose token ends with it, and revoke the agent token of the cluster.',
      url: 'https://buildkite.com/docs/agent/self-hosted/tokens',
    },
    source: 'https://buildkite.com/docs/platform/security/tokens',
    ...tokenExamples((make) => `bkaa_${make.text('base62', 75)}`),
  },
  {
    id: 'buildkite-agent-token',
    provider,
    title: 'Buildkite agent token',
    opens: 'jobs with their variables, as an agent',
    keywords: ['buildkite_agent', 'buildkite_token', 'buildkiteagent', 'buildkite-agent'],
    match: { kind: 'assigned', value: '[0-9A-Za-z]{50}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Revoke the agent token of the cluster.',
      url: 'https://buildkite.com/docs/agent/self-hosted/tokens',
    },
    source: 'https://buildkite.com/docs/agent/self-hosted/tokens',
    ...assignedExamples('buildkite_agent_token', (make) => make.text('base62', 50)),
  },
]
