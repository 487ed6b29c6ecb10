/** The fragments of base64 in the first rule are "kubernetes.io" and "kubernetes/ser" at the three places of a group of bytes. */

import { proveJwt } from '../../proof/jwt.ts'
import { windowExamples } from '../examples.ts'
import type { Generator } from '../generator.ts'
import { kubernetesToken, pem } from '../key-examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Kubernetes'
const source = 'https://kubernetes.io/docs/reference/access-authn-authz/authentication/'
const revoke = {
  steps: "Delete the service account's Secret, or the service account itself, and make another one.",
  url: 'https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/',
}

/** As the cluster gives them to pods for a while, with the namespace in their payload. */
const projectedToken = (make: Generator): string => {
  const parts = [
    `{"alg":"RS256","kid":"${make.text('hex', 12)}"}`,
    `{"aud":["https://k8s.example"],"exp":1700000000,"iat":1600000000,"kubernetes.io":{"namespace":"${make.text('lower', 8)}"}}`,
  ]
  return `${parts.map((part) => Buffer.from(part).toString('base64url')).join('.')}.${make.text('base64url', 342)}`
}

export const kubernetesRules: readonly Rule[] = [
  {
    id: 'kubernetes-service-account-token',
    provider,
    title: 'Kubernetes service account token',
    opens: 'what the roles of the service account allow in the cluster',
    keywords: ['eyjhbgcioijsuzi1niisimtpzci6'], // {"alg":"RS256","kid":
    match: {
      kind: 'token',
      // "kubernetes.io" or "kubernetes/ser" in its payload, wherever base64 begins.
      pattern:
        'eyJhbGciOiJSUzI1NiIsImtpZCI6[0-9A-Za-z_-]{0,200}\\.eyJ[0-9A-Za-z_-]{0,3000}?(?:a3ViZXJuZXRlcy5pb|t1YmVybmV0ZXMuaW|rdWJlcm5ldGVzLmlv|rdWJlcm5ldGVzL3Nlcn)[0-9A-Za-z_-]{20,3000}\\.[0-9A-Za-z_-]{300,1400}',
    },
    severity: 'error',
    confidence: 'high',
    prove: proveJwt,
    revoke,
    source,
    ...windowExamples(
      (secret) => `token: ${secret}`,
      (make) => (make.below(2) === 0 ? kubernetesToken(make) : projectedToken(make)),
    ),
  },
  {
    id: 'kubernetes-bootstrap-token',
    provider,
    title: 'Kubernetes bootstrap token',
    opens: 'new nodes for the cluster, until it expires',
    keywords: ['kubeadm', 'bootstrap-token', 'bootstrap_token', 'tlsbootstraptoken', 'bootstraptoken'],
    match: {
      kind: 'window',
      pattern:
        '(?:[Tt]oken|TOKEN)["\']?[ \\t]{0,2}[ =:][ \\t]{0,4}["\']?(?<secret>[a-z0-9]{6}\\.[a-z0-9]{16})(?![0-9A-Za-z._-])',
      before: 0,
      after: 260,
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the token by `kubeadm token delete`.',
      url: 'https://kubernetes.io/docs/reference/setup-tools/kubeadm/kubeadm-token/',
    },
    source: 'https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/',
    ...windowExamples(
      (secret) => `kubeadm join 10.0.0.1:6443 --token ${secret} --discovery-token-ca-cert-hash sha256:0`,
      (make) => `${make.text('base36', 6)}.${make.text('base36', 16)}`,
    ),
  },
  {
    id: 'kubernetes-client-key',
    provider,
    title: 'Kubernetes client key in a kubeconfig',
    opens: "the cluster, as the user of the certificate; it can't be revoked, only expire",
    keywords: ['client-key-data'],
    match: {
      kind: 'token',
      pattern:
        'client-key-data["\']?[ \\t]{0,4}:[ \\t]{0,4}["\']?(?<secret>LS0tLS1CRUdJTi[0-9A-Za-z+/]{150,12000}(?:LS0t|tLS0|0tLS|S0tL)[0-9A-Za-z]{0,6}={0,2})(?![0-9A-Za-z+/=])',
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps:
        "Take the user's roles away, and change the cluster's certificate authority where the certificate lives long.",
      url: 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/',
    },
    source: 'https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/',
    ...windowExamples(
      (secret) => `client-key-data: ${secret}`,
      (make) => Buffer.from(`${pem(make, 'RSA PRIVATE KEY')}\n`).toString('base64'),
    ),
  },
]
