/** Kafka: passwords of its SASL logins and key stores. */

import { chosenValue, notTemplate } from '../chosen-value.ts'
import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const kafkaRules: readonly Rule[] = [
  {
    id: 'kafka-sasl-password',
    provider: 'Kafka',
    title: 'Kafka SASL password',
    opens: 'the topics that its principal may read and write',
    keywords: ['loginmodule'],
    match: {
      kind: 'window',
      pattern: `LoginModule\\s[^;]{0,300}?password\\s{0,2}=\\s{0,2}\\\\?["'](?<secret>${notTemplate}[^\\s"'\`<>\\\\]{6,200})`,
      before: 0,
      after: 400,
    },
    severity: 'error',
    confidence: 'medium',
    generic: true,
    revoke: {
      steps: 'Change the principal’s credentials by kafka-configs.sh, or at the provider.',
      url: 'https://kafka.apache.org/documentation/#security_sasl',
    },
    source: 'https://kafka.apache.org/documentation/#security_sasl',
    positives: (make) => [
      `sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="app" password="${make.text('base62', 24)}";`,
      `KafkaClient { org.apache.kafka.common.security.scram.ScramLoginModule required\n username='app'\n password='${make.text('base62', 16)}'; };`,
      `"sasl.jaas.config": "…PlainLoginModule required username=\\"app\\" password=\\"${make.text('base62', 20)}\\";"`,
    ],
    negatives: () => [
      `PlainLoginModule required username="app" password="\${PASSWORD}";`,
      'PlainLoginModule required;',
      'ScramLoginModule required username="x" password="<password>";',
    ],
  },
  {
    id: 'kafka-store-password',
    provider: 'Kafka',
    title: 'Password of a Kafka key store',
    opens: 'the client’s key and certificate, together with the store’s file',
    keywords: [
      'ssl.keystore.password',
      'ssl.key.password',
      'ssl.truststore.password',
      'sasl.password',
      'sasl_plain_password',
    ],
    match: { kind: 'assigned', value: chosenValue },
    severity: 'warning',
    confidence: 'medium',
    generic: true,
    revoke: {
      steps: 'Change the store’s password, and the key where the file got out, too.',
      url: 'https://kafka.apache.org/documentation/#security_ssl',
    },
    source: 'https://kafka.apache.org/documentation/#brokerconfigs_ssl.keystore.password',
    positives: (make) => assigned(make, ['SSL.KEYSTORE.PASSWORD'], () => `${make.text('base62', 12)}6`),
    negatives: () => [...unassigned('SSL.KEYSTORE.PASSWORD'), 'ssl.keystore.password=changeit'],
  },
]
