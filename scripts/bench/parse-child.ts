/** Reads one report in a process of its own and prints what that took in memory: `parse-child.ts <how> <file>`. */

import { readings } from './parse.ts'

const [how = '', file = ''] = process.argv.slice(2)
const read = readings[how]
if (!read) throw new Error(`no such reading: ${how}; there are ${Object.keys(readings).join(', ')}`)
await read(file)
console.log(process.resourceUsage().maxRSS * 1024)
