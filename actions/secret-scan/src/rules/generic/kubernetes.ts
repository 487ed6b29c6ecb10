/** Kubernetes: what manifests and kubeconfig files keep in base64, which hides nothing. */

import type { Rule } from '../rule.ts'

export const kubernetesRules: readonly Rule[] = [
  {
    id: 'kubernetes-secret-data',
    provider: 'Kubernetes',
    title: 'Value of a Kubernetes Secret',
    opens: 'whatever the Secret is for; base64 hides nothing',
    keywords: ['kind: secret', '"kind":"secret"', '"kind": "secret"'],
    match: {
      kind: 'window',
      pattern:
        '(?:^|\\n)\\s{0,8}["\']?[0-9A-Za-z_.-]{0,60}(?:[Pp]ass|PASS|[Ss]ecret|SECRET|[Tt]oken|TOKEN|[Kk]ey|KEY|[Cc]red|CRED|auth|AUTH)[0-9A-Za-z_.-]{0,30}["\']?:\\s{1,4}["\']?(?<secret>[0-9A-Za-z+/]{8,400}={0,2})["\']?\\s{0,4}(?=,|\\r|\\n|$)',
      before: 400,
      after: 512,
    },
    severity: 'error',
    confidence: 'medium',
    generic: true,
    revoke: {
      steps: 'Replace what it holds, and keep manifests with Secrets out of the repository, or sealed.',
      url: 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
    },
    source: 'https://kubernetes.io/docs/concepts/configuration/secret/',
    positives: (make) => [
      `apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ndata:\n  password: ${make.bytes(18).toString('base64')}\n`,
      `kind: Secret\ntype: Opaque\nstringData:\n  API_TOKEN: "${make.text('base62', 32)}"\n`,
      `data:\n  tls.key: ${make.bytes(60).toString('base64')}\nkind: Secret\n`,
    ],
    negatives: () => [
      'kind: Secret\nmetadata:\n  name: db\ntype: Opaque\n',
      `kind: Secret\nstringData:\n  password: \${PASSWORD}\n`,
      'kind: Secret\ndata:\n  password: {{ .Values.password | b64enc }}\n',
    ],
  },
]
