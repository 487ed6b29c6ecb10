/** Reads one coverage report in a process of its own and prints what that took: `coverage-child.ts <how> <file>`. */

import { coverageReadings } from './coverage-readings.ts'

const [how = '', file = ''] = process.argv.slice(2)
const read = coverageReadings[how]
if (!read) throw new Error(`no such reading: ${how}; there are ${Object.keys(coverageReadings).join(', ')}`)
const started = performance.now()
const lines = await read(file)
const milliseconds = performance.now() - started
console.log(JSON.stringify({ lines, milliseconds, peak: process.resourceUsage().maxRSS * 1024 }))
