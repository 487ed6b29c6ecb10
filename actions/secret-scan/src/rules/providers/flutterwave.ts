/** Credentials of Flutterwave. */

import { inText, nearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const flutterwaveSecretKey = (make: Generator) => `FLWSECK-${make.text('hex', 32)}-X`

const flutterwaveTestKey = (make: Generator) => `FLWSECK_TEST-${make.text('hex', 32)}-X`

export const flutterwaveRules: readonly Rule[] = [
  {
    id: 'flutterwave-secret-key',
    provider: 'Flutterwave',
    title: 'Flutterwave secret key (live mode)',
    opens: 'payments, refunds and transfers of the business',
    keywords: ['flwseck-'],
    match: { kind: 'token', pattern: 'FLWSECK-[0-9a-z]{32}(?:-[0-9a-z]{11,13})?-X(?![A-Za-z0-9_-])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Regenerate the keys under Settings → API.',
      url: 'https://developer.flutterwave.com/docs/authentication',
    },
    source: 'https://developer.flutterwave.com/docs/authentication',
    positives: (make) => [
      ...inText(make, flutterwaveSecretKey),
      `FLW_SECRET_KEY=FLWSECK-${make.text('hex', 32)}-${make.text('base36', 11)}vt-X`,
    ],
    negatives: (make) => [
      ...nearMisses(make, flutterwaveSecretKey, 'FLWSECK-'),
      `FLWPUBK-${make.text('hex', 32)}-X`,
    ],
  },
  {
    id: 'flutterwave-test-key',
    provider: 'Flutterwave',
    title: 'Flutterwave secret key (test mode)',
    opens: 'test payments of the business, but no money',
    keywords: ['flwseck_test-'],
    match: { kind: 'token', pattern: 'FLWSECK_TEST-[0-9a-z]{32}(?:-[0-9a-z]{11,13})?-X(?![A-Za-z0-9_-])' },
    severity: 'warning',
    confidence: 'high',
    revoke: {
      steps: 'Regenerate the test keys under Settings → API.',
      url: 'https://developer.flutterwave.com/docs/authentication',
    },
    source: 'https://developer.flutterwave.com/docs/authentication',
    positives: (make) => inText(make, flutterwaveTestKey),
    negatives: (make) => [
      ...nearMisses(make, flutterwaveTestKey, 'FLWSECK_TEST-'),
      `FLWPUBK_TEST-${make.text('hex', 32)}-X`,
    ],
  },
]
