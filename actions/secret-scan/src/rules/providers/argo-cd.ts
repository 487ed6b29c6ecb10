import { makeJwt, proveJwt } from '../../proof/jwt.ts'
import { assignedExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Argo CD'
const source = 'https://argo-cd.readthedocs.io/en/stable/operator-manual/user-management/'
const revoke = {
  steps: "Delete the token of the account, or change the server's signing key.",
  url: 'https://argo-cd.readthedocs.io/en/stable/operator-manual/user-management/',
}

export const argoCdRules: readonly Rule[] = [
  {
    id: 'argo-cd-token',
    provider,
    title: 'Argo CD token',
    opens: 'the applications that the roles of its account allow',
    keywords: ['argocd', 'argo_cd', 'argo-cd'],
    match: {
      kind: 'assigned',
      value: 'eyJ[0-9A-Za-z_-]{20,300}\\.eyJ[0-9A-Za-z_-]{60,1500}\\.[0-9A-Za-z_-]{40,700}',
    },
    severity: 'error',
    confidence: 'high',
    prove: proveJwt,
    revoke,
    source,
    ...assignedExamples('argocd_auth_token', makeJwt),
  },
]
