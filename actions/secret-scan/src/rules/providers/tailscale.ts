import { tokenExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Tailscale'
const source = 'https://tailscale.com/kb/1277/key-prefixes'
const revoke = {
  steps: 'Revoke the key under Settings → Keys, and look for devices that it let in.',
  url: 'https://tailscale.com/kb/1252/key-secret-management',
}

export const tailscaleRules: readonly Rule[] = [
  {
    id: 'tailscale-key',
    provider,
    title: 'Tailscale key',
    opens: "by its kind the network as a device, the interface, or the webhook's signature",
    keywords: ['tskey-'],
    match: {
      kind: 'token',
      pattern: 'tskey-(?:api|auth|client|scim|webhook)-[0-9A-Za-z]{8,24}-[0-9A-Za-z]{16,48}(?![0-9A-Za-z_-])',
    },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...tokenExamples((make) => `tskey-auth-k${make.text('base62', 11)}CNTRL-${make.text('base62', 32)}`),
  },
]
