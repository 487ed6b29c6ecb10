/** How long matching 100,000 findings against 100,000 takes, beside a plain join of the same findings by a Map. */

import { type MatchInput, type MatchResult, matchFindings } from '../../shared/baseline/match.ts'
import type { Diff, FileChange } from '../../shared/model/diff.ts'
import type { Finding } from '../../shared/model/finding.ts'

const count = 100_000
const runs = 3
const rules = 40

type Case = { readonly name: string; readonly input: MatchInput }

/** Prints one line a case: CPU time (best of three), its ratio to the plain join, and what was found. */
export async function benchMatching(report: (line: string) => void): Promise<void> {
  const cases = [realistic(), allEqual('kept'), allEqual('rewritten'), nothingFits(), oneHunk()]
  for (const { name, input } of cases) {
    const join = cpuOf(() => plainJoin(input))
    const match = cpuOf(() => matchFindings(input))
    const ratio = (match.milliseconds / join.milliseconds).toFixed(1)
    report(
      `match ${count} × ${count}, ${name}: ${Math.round(match.milliseconds)} ms CPU, ${ratio} × a plain Map join (${tally(match.result)})`,
    )
  }
}

function cpuOf<T>(work: () => T): { readonly milliseconds: number; readonly result: T } {
  let best = Number.POSITIVE_INFINITY
  let result: T | undefined
  for (let run = 0; run < runs; run++) {
    const started = process.cpuUsage()
    result = work()
    const { user, system } = process.cpuUsage(started)
    best = Math.min(best, (user + system) / 1000)
  }
  return { milliseconds: best, result: result! }
}

const tally = ({ findings, fixed }: MatchResult): string => {
  const states = new Map<string, number>()
  for (const { state } of findings) states.set(state, (states.get(state) ?? 0) + 1)
  const parts = [...states].sort().map(([state, number]) => `${number} ${state}`)
  return [...parts, `${fixed.length} fixed`].join(', ')
}

/** What a baseline keyed by path, line, rule and message costs: the least that any matching does. */
function plainJoin({ base, head }: MatchInput): number {
  const key = (found: Finding) => `${found.path}:${found.region?.startLine}:${found.rule}:${found.message}`
  const known = new Map(base.map((found) => [key(found), found]))
  return head.filter((found) => known.has(key(found))).length
}

const finding = (path: string, line: number, rule: string, message: string): Finding => ({
  tool: 'lint',
  rule,
  severity: 'warning',
  message,
  path,
  region: { startLine: line, startColumn: 5, endLine: line, endColumn: 20 },
})

const diff = (changes: readonly FileChange[]): Diff => ({ base: 'base', head: 'head', changes, notes: [] })

const lookup = (files: ReadonlyMap<string, readonly string[]>) => (path: string) => files.get(path)

/**
 * 2,000 files of 400 lines with 50 findings each. In every tenth file 30 lines were put in, 5 lines were edited and
 * the first 20 were moved to the end; every hundredth file was renamed.
 */
function realistic(): Case {
  const base: Finding[] = []
  const head: Finding[] = []
  const changes: FileChange[] = []
  const [baseFiles, headFiles] = [new Map<string, string[]>(), new Map<string, string[]>()]
  for (let file = 0; file < 2000; file++) {
    const path = `src/module-${file % 50}/file-${file}.ts`
    const lines = Array.from(
      { length: 400 },
      (_, i) => `  const value${i} = compute${file}(input${i % 7}, ${i})`,
    )
    baseFiles.set(path, lines)
    lintInto(base, path, lines)
    const newPath = file % 100 === 0 ? `lib/file-${file}.ts` : path
    const now = file % 10 === 0 ? changed(lines, file) : { lines, hunks: [] }
    headFiles.set(newPath, now.lines)
    lintInto(head, newPath, now.lines)
    if (file % 10 === 0)
      changes.push({
        status: path === newPath ? 'modified' : 'renamed',
        oldPath: path,
        newPath,
        hunks: now.hunks,
        binary: false,
      })
  }
  const input = {
    base,
    head,
    diff: diff(changes),
    baseLines: lookup(baseFiles),
    headLines: lookup(headFiles),
  }
  return { name: 'realistic', input }
}

