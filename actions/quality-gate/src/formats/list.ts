/** All report formats, in the order in which they are asked whether a report is theirs: the most telling first. */

import type { Format } from './format.ts'

export const formats: readonly Format[] = []
