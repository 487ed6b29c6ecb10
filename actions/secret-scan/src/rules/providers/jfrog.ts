import {
  makeJfrogApiKey,
  makeJfrogReference,
  proveJfrogApiKey,
  proveJfrogReference,
} from '../../proof/registries.ts'
import { assignedExamples, tokenExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'JFrog'
const source = 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens'
const revoke = {
  steps: 'Revoke the token under User management → Access tokens, or regenerate the API key in the profile.',
  url: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/revoke-access-tokens',
}

export const jfrogRules: readonly Rule[] = [
  {
    id: 'jfrog-reference-token',
    provider,
    title: 'JFrog reference token',
    opens: 'the artefacts that its owner reaches, as far as its scope goes',
    keywords: ['cmvmd'],
    match: { kind: 'token', pattern: 'cmVmdGtu[0-9A-Za-z]{56}(?![0-9A-Za-z_+/=-])' },
    severity: 'error',
    confidence: 'high',
    prove: proveJfrogReference,
    revoke,
    source,
    ...tokenExamples(makeJfrogReference),
  },
  {
    id: 'jfrog-api-key',
    provider,
    title: 'Artifactory API key',
    opens: 'the artefacts that its owner reaches',
    keywords: ['akcp'],
    match: { kind: 'token', pattern: 'AKCp[1-9A-HJ-NP-Za-km-z]{65,69}(?![0-9A-Za-z_])' },
    severity: 'error',
    confidence: 'high',
    prove: proveJfrogApiKey,
    revoke,
    source,
    ...tokenExamples(makeJfrogApiKey),
  },
  {
    id: 'artifactory-encrypted-password',
    provider,
    title: 'Artifactory encrypted password',
    opens: 'the artefacts of a user, in place of the password',
    keywords: ['artifactory'],
    match: { kind: 'assigned', value: 'AP[0-9A-F][0-9A-Za-z]{16,32}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: "Change the user's password, which makes a new encrypted one.",
      url: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/centrally-secure-passwords',
    },
    source: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/centrally-secure-passwords',
    ...assignedExamples('artifactory_password', (make) => `APA${make.text('base62', 30)}`),
  },
]
