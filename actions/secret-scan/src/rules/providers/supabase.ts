import { tokenExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Supabase'
const source = 'https://supabase.com/docs/guides/api/api-keys'
const revoke = {
  steps: 'Delete the token or key in the dashboard; what used it gets a new one.',
  url: 'https://supabase.com/docs/guides/api/api-keys',
}

export const supabaseRules: readonly Rule[] = [
  {
    id: 'supabase-access-token',
    provider,
    title: 'Supabase personal access token',
    opens: 'all projects of its user',
    keywords: ['sbp_'],
    match: { kind: 'token', pattern: 'sbp_(?:oauth_|v0_)?[0-9a-f]{40}(?![0-9A-Za-z_])' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source: 'https://supabase.com/docs/reference/api/introduction',
    ...tokenExamples((make) => `sbp_${make.text('hex', 40)}`),
  },
  {
    id: 'supabase-secret-key',
    provider,
    title: 'Supabase secret key',
    opens: 'all data of the project, past row-level security',
    keywords: ['sb_secret_'],
    match: { kind: 'token', pattern: 'sb_secret_[0-9A-Za-z_-]{22}_[0-9A-Za-z_-]{8}(?![0-9A-Za-z_-])' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...tokenExamples((make) => `sb_secret_${make.text('base62', 22)}_${make.text('base62', 8)}`),
  },
]
