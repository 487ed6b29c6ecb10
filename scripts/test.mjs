/**
 * `npm test`: runs jest, then names what was skipped, and ends with one line, e.g. "812 passed, 0 failed, 9 skipped".
 * Plain JavaScript, since it must run on every Node we support without a loader. Arguments go to jest.
 */

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const jest = join(dirname(createRequire(import.meta.url).resolve('jest/package.json')), 'bin', 'jest.js')
const folder = mkdtempSync(join(tmpdir(), 'test-results-'))
const results = join(folder, 'results.json')

const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--no-warnings',
    jest,
    '--json',
    `--outputFile=${results}`,
    ...process.argv.slice(2),
  ],
  { stdio: ['inherit', 'inherit', 'inherit'] },
)
const counts = read()
rmSync(folder, { recursive: true, force: true })
for (const name of counts.skippedNames) console.log(`skipped: ${name}`)
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
process.exitCode = status === 0 && counts.failed === 0 ? 0 : 1

/** A file that could not even be loaded has no tests to count: it counts as one failure. */
function read() {
  try {
    const report = JSON.parse(readFileSync(results, 'utf8'))
    const tests = report.testResults.flatMap((file) => file.assertionResults)
    const skipped = tests.filter(({ status }) => status === 'pending' || status === 'todo')
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
      skipped: skipped.length,
      skippedNames: skipped.map(({ fullName }) => fullName),
    }
  } catch {
    return { passed: 0, failed: 1, skipped: 0, skippedNames: [] }
  }
}
