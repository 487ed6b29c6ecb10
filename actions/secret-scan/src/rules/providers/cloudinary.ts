/** Cloudinary: the address that holds key and secret of the environment. */

import { assigned, inText, notTokens, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const cloudinaryRules: readonly Rule[] = [
  {
    id: 'cloudinary-url',
    provider: 'Cloudinary',
    title: 'Cloudinary environment address',
    opens: 'uploading, changing and deleting all media of the environment',
    keywords: ['cloudinary://'],
    match: {
      kind: 'token',
      pattern: 'cloudinary://[0-9]{10,20}:(?<secret>[0-9A-Za-z_-]{20,40})@[0-9A-Za-z_-]{1,64}',
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Disable the key pair under Settings → API Keys, and make a new one.',
      url: 'https://cloudinary.com/documentation/product_environment_settings#api_keys',
    },
    source: 'https://cloudinary.com/documentation/how_to_integrate_cloudinary',
    positives: (make) =>
      inText(
        make,
        () =>
          `cloudinary://${make.text('digits', 15)}:${make.text('base64url', 27)}@${make.text('lower', 8)}`,
      ),
    negatives: (make) => notTokens(make, 'cloudinary://'),
  },
  {
    id: 'cloudinary-api-secret',
    provider: 'Cloudinary',
    title: 'Cloudinary API secret',
    opens: 'uploading, changing and deleting all media of the environment',
    keywords: ['cloudinary'],
    match: { kind: 'assigned', value: '[0-9A-Za-z_-]{27}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Disable the key pair under Settings → API Keys, and make a new one.',
      url: 'https://cloudinary.com/documentation/product_environment_settings#api_keys',
    },
    source: '',
    positives: (make) => assigned(make, ['CLOUDINARY_API_SECRET'], () => make.text('base64url', 27)),
    negatives: () => unassigned('CLOUDINARY_API_SECRET'),
  },
]
