/** MaxMind: license keys; new ones end in _mmk. */

import type { Rule } from '../rule.ts'

export const maxmindRules: readonly Rule[] = [
  {
    id: 'maxmind-license-key',
    provider: 'MaxMind',
    title: 'MaxMind license key',
    opens: 'downloading databases and calling web services at the account’s cost',
    keywords: ['_mmk'],
    match: {
      kind: 'window',
      pattern: '(?<![0-9A-Za-z_])[0-9A-Za-z]{6}_[0-9A-Za-z]{29}_mmk(?![0-9A-Za-z_])',
      before: 38,
      after: 4,
    },
    severity: 'warning',
    confidence: 'high',
    revoke: {
      steps: 'Revoke the key under Manage License Keys.',
      url: 'https://support.maxmind.com/hc/en-us/articles/4407111582235-Generate-a-License-Key',
    },
    source: 'https://dev.maxmind.com/license-key-validation-api/',
    positives: (make) => [
      `MAXMIND_LICENSE_KEY=${make.text('base62', 6)}_${make.text('base62', 29)}_mmk`,
      `license_key: "${make.text('base62', 6)}_${make.text('base62', 29)}_mmk"`,
      `https://download.maxmind.com/app/geoip_download?license_key=${make.text('base62', 6)}_${make.text('base62', 29)}_mmk&suffix=tar.gz`,
    ],
    negatives: (make) => [
      'MAXMIND_LICENSE_KEY=<license>_mmk',
      `key: ${make.text('base62', 10)}_mmk`,
      'the suffix _mmk marks a license key',
    ],
  },
]
