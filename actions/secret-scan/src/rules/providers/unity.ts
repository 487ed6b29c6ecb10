/** Unity: serials and passwords that build servers activate with. */

import { chosenValue } from '../chosen-value.ts'
import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const unityRules: readonly Rule[] = [
  {
    id: 'unity-serial',
    provider: 'Unity',
    title: 'Unity serial',
    opens: 'activating the editor on the licence’s seats',
    keywords: ['unity_serial', 'unity-serial', 'unityserial', 'unity_license'],
    match: { kind: 'assigned', value: '[A-Z][0-9A-Z](?:-[0-9A-Z]{4}){4}-[0-9A-Z]{4}' },
    severity: 'warning',
    confidence: 'high',
    revoke: {
      steps: 'Return the activations, and ask Unity for a new serial.',
      url: 'https://docs.unity3d.com/Manual/ManagingYourUnityLicense.html',
    },
    source: 'https://docs.unity3d.com/Manual/EditorCommandLineArguments.html',
    positives: (make) =>
      assigned(
        make,
        ['UNITY_SERIAL'],
        () => `F4-${Array.from({ length: 5 }, () => make.text('base36', 4).toUpperCase()).join('-')}`,
      ),
    negatives: () => [...unassigned('UNITY_SERIAL'), 'UNITY_SERIAL=SB-XXXX'],
  },
  {
    id: 'unity-password',
    provider: 'Unity',
    title: 'Unity account password',
    opens: 'the Unity account',
    keywords: ['unity_password', 'unity-password'],
    match: { kind: 'assigned', value: chosenValue },
    severity: 'error',
    confidence: 'medium',
    generic: true,
    revoke: {
      steps: 'Change the password of the Unity ID, and use a build server licence.',
      url: 'https://support.unity.com/hc/en-us/articles/205056069',
    },
    source: '',
    positives: (make) => assigned(make, ['UNITY_PASSWORD'], () => `${make.text('base62', 12)}!5`),
    negatives: () => [...unassigned('UNITY_PASSWORD'), 'UNITY_PASSWORD=changeme'],
  },
]
