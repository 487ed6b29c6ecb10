/** All public ids, in the form in which the engine takes them. */

import type { Rule } from '../rules/rule.ts'
import { markedIds } from './marked-ids.ts'
import { namedIds } from './named-ids.ts'
import type { PublicId } from './public-id.ts'

export const publicIds: readonly PublicId[] = [...markedIds, ...namedIds]

/** In the form in which the engine takes it. Nobody is ever shown one as a finding. */
export const asRule = ({ example, ...known }: PublicId): Rule => ({
  ...known,
  provider: '',
  opens: 'nothing by itself',
  severity: 'note',
  confidence: 'low',
  revoke: { steps: '', url: '' },
  source: '',
  positives: (make) => [example(make)],
  negatives: () => [],
})
