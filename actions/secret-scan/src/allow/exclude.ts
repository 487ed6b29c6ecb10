/** The input `exclude` as what it is: something that sets findings aside. */

import type { Exclude } from '../inputs.ts'
import type { Allow } from './allow.ts'

export const excludeAllow = ({ globs, place, fits }: Exclude): readonly Allow[] =>
  globs.length === 0
    ? []
    : [
        {
          kind: 'exclude',
          place,
          reason: `the path is excluded (${globs.slice(0, 5).join(', ')}${globs.length > 5 ? ', …' : ''})`,
          until: undefined,
          breadth: 'pattern',
          covers: ({ path }) => path !== '' && fits(path),
        },
      ]
