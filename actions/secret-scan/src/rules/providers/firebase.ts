/** Firebase: server keys of Cloud Messaging. */

import type { Rule } from '../rule.ts'

export const firebaseRules: readonly Rule[] = [
  {
    id: 'firebase-server-key',
    provider: 'Firebase',
    title: 'Firebase Cloud Messaging server key',
    opens: 'sending any message to every device of the project',
    keywords: [':apa91b'],
    match: {
      kind: 'window',
      pattern: '(?<![0-9A-Za-z_-])AAAA[0-9A-Za-z_-]{7}:APA91b[0-9A-Za-z_-]{134}(?![0-9A-Za-z_-])',
      before: 12,
      after: 140,
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the key under Project settings → Cloud Messaging, and move to the HTTP v1 API.',
      url: 'https://firebase.google.com/docs/cloud-messaging/migrate-v1',
    },
    source: 'https://firebase.google.com/docs/cloud-messaging/auth-server',
    positives: (make) => [
      `FCM_SERVER_KEY=AAAA${make.text('base64url', 7)}:APA91b${make.text('base64url', 134)}`,
      `Authorization: key=AAAA${make.text('base64url', 7)}:APA91b${make.text('base64url', 134)}`,
      `{ "serverKey": "AAAA${make.text('base64url', 7)}:APA91b${make.text('base64url', 134)}" }`,
    ],
    negatives: (make) => [
      'FCM_SERVER_KEY=AAAA…:APA91b…',
      `token: ${make.text('base64url', 22)}:APA91b${make.text('base64url', 134)}`,
      `FCM_SERVER_KEY=\${FCM_SERVER_KEY}`,
    ],
  },
]
