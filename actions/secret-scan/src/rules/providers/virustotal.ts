/** VirusTotal: keys of its API. */

import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const virustotalRules: readonly Rule[] = [
  {
    id: 'virustotal-api-key',
    provider: 'VirusTotal',
    title: 'VirusTotal API key',
    opens: 'searching and uploading files as its account, on its quota',
    keywords: ['virustotal', 'virus_total', 'vt_api_key', 'vt_apikey', 'vt-api-key'],
    match: { kind: 'assigned', value: '[0-9a-f]{64}' },
    severity: 'warning',
    confidence: 'medium',
    revoke: {
      steps: 'Regenerate the key on the API key page of the profile.',
      url: 'https://docs.virustotal.com/docs/please-give-me-an-api-key',
    },
    source: 'https://docs.virustotal.com/reference/authentication',
    positives: (make) => assigned(make, ['VIRUSTOTAL_API_KEY'], () => make.text('hex', 64)),
    negatives: () => unassigned('VIRUSTOTAL_API_KEY'),
  },
]
