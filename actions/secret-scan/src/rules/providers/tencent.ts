import { assignedExamples, tokenExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Tencent Cloud'
const source = 'https://www.tencentcloud.com/document/product/598/34228'
const revoke = {
  steps: 'Disable the key under Access Management → API keys and delete it.',
  url: 'https://www.tencentcloud.com/document/product/598/34228',
}

export const tencentRules: readonly Rule[] = [
  {
    id: 'tencent-secret-id',
    provider,
    title: 'Tencent Cloud SecretId',
    opens: 'together with its SecretKey, what the policies of its user allow',
    keywords: ['akid'],
    match: { kind: 'token', pattern: 'AKID[0-9A-Za-z]{32}(?![0-9A-Za-z_])' },
    severity: 'warning',
    confidence: 'high',
    revoke,
    source,
    ...tokenExamples((make) => `AKID${make.text('base62', 32)}`),
  },
  {
    id: 'tencent-secret-key',
    provider,
    title: 'Tencent Cloud SecretKey',
    opens: 'what the policies of its user allow, together with its id',
    keywords: [
      'tencentcloud_secret',
      'tencent_secret',
      'tencent_cloud',
      'qcloud',
      'tencentcloudsecret',
      'cos_secret',
    ],
    match: { kind: 'assigned', value: '[0-9A-Za-z]{32}' },
    severity: 'error',
    confidence: 'medium',
    revoke,
    source,
    ...assignedExamples('tencentcloud_secret_key', (make) => make.text('base62', 32)),
  },
]
