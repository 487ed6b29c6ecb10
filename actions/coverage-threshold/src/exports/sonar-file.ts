/** The united coverage in Sonar's generic format, version 1, for `sonar.coverageReportPaths`. */

import type { FileCoverage } from '../model/file-coverage.ts'
import { attributeText } from './xml-value.ts'

export function* sonarFile(coverage: ReadonlyMap<string, FileCoverage>): Iterable<string> {
  yield '<coverage version="1">\n'
  for (const [path, file] of coverage) if (file.hasLines()) yield fileOf(path, file)
  yield '</coverage>\n'
}

function fileOf(path: string, file: FileCoverage): string {
  const branches = new Map([...file.branches()].map((branch) => [branch.line, branch]))
  const lines = [...file.lines()].map(({ line, hits }) => {
    const branch = branches.get(line)
    const taken =
      branch && branch.total > 0
        ? ` branchesToCover="${branch.total}" coveredBranches="${branch.covered}"`
        : ''
    return `<lineToCover lineNumber="${line}" covered="${hits > 0}"${taken}/>\n`
  })
  return `<file path="${attributeText(path)}">\n${lines.join('')}</file>\n`
}
