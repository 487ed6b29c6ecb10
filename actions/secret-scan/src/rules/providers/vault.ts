import { makeHashicorpVault, proveHashicorpVault } from '../../proof/fixed-marks.ts'
import { assignedExamples, tokenExamples, windowExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'HashiCorp Vault'
const source = 'https://developer.hashicorp.com/vault/docs/concepts/tokens'
const revoke = {
  steps: 'Revoke the token by `vault token revoke`, its leases with it.',
  url: 'https://developer.hashicorp.com/vault/docs/commands/token/revoke',
}

export const vaultRules: readonly Rule[] = [
  {
    id: 'vault-service-token',
    provider,
    title: 'Vault service token',
    opens: 'the secrets that its policies allow',
    keywords: ['hvs.'],
    match: { kind: 'token', pattern: 'hvs\\.[0-9A-Za-z_-]{90,120}(?![0-9A-Za-z_-])' },
    severity: 'error',
    confidence: 'high',
    prove: proveHashicorpVault,
    revoke,
    source,
    ...tokenExamples(makeHashicorpVault),
  },
  {
    id: 'vault-short-service-token',
    provider,
    title: 'Vault service token (short)',
    opens: 'the secrets that its policies allow; root tokens look like this',
    keywords: ['hvs.'],
    match: { kind: 'token', pattern: 'hvs\\.[0-9A-Za-z]{24}(?![0-9A-Za-z_.-])' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...tokenExamples((make) => `hvs.${make.text('base62', 24)}`),
  },
  {
    id: 'vault-batch-token',
    provider,
    title: 'Vault batch token',
    opens: 'the secrets that its policies allow, until it expires',
    keywords: ['hvb.'],
    match: { kind: 'token', pattern: 'hvb\\.[0-9A-Za-z_-]{138,300}(?![0-9A-Za-z_-])' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...tokenExamples((make) => `hvb.${make.text('base64url', 160)}`),
  },
  {
    id: 'vault-recovery-token',
    provider,
    title: 'Vault recovery token',
    opens: 'the storage of a Vault in recovery mode',
    keywords: ['hvr.'],
    match: { kind: 'token', pattern: 'hvr\\.[0-9A-Za-z_-]{24,120}(?![0-9A-Za-z_-])' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...tokenExamples((make) => `hvr.${make.text('base62', 24)}`),
  },
  {
    id: 'vault-legacy-token',
    provider,
    title: 'Vault token (before 1.10)',
    opens: 'the secrets that its policies allow',
    keywords: ['vault_token', 'vaulttoken', 'x-vault-token', 'vault-token', 'vault_root', 'vault_dev_root'],
    match: { kind: 'assigned', value: '[sbr]\\.[0-9A-Za-z]{24,26}(?:\\.[0-9A-Za-z]{4,6})?' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...assignedExamples('vault_token', (make) => `s.${make.text('base62', 24)}`),
  },
  {
    id: 'vault-unseal-key',
    provider,
    title: 'Vault unseal or recovery key',
    opens: 'a share of the key that opens the whole Vault',
    keywords: ['unseal', 'recovery_key', 'recoverykey'],
    match: {
      kind: 'window',
      pattern:
        '(?:[Uu]nseal|[Rr]ecovery|UNSEAL|RECOVERY)[ _]?(?:[Kk]ey|KEY)[ _]?[0-9]{0,2}["\']?[ \\t]{0,4}[:=][ \\t]{0,4}["\']?(?<secret>[0-9A-Za-z+/]{43}=|[0-9A-Za-z+/]{44}|[0-9a-f]{64,66})(?![0-9A-Za-z+/=])',
      before: 0,
      after: 80,
    },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Rekey the Vault by `vault operator rekey`.',
      url: 'https://developer.hashicorp.com/vault/docs/commands/operator/rekey',
    },
    source: 'https://developer.hashicorp.com/vault/docs/concepts/seal',
    ...windowExamples(
      (secret) => `Unseal Key 1: ${secret}`,
      (make) => make.text('base62', 44),
    ),
  },
]
