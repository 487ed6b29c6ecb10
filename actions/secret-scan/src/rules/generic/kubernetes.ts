/** Kubernetes: what manifests and kubeconfig files keep in base64, which hides nothing. */

import { proveJwt } from '../../proof/jwt.ts'
import { assigned, unassigned } from '../example-lines.ts'
import { kubernetesToken } from '../key-examples.ts'
import type { Rule } from '../rule.ts'

export const kubernetesRules: readonly Rule[] = [
  {
    id: 'kubeconfig-client-key',
    provider: 'Kubernetes',
    title: 'Client key of a kubeconfig',
    opens: 'the cluster, as its user',
    keywords: ['client-key-data'],
    match: { kind: 'assigned', value: 'LS0tLS1[0-9A-Za-z+/]{100,6000}={0,2}' },
    severity: 'error',
    confidence: 'high',
    generic: true,
    revoke: {
      steps:
        'Remove the user’s rights; a client certificate can’t be revoked, so let it expire or replace the cluster’s CA.',
      url: 'https://kubernetes.io/docs/reference/access-authn-authz/authentication/',
    },
    source: 'https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/',
    positives: (make) => assigned('CLIENT-KEY-DATA', `LS0tLS1CRUdJTi${make.text('base62', 600)}`),
    negatives: () => unassigned('CLIENT-KEY-DATA'),
  },
  {
    id: 'kubernetes-pod-token',
    provider: 'Kubernetes',
    title: 'Kubernetes service account token',
    opens: 'the cluster, with the service account’s roles',
    keywords: ['eyjhbgcioijsuzi1niisimtpzci6'],
    match: {
      kind: 'token',
      pattern:
        'eyJhbGciOiJSUzI1NiIsImtpZCI6[0-9A-Za-z_-]{0,200}\\.eyJ[0-9A-Za-z_-]{40,4000}\\.[0-9A-Za-z_-]{300,1400}',
    },
    severity: 'error',
    confidence: 'medium',
    prove: proveJwt,
    revoke: {
      steps: 'Delete the token’s Secret, or the service account.',
      url: 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
    },
    source: 'https://kubernetes.io/docs/concepts/security/service-accounts/',
    positives: (make) => [
      `token: ${kubernetesToken(make)}`,
      `TOKEN=${kubernetesToken(make)}`,
      `curl -H "Authorization: Bearer ${kubernetesToken(make)}"`,
    ],
    negatives: (make) => [
      'token: eyJhbGciOiJSUzI1NiIsImtpZCI6...',
      `token: \${TOKEN}`,
      `eyJhbGciOiJSUzI1NiIsImtpZCI6${make.text('base62', 20)}`,
    ],
  },
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
