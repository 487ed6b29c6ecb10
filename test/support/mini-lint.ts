/** A small linter for test repositories: one ESLint-shaped message for every `BAD` in the given files or the whole tree. */

export const miniLint = `import { readdirSync, readFileSync, statSync } from 'node:fs'
const walk = (path) => statSync(path).isDirectory() ? readdirSync(path).filter((name) => !name.startsWith('.')).sort().flatMap((name) => walk(path + '/' + name)) : [path]
const files = (process.argv.length > 2 ? process.argv.slice(2) : ['.']).flatMap(walk).filter((path) => path.endsWith('.txt'))
const results = files.map((filePath) => ({
  filePath,
  messages: readFileSync(filePath, 'utf8').split('\\n').flatMap((text, i) =>
    text.includes('BAD') ? [{ ruleId: 'no-bad', severity: 2, message: 'BAD is bad.', line: i + 1, column: text.indexOf('BAD') + 1 }] : []),
  suppressedMessages: [], errorCount: 0, fatalErrorCount: 0, warningCount: 0, fixableErrorCount: 0, fixableWarningCount: 0, usedDeprecatedRules: [],
}))
console.log(JSON.stringify(results))
process.exitCode = results.some(({ messages }) => messages.length > 0) ? 1 : 0
`

/** A report as ESLint writes it: path → lines with a finding. */
export const lintReport = (found: Readonly<Record<string, readonly number[]>>): string =>
  JSON.stringify(
    Object.entries(found).map(([filePath, lines]) => ({
      filePath,
      messages: lines.map((line) => ({
        ruleId: 'no-bad',
        severity: 2,
        message: 'BAD is bad.',
        line,
        column: 1,
      })),
      suppressedMessages: [],
      errorCount: lines.length,
      fatalErrorCount: 0,
      warningCount: 0,
      fixableErrorCount: 0,
      fixableWarningCount: 0,
      usedDeprecatedRules: [],
    })),
  )
