import { assignedExamples, tokenExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'SonarQube'
const source = 'https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens'
const revoke = {
  steps: 'Revoke the token under My Account → Security.',
  url: 'https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens',
}

export const sonarqubeRules: readonly Rule[] = [
  {
    id: 'sonarqube-token',
    provider,
    title: 'SonarQube token',
    opens: 'analyses, and of a user token the source code, too',
    keywords: ['sqp_', 'squ_', 'sqa_'],
    match: { kind: 'token', pattern: 'sq[pua]_[0-9a-f]{40}(?![0-9A-Za-z_])' },
    severity: 'error',
    confidence: 'high',
    revoke,
    source,
    ...tokenExamples((make) => `sqp_${make.text('hex', 40)}`),
  },
  {
    id: 'sonarcloud-token',
    provider,
    title: 'SonarQube Cloud token',
    opens: 'analyses and the source code that its user reaches',
    keywords: ['sonar_token', 'sonarcloud', 'sonar_login', 'sonar.login', 'sonar.token', 'sonarqube'],
    match: { kind: 'assigned', value: '[0-9a-f]{40}' },
    severity: 'error',
    confidence: 'medium',
    revoke,
    source: 'https://docs.sonarsource.com/sonarqube-cloud/managing-your-account/managing-tokens',
    ...assignedExamples('sonar_token', (make) => make.text('hex', 40)),
  },
]
