/** Credentials of Hugging Face. */

import { inText, nearMisses, tooLong } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const huggingFaceToken = (make: Generator) => `hf_${make.text('base62', 34)}`

const huggingFaceOrganizationToken = (make: Generator) => `api_org_${make.text('base62', 34)}`

export const huggingFaceRules: readonly Rule[] = [
  {
    id: 'hugging-face-token',
    provider: 'Hugging Face',
    title: 'Hugging Face user access token',
    opens: 'models, data sets and spaces that its role reads or writes, private ones too',
    keywords: ['hf_'],
    match: { kind: 'token', pattern: 'hf_[A-Za-z0-9]{34}(?![A-Za-z0-9_])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete or refresh the token under Settings → Access Tokens.',
      url: 'https://huggingface.co/settings/tokens',
    },
    source: 'https://huggingface.co/docs/hub/security-tokens',
    positives: (make) => inText(make, huggingFaceToken),
    negatives: (make) => [
      ...nearMisses(make, huggingFaceToken, 'hf_'),
      tooLong(make, huggingFaceToken),
      `hf_hub_download_of_a_file_with_a_long_name_indeed`,
    ],
  },
  {
    id: 'hugging-face-organization-token',
    provider: 'Hugging Face',
    title: 'Hugging Face organisation API token',
    opens: 'what the organisation owns on the hub',
    keywords: ['api_org_'],
    match: { kind: 'token', pattern: 'api_org_[A-Za-z0-9]{34}(?![A-Za-z0-9_])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: "Delete the token in the organisation's settings and use user tokens in its place.",
      url: 'https://huggingface.co/settings/tokens',
    },
    source: 'https://huggingface.co/docs/hub/security-tokens',
    positives: (make) => inText(make, huggingFaceOrganizationToken),
    negatives: (make) => [
      ...nearMisses(make, huggingFaceOrganizationToken, 'api_org_'),
      tooLong(make, huggingFaceOrganizationToken),
    ],
  },
]
