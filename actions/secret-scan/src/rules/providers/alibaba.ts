import { assignedExamples, tokenExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Alibaba Cloud'
const source = 'https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair'
const revoke = {
  steps: 'Disable the AccessKey pair in RAM and delete it.',
  url: 'https://www.alibabacloud.com/help/en/ram/user-guide/delete-an-accesskey-pair-for-a-ram-user',
}

export const alibabaRules: readonly Rule[] = [
  {
    id: 'alibaba-access-key-id',
    provider,
    title: 'Alibaba Cloud AccessKey id',
    opens: 'together with its secret, what the policies of its user allow',
    keywords: ['ltai'],
    match: { kind: 'token', pattern: 'LTAI(?:[0-9A-Za-z]{20}|[0-9A-Za-z]{12})(?![0-9A-Za-z_])' },
    severity: 'warning',
    confidence: 'high',
    revoke,
    source,
    ...tokenExamples((make) => `LTAI${make.text('base62', 20)}`),
  },
  {
    id: 'alibaba-access-key-secret',
    provider,
    title: 'Alibaba Cloud AccessKey secret',
    opens: 'what the policies of its user allow, together with its id',
    keywords: ['alibaba', 'aliyun', 'alicloud', 'accesskeysecret', 'access_key_secret'],
    match: { kind: 'assigned', value: '[0-9A-Za-z]{30}' },
    severity: 'error',
    confidence: 'medium',
    revoke,
    source,
    ...assignedExamples('alibaba_cloud_access_key_secret', (make) => make.text('base62', 30)),
  },
]
