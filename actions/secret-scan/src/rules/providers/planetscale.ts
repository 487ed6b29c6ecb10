import { tokenExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'PlanetScale'
const source = 'https://planetscale.com/docs/concepts/service-tokens'
const revoke = {
  steps: 'Delete the token or password in the dashboard.',
  url: 'https://planetscale.com/docs/concepts/service-tokens',
}

export const planetscaleRules: readonly Rule[] = [
  {
    id: 'planetscale-service-token',
    provider,
    title: 'PlanetScale service token',
    opens: 'the databases that it was given access to',
    keywords: ['pscale_tkn_'],
    match: { kind: 'token', pattern: 'pscale_tkn_[0-9A-Za-z_-]{32,64}(?![0-9A-Za-z_-])' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...tokenExamples((make) => `pscale_tkn_${make.text('base64url', 43)}`),
  },
  {
    id: 'planetscale-password',
    provider,
    title: 'PlanetScale database password',
    opens: 'the branch of the database, as its role allows',
    keywords: ['pscale_pw_'],
    match: { kind: 'token', pattern: 'pscale_pw_[0-9A-Za-z_-]{32,64}(?![0-9A-Za-z_-])' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source: 'https://planetscale.com/docs/concepts/connection-strings',
    ...tokenExamples((make) => `pscale_pw_${make.text('base64url', 43)}`),
  },
  {
    id: 'planetscale-oauth-token',
    provider,
    title: 'PlanetScale OAuth token',
    opens: 'what its user granted to an app',
    keywords: ['pscale_oauth_', 'pscale_app_secret_'],
    match: { kind: 'token', pattern: 'pscale_(?:oauth|app_secret)_[0-9A-Za-z_-]{32,64}(?![0-9A-Za-z_-])' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...tokenExamples((make) => `pscale_oauth_${make.text('base64url', 43)}`),
  },
]
