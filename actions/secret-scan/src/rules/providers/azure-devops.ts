import { makeAnnotatedKey, proveAnnotatedKey } from '../../proof/azure-annotated-key.ts'
import { assignedExamples, windowExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Azure DevOps'
const source =
  'https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate'
const revoke = {
  steps: 'Revoke the token under User settings → Personal access tokens.',
  url: 'https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
}

export const azureDevopsRules: readonly Rule[] = [
  {
    id: 'azure-devops-token',
    provider,
    title: 'Azure DevOps personal access token',
    opens: 'code, pipelines and packages of the organisation, as far as its scopes go',
    keywords: ['azdo'],
    match: {
      kind: 'window',
      pattern: '(?<![0-9A-Za-z])[0-9A-Za-z]{52}JQQJ99[0-9A-Za-z]{18}AZDO[0-9A-Za-z]{4}(?![0-9A-Za-z])',
      before: 76,
      after: 4,
    },
    severity: 'error',
    confidence: 'high',
    prove: proveAnnotatedKey,
    revoke,
    source,
    ...windowExamples(
      (secret) => `pat: ${secret}`,
      (make) => makeAnnotatedKey(make, { service: 'AZDO', data: 'AAAA' }),
    ),
  },
  {
    id: 'azure-devops-legacy-token',
    provider,
    title: 'Azure DevOps personal access token (52 characters)',
    opens: 'code, pipelines and packages of the organisation, as far as its scopes go',
    keywords: [
      'azure_devops',
      'system_accesstoken',
      'vss_',
      'ado_pat',
      'azdo',
      'azuredevops',
      'ado_token',
      'vsts',
    ],
    match: { kind: 'assigned', value: '[a-z2-7]{52}' },
    severity: 'error',
    confidence: 'medium',
    revoke,
    source,
    ...assignedExamples('azure_devops_ext_pat', (make) => make.text('base32', 52).toLowerCase()),
  },
]