/** Every eighth value has a finding, wherever its line stands. */
function lintInto(findings: Finding[], path: string, lines: readonly string[]): void {
  lines.forEach((text, i) => {
    const value = Number(/const value(\d+)/.exec(text)?.[1] ?? 0)
    if (value % 8 === 1)
      findings.push(finding(path, i + 1, `rule-${value % rules}`, `'value${value}' is never read`))
  })
}

function changed(lines: readonly string[], file: number) {
  const inserted = Array.from({ length: 30 }, (_, i) => `  const added${i} = fresh${file}()`)
  const edited = lines.slice(200, 205).map((line) => line.replace('compute', 'calculate'))
  const now = [
    ...lines.slice(20, 100),
    ...inserted,
    ...lines.slice(100, 200),
    ...edited,
    ...lines.slice(205),
    ...lines.slice(0, 20),
  ]
  const hunks = [
    { oldStart: 1, oldLines: 20, newStart: 0, newLines: 0 },
    { oldStart: 100, oldLines: 0, newStart: 81, newLines: 30 },
    { oldStart: 201, oldLines: 5, newStart: 211, newLines: 5 },
    { oldStart: 400, oldLines: 0, newStart: 411, newLines: 20 },
  ]
  return { lines: now, hunks }
}

/** One file whose lines are all equal, one rule, one message: every finding could be every other. */
function allEqual(how: 'kept' | 'rewritten'): Case {
  const lines = Array.from({ length: count }, () => '  doTheSameThing(again)')
  const files = new Map([['one.ts', lines]])
  const findings = lines.map((_, i) => finding('one.ts', i + 1, 'rule', 'the same everywhere'))
  const shifted = findings.map((found, i) => ({ ...found, region: { startLine: count - i } }))
  const hunks = how === 'kept' ? [] : [{ oldStart: 1, oldLines: count, newStart: 1, newLines: count }]
  const changes: readonly FileChange[] =
    how === 'kept' ? [] : [{ status: 'modified', oldPath: 'one.ts', newPath: 'one.ts', hunks, binary: false }]
  const input = {
    base: findings,
    head: how === 'kept' ? findings : shifted,
    diff: diff(changes),
    baseLines: lookup(files),
    headLines: lookup(files),
  }
  return { name: `all equal, file ${how}`, input }
}

/** Everything was removed and everything is new: no pass finds anything. */
function nothingFits(): Case {
  const [baseFiles, headFiles] = [new Map<string, string[]>(), new Map<string, string[]>()]
  const make = (side: string, files: Map<string, string[]>) =>
    Array.from({ length: count }, (_, i) => {
      const path = `${side}/file-${i % 1000}.ts`
      const lines = files.get(path) ?? []
      files.set(path, lines)
      const line = lines.push(`  ${side}Statement${i} = ${side}(${i})`)
      return finding(path, line, `rule-${i % rules}`, `${side} finding`)
    })
  const base = make('old', baseFiles)
  const head = make('new', headFiles)
  const changes: FileChange[] = [
    ...[...baseFiles.keys()].map((oldPath) => ({
      status: 'deleted' as const,
      oldPath,
      hunks: [],
      binary: false,
    })),
    ...[...headFiles.keys()].map((newPath) => ({
      status: 'added' as const,
      newPath,
      hunks: [],
      binary: false,
    })),
  ]
  const input = {
    base,
    head,
    diff: diff(changes),
    baseLines: lookup(baseFiles),
    headLines: lookup(headFiles),
  }
  return { name: 'nothing fits', input }
}

/** One file rewritten in one hunk, each line a little like each other line: all is left to the last pass. */
function oneHunk(): Case {
  const lines = (verb: string) =>
    Array.from({ length: count }, (_, i) => `  ${verb}(first${i}, second${i * 7})`)
  const [old, now] = [lines('compute'), lines('calculate')]
  const lint = (text: readonly string[]) =>
    text.map((_, i) => finding('one.ts', i + 1, 'rule', 'is too long'))
  const hunks = [{ oldStart: 1, oldLines: count, newStart: 1, newLines: count }]
  const input = {
    base: lint(old),
    head: lint(now),
    diff: diff([{ status: 'modified', oldPath: 'one.ts', newPath: 'one.ts', hunks, binary: false }]),
    baseLines: lookup(new Map([['one.ts', old]])),
    headLines: lookup(new Map([['one.ts', now]])),
  }
  return { name: 'one hunk, all lines edited', input }
}
