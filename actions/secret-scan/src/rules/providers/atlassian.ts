/** Credentials of Atlassian. */

import { crc32 } from '../../proof/crc.ts'
import { makeAtlassian, proveAtlassian } from '../../proof/crc32-tokens.ts'
import { makeAtlassianDataCenter, proveAtlassianDataCenter } from '../../proof/registries.ts'
import { assigned, assignedNearMisses, inText, nearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const atlassianOrganizationKey = (make: Generator) => {
  const body = `ATCTT3${make.text('base64url', 177)}=`
  return body + crc32(Buffer.from(body)).toString(16).toUpperCase().padStart(8, '0')
}

const atlassianLegacyApiToken = (make: Generator) => `A1${make.text('base62', 22)}`

const atlassianDataCenterToken = (make: Generator) => makeAtlassianDataCenter(make, '')

export const atlassianRules: readonly Rule[] = [
  {
    id: 'atlassian-api-token',
    provider: 'Atlassian',
    title: 'Atlassian API token',
    opens: 'Jira, Confluence and Bitbucket as its owner, within its scopes',
    keywords: ['atatt3'],
    match: { kind: 'token', pattern: 'ATATT3[A-Za-z0-9_-]{150,220}=[0-9A-F]{8}(?![A-Za-z0-9_])' },
    severity: 'error',
    confidence: 'high',
    prove: proveAtlassian,
    revoke: {
      steps: 'Revoke the token under Security → API tokens.',
      url: 'https://id.atlassian.com/manage-profile/security/api-tokens',
    },
    source:
      'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
    positives: (make) => inText(make, makeAtlassian),
    negatives: (make) => nearMisses(make, makeAtlassian, 'ATATT3'),
  },
  {
    id: 'atlassian-organization-key',
    provider: 'Atlassian',
    title: 'Atlassian organisation or access token',
    opens: 'users and policies of the organisation, or the repositories it was made for',
    keywords: ['atctt3'],
    match: { kind: 'token', pattern: 'ATCTT3[A-Za-z0-9+/=_-]{100,400}=[0-9A-F]{8}(?![A-Za-z0-9_])' },
    severity: 'error',
    confidence: 'high',
    prove: proveAtlassian,
    revoke: {
      steps: 'Revoke the key under Settings → API keys of the organisation.',
      url: 'https://admin.atlassian.com',
    },
    source:
      'https://support.atlassian.com/organization-administration/docs/manage-an-organization-with-the-admin-apis/',
    positives: (make) => inText(make, atlassianOrganizationKey),
    negatives: (make) => nearMisses(make, atlassianOrganizationKey, 'ATCTT3'),
  },
  {
    id: 'atlassian-legacy-api-token',
    provider: 'Atlassian',
    title: 'Atlassian API token (24 characters)',
    opens: 'Jira and Confluence as its owner',
    keywords: ['atlassian', 'jira', 'confluence'],
    match: { kind: 'assigned', value: '(?=[0-9a-z]{0,23}[A-Z])(?=[A-Za-z]{0,23}[0-9])[A-Za-z0-9]{24}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Revoke the token under Security → API tokens.',
      url: 'https://id.atlassian.com/manage-profile/security/api-tokens',
    },
    source:
      'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
    positives: (make) =>
      assigned(make, ['JIRA_API_TOKEN', 'ATLASSIAN_TOKEN', 'confluenceApiToken'], atlassianLegacyApiToken),
    negatives: (make) => [
      ...assignedNearMisses(make, 'JIRA_API_TOKEN', atlassianLegacyApiToken),
      `JIRA_PROJECT=${make.text('lower', 24)}`,
    ],
  },
  {
    id: 'atlassian-data-center-token',
    provider: 'Atlassian',
    title: 'Jira or Confluence Data Center personal access token',
    opens: 'everything that its owner may do on the server',
    keywords: ['jira', 'confluence'],
    match: { kind: 'assigned', value: '[MNO][A-Za-z0-9+/]{43}' },
    severity: 'error',
    confidence: 'medium',
    prove: proveAtlassianDataCenter,
    revoke: {
      steps: 'Revoke the token under Personal Access Tokens in the profile.',
      url: 'https://confluence.atlassian.com/enterprise/using-personal-access-tokens-1026032365.html',
    },
    source: 'https://confluence.atlassian.com/enterprise/using-personal-access-tokens-1026032365.html',
    positives: (make) =>
      assigned(make, ['JIRA_PAT', 'CONFLUENCE_PAT', 'jiraToken'], atlassianDataCenterToken),
    negatives: (make) => assignedNearMisses(make, 'JIRA_PAT', atlassianDataCenterToken),
  },
]
