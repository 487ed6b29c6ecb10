/** Credentials of EasyPost. */

import { inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const easypostApiKey = (make: Generator) => `EZAK${make.text('base62', 54)}`

const easypostTestKey = (make: Generator) => `EZTK${make.text('base62', 54)}`

export const easypostRules: readonly Rule[] = [
  {
    id: 'easypost-api-key',
    provider: 'EasyPost',
    title: 'EasyPost API key (production)',
    opens: "shipments and labels at the account's cost",
    keywords: ['ezak'],
    match: { kind: 'token', pattern: 'EZAK[A-Za-z0-9]{54}(?![A-Za-z0-9_])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Disable the key under Account Settings → API Keys.',
      url: 'https://support.easypost.com/hc/en-us/articles/360042418331',
    },
    source: 'https://docs.easypost.com/docs/authentication',
    positives: (make) => inText(make, easypostApiKey),
    negatives: (make) => [...nearMisses(make, easypostApiKey, 'EZAK'), tooLong(make, easypostApiKey)],
  },
  {
    id: 'easypost-test-key',
    provider: 'EasyPost',
    title: 'EasyPost API key (test)',
    opens: 'test shipments of the account; no label is paid',
    keywords: ['eztk'],
    match: { kind: 'token', pattern: 'EZTK[A-Za-z0-9]{54}(?![A-Za-z0-9_])' },
    severity: 'warning',
    confidence: 'high',
    revoke: {
      steps: 'Disable the test key under Account Settings → API Keys.',
      url: 'https://support.easypost.com/hc/en-us/articles/360042418331',
    },
    source: 'https://docs.easypost.com/docs/authentication',
    positives: (make) => inText(make, easypostTestKey),
    negatives: (make) => [...nearMisses(make, easypostTestKey, 'EZTK'), tooLong(make, easypostTestKey)],
  },
]
