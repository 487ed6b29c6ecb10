import { makeOnePasswordServiceAccount, proveOnePasswordServiceAccount } from '../../proof/json-tokens.ts'
import { makeJwt, proveJwt } from '../../proof/jwt.ts'
import { assignedExamples, tokenExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = '1Password'
const source = 'https://developer.1password.com/docs/service-accounts/security/'
const revoke = {
  steps: 'Delete the service account, or revoke the device, and rotate the items that it reached.',
  url: 'https://developer.1password.com/docs/service-accounts/manage-service-accounts/',
}

export const onePasswordRules: readonly Rule[] = [
  {
    id: '1password-service-account-token',
    provider,
    title: '1Password service account token',
    opens: 'the vaults that the service account was given',
    keywords: ['ops_eyj'],
    match: { kind: 'token', pattern: 'ops_eyJ[0-9A-Za-z_-]{400,2000}={0,2}(?![0-9A-Za-z_=-])' },
    severity: 'error',
    confidence: 'high',
    prove: proveOnePasswordServiceAccount,
    revoke,
    source,
    ...tokenExamples(makeOnePasswordServiceAccount),
  },
  {
    id: '1password-secret-key',
    provider,
    title: '1Password secret key',
    opens: 'an account, together with its password',
    keywords: ['a3-'],
    match: {
      kind: 'token',
      pattern: 'A3-[0-9A-Z]{6}-(?:[0-9A-Z]{11}|[0-9A-Z]{6}-[0-9A-Z]{5})(?:-[0-9A-Z]{5}){3}(?![0-9A-Za-z-])',
    },
    severity: 'warning',
    confidence: 'medium',
    revoke: {
      steps: "Regenerate the Secret Key in the account's settings.",
      url: 'https://support.1password.com/secret-key/',
    },
    source: 'https://support.1password.com/secret-key-security/',
    ...tokenExamples(
      (make) =>
        `A3-${make.text('base32', 6)}-${make.text('base32', 6)}-${make.text('base32', 5)}-${make.text('base32', 5)}-${make.text('base32', 5)}-${make.text('base32', 5)}`,
    ),
  },
  {
    id: '1password-connect-token',
    provider,
    title: '1Password Connect token',
    opens: 'the vaults that the Connect server was given',
    keywords: ['op_connect_token', 'opconnecttoken', 'op-connect-token'],
    match: {
      kind: 'assigned',
      value: 'eyJ[0-9A-Za-z_-]{20,300}\\.eyJ[0-9A-Za-z_-]{60,1500}\\.[0-9A-Za-z_-]{40,700}',
    },
    severity: 'error',
    confidence: 'high',
    prove: proveJwt,
    revoke: {
      steps: 'Revoke the token of the Connect server.',
      url: 'https://developer.1password.com/docs/connect/manage-connect/',
    },
    source: 'https://developer.1password.com/docs/connect/',
    ...assignedExamples('op_connect_token', makeJwt),
  },
]
