/**
 * `guarded-pattern.ts <pattern> <text>`: whether the pattern matches, in a process whose regular expressions are guarded.
 * The guard is for a whole process and for good, so no other test may share one with it.
 */

import { boundRegularExpressions } from '../../shared/runner/machine.ts'

boundRegularExpressions()
const [pattern = '', text = ''] = process.argv.slice(2)
console.log(JSON.stringify(new RegExp(pattern).exec(text)?.groups ?? new RegExp(pattern).test(text)))
