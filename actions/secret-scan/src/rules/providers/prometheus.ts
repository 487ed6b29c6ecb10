/** Prometheus: passwords and tokens of its configuration file. */

import { chosenValue } from '../chosen-value.ts'
import type { Rule } from '../rule.ts'

export const prometheusRules: readonly Rule[] = [
  {
    id: 'prometheus-remote-write-password',
    provider: 'Prometheus',
    title: 'Prometheus remote write password',
    opens: 'writing metrics to the remote storage, often reading them, too',
    keywords: ['remote_write', 'remotewrite', 'remote_read'],
    match: {
      kind: 'window',
      pattern: `(?:password|bearer_token|credentials):\\s{0,4}["']?(?<secret>${chosenValue})`,
      before: 0,
      after: 512,
    },
    severity: 'error',
    confidence: 'medium',
    generic: true,
    revoke: {
      steps: 'Change the password at the remote storage, and read it from password_file.',
      url: 'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#remote_write',
    },
    source: 'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#remote_write',
    positives: (make) => [
      `remote_write:\n  - url: https://prom.example.com\n    basic_auth:\n      username: 42\n      password: ${make.text('base62', 24)}4`,
      `remoteWrite:\n  - basicAuth:\n      password: "${make.text('base62', 20)}X"`,
      `remote_write:\n  - authorization:\n      credentials: ${make.text('base62', 32)}8`,
    ],
    negatives: () => [
      'remote_write:\n  - basic_auth:\n      password_file: /etc/prometheus/secret',
      `remote_write:\n  - basic_auth:\n      password: \${PASSWORD}`,
      'remote_write:\n  - basic_auth:\n      password: <secret>',
    ],
  },
]
