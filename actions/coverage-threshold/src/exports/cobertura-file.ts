/**
 * The united coverage as Cobertura XML (coverage-04.dtd), with paths that start at the repository's root: what GitHub's
 * own coverage upload and GitLab's `coverage_report` read.
 */

import type { BranchCoverage, FileCoverage, Share } from '../model/file-coverage.ts'
import { linesOf, sum } from '../model/totals.ts'
import { attributeText } from './xml-value.ts'

export function* coberturaFile(
  coverage: ReadonlyMap<string, FileCoverage>,
  tool: { readonly version: string; readonly now: Date },
): Iterable<string> {
  const files = [...coverage].filter(([, file]) => file.hasLines())
  const lines = sum(files.map(([, file]) => linesOf(file)))
  const branches = sum(files.map(([, file]) => branchesIn(file)))
  yield `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">
<coverage ${rates(lines, branches)} lines-covered="${lines.covered}" lines-valid="${lines.total}" branches-covered="${branches.covered}" branches-valid="${branches.total}" complexity="0" version="portcullis ${attributeText(tool.version)}" timestamp="${tool.now.getTime()}">
<sources><source>.</source></sources>
<packages>
`
  for (const [name, members] of byDirectory(files)) {
    const within = members.map(([, file]) => file)
    yield `<package name="${attributeText(name)}" ${rates(sum(within.map(linesOf)), sum(within.map(branchesIn)))} complexity="0"><classes>\n`
    for (const [path, file] of members) yield classOf(path, file)
    yield '</classes></package>\n'
  }
  yield '</packages>\n</coverage>\n'
}

function* byDirectory(
  files: readonly (readonly [string, FileCoverage])[],
): Iterable<readonly [string, readonly (readonly [string, FileCoverage])[]]> {
  const directories = new Map<string, (readonly [string, FileCoverage])[]>()
  for (const entry of files) {
    const directory = entry[0].slice(0, Math.max(0, entry[0].lastIndexOf('/'))) || '.'
    const list = directories.get(directory)
    if (list) list.push(entry)
    else directories.set(directory, [entry])
  }
  yield* directories
}

function classOf(path: string, file: FileCoverage): string {
  const branches = new Map([...file.branches()].map((branch) => [branch.line, branch]))
  const methods = file
    .functions()
    .map(
      ({ name, line, hits }) =>
        `<method name="${attributeText(name)}" signature="" line-rate="${hits > 0 ? 1 : 0}" branch-rate="1" complexity="0"><lines>${line > 0 ? `<line number="${line}" hits="${hits}"/>` : ''}</lines></method>\n`,
    )
  const lines = [...file.lines()].map(
    ({ line, hits }) => `<line number="${line}" hits="${hits}"${conditions(branches.get(line))}/>\n`,
  )
  return `<class name="${attributeText(path.replaceAll('/', '.'))}" filename="${attributeText(path)}" ${rates(linesOf(file), branchesIn(file))} complexity="0">
<methods>
${methods.join('')}</methods>
<lines>
${lines.join('')}</lines>
</class>
`
}

function conditions(branch: BranchCoverage | undefined): string {
  if (!branch || branch.total === 0) return ' branch="false"'
  const percent = Math.floor((branch.covered * 100) / branch.total)
  return ` branch="true" condition-coverage="${percent}% (${branch.covered}/${branch.total})"`
}

/** Of lines that are written; a report may know branches of others, or their total alone. */
const branchesIn = (file: FileCoverage): Share =>
  sum([...file.branches()].filter(({ line }) => file.hits(line) !== undefined))

const rates = (lines: Share, branches: Share): string =>
  `line-rate="${rate(lines)}" branch-rate="${rate(branches)}"`

/** Four decimals, rounded down; 1 where there is nothing to cover, as Cobertura itself writes. */
const rate = ({ covered, total }: Share): string =>
  total === 0 ? '1' : String(Math.floor((covered / total) * 10_000) / 10_000)
