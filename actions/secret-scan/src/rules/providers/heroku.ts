import { assignedExamples, tokenExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Heroku'
const source = 'https://devcenter.heroku.com/articles/authentication'
const revoke = {
  steps:
    "Revoke the authorisation by `heroku authorizations:revoke`, or regenerate the key in the account's settings.",
  url: 'https://devcenter.heroku.com/articles/authentication',
}

export const herokuRules: readonly Rule[] = [
  {
    id: 'heroku-api-key',
    provider,
    title: 'Heroku API key',
    opens: 'the apps and add-ons of its user',
    keywords: ['hrku-aa'],
    match: { kind: 'token', pattern: 'HRKU-AA[0-9A-Za-z_-]{58}(?![0-9A-Za-z_-])' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...tokenExamples((make) => `HRKU-AA${make.text('base64url', 58)}`),
  },
  {
    id: 'heroku-legacy-api-key',
    provider,
    title: 'Heroku API key (UUID)',
    opens: 'the apps and add-ons of its user',
    keywords: ['heroku_api', 'heroku_key', 'heroku_token', 'heroku_auth', 'herokuapikey', 'heroku-api'],
    match: { kind: 'assigned', value: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
    severity: 'error',
    confidence: 'medium',
    revoke,
    source,
    ...assignedExamples('heroku_api_key', (make) => make.uuid()),
  },
]
