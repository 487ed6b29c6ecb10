/** HashiCorp Vault: secret ids of AppRole, the half of the login that is to be kept. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const vaultApproleRules: readonly Rule[] = [
  {
    id: 'vault-approle-secret-id',
    provider: 'HashiCorp Vault',
    title: 'Vault AppRole secret id',
    opens: 'a Vault token with the role’s policies, together with the role id',
    keywords: ['secret_id', 'secret-id', 'secretid'],
    match: { kind: 'assigned', value: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Destroy it: vault write auth/approle/role/<role>/secret-id/destroy.',
      url: 'https://developer.hashicorp.com/vault/docs/auth/approle',
    },
    source: 'https://developer.hashicorp.com/vault/docs/auth/approle',
    positives: (make) => assigned(make, ['VAULT_SECRET_ID'], () => make.uuid()),
    negatives: () => unassigned('VAULT_SECRET_ID'),
  },
]
