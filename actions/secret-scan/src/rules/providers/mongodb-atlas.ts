import { assignedExamples, tokenExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'MongoDB Atlas'
const source = 'https://www.mongodb.com/docs/atlas/configure-api-access/'
const revoke = {
  steps: "Delete the API key or the service account's secret in the organisation's access manager.",
  url: 'https://www.mongodb.com/docs/atlas/configure-api-access/',
}

export const mongodbAtlasRules: readonly Rule[] = [
  {
    id: 'mongodb-atlas-service-account-secret',
    provider,
    title: 'MongoDB Atlas service account secret',
    opens: 'the clusters and settings that its roles allow',
    keywords: ['mdb_sa_sk_'],
    match: { kind: 'token', pattern: 'mdb_sa_sk_[0-9A-Za-z_-]{40}(?![0-9A-Za-z_-])' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...tokenExamples((make) => `mdb_sa_sk_${make.text('base64url', 40)}`),
  },
  {
    id: 'mongodb-atlas-private-key',
    provider,
    title: 'MongoDB Atlas programmatic private key',
    opens: 'the clusters and settings that its roles allow, with its public key',
    keywords: ['mongodb_atlas', 'atlas_private', 'mcli_private', 'atlas_api'],
    match: { kind: 'assigned', value: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' },
    severity: 'error',
    confidence: 'medium',
    revoke,
    source,
    ...assignedExamples('mongodb_atlas_private_key', (make) => make.uuid()),
  },
]
