import { assignedExamples, tokenExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Sonatype'
const source = 'https://central.sonatype.org/publish/generate-portal-token/'
const revoke = {
  steps: 'Revoke the user token in the profile and generate another one.',
  url: 'https://central.sonatype.org/publish/generate-portal-token/',
}

export const sonatypeRules: readonly Rule[] = [
  {
    id: 'sonatype-user-token',
    provider,
    title: 'Maven Central (Sonatype) user token',
    opens: 'new releases in the namespaces of its owner',
    keywords: ['ossrh', 'sonatype', 'maven_central', 'mavencentral', 'central_token', 'central_password'],
    match: { kind: 'assigned', value: '[0-9A-Za-z+/]{44}' },
    severity: 'error',
    confidence: 'medium',
    revoke,
    source,
    ...assignedExamples('ossrh_password', (make) => make.text('base62', 44)),
  },
  {
    id: 'nexus-npm-token',
    provider,
    title: 'Nexus Repository token of a format',
    opens: 'the repositories that its owner reaches on that server',
    keywords: ['npmtoken.'],
    match: {
      kind: 'token',
      pattern: 'NpmToken\\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9A-Za-z-])',
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: "Log out by `npm logout` against that registry, or delete the user's token on the server.",
      url: 'https://help.sonatype.com/en/npm-security.html',
    },
    source: 'https://help.sonatype.com/en/npm-security.html',
    ...tokenExamples((make) => `NpmToken.${make.uuid()}`),
  },
]
