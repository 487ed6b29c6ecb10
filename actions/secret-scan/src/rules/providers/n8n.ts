/** Credentials of n8n. */

import { makeJwt, proveJwt } from '../../proof/jwt.ts'
import { assigned, assignedNearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const n8nApiKey = (make: Generator) => makeJwt(make, { iss: 'n8n', aud: 'public-api' })

const n8nEncryptionKey = (make: Generator) => make.text('base64', 32)

export const n8nRules: readonly Rule[] = [
  {
    id: 'n8n-api-key',
    provider: 'n8n',
    title: 'n8n API key',
    opens: 'workflows and credentials of the instance, as its scopes allow',
    keywords: ['n8n'],
    match: {
      kind: 'assigned',
      value: 'eyJ[A-Za-z0-9_-]{10,120}\\.eyJ[A-Za-z0-9_-]{10,2000}\\.[A-Za-z0-9_-]{20,700}',
    },
    severity: 'error',
    confidence: 'high',
    prove: proveJwt,
    revoke: {
      steps: 'Delete the key under Settings → n8n API.',
      url: 'https://docs.n8n.io/api/authentication/',
    },
    source: 'https://docs.n8n.io/api/authentication/',
    positives: (make) => assigned(make, ['N8N_API_KEY', 'n8nApiKey'], n8nApiKey),
    negatives: (make) => assignedNearMisses(make, 'N8N_API_KEY', n8nApiKey),
  },
  {
    id: 'n8n-encryption-key',
    provider: 'n8n',
    title: 'n8n encryption key',
    opens: "decrypting all credentials in the instance's database",
    keywords: ['n8n_encryption', 'n8nencryption'],
    match: { kind: 'assigned', value: '[A-Za-z0-9+/]{32}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Set another key and enter all credentials anew, after revoking them with their providers.',
      url: 'https://docs.n8n.io/hosting/configuration/configuration-examples/encryption-key/',
    },
    source: 'https://docs.n8n.io/hosting/configuration/configuration-examples/encryption-key/',
    positives: (make) => assigned(make, ['N8N_ENCRYPTION_KEY', 'n8nEncryptionKey'], n8nEncryptionKey),
    negatives: (make) => assignedNearMisses(make, 'N8N_ENCRYPTION_KEY', n8nEncryptionKey),
  },
]
