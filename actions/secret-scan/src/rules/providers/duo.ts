/** Duo: secret keys of protected applications. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const duoRules: readonly Rule[] = [
  {
    id: 'duo-secret-key',
    provider: 'Duo',
    title: 'Duo secret key',
    opens: 'signing logins of the protected application, or the Admin API',
    keywords: ['duo_secret', 'duo_skey', 'duo-skey', 'duo-secret', 'duoskey', 'duosecret', 'duo_auth_skey'],
    match: { kind: 'assigned', value: '[0-9A-Za-z]{40}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Reset the secret key on the application’s page in the Admin Panel.',
      url: 'https://duo.com/docs/protecting-applications',
    },
    source: 'https://duo.com/docs/duoweb',
    positives: (make) => assigned(make, ['DUO_SECRET_KEY'], () => make.text('base62', 40)),
    negatives: () => unassigned('DUO_SECRET_KEY'),
  },
]
