/** The united coverage as an lcov tracefile, as geninfo(1) describes it. */

import type { FileCoverage } from '../model/file-coverage.ts'

/** A piece for each file. Branches are numbered within their line, since reports that only count them have no names. */
export function* lcovFile(coverage: ReadonlyMap<string, FileCoverage>): Iterable<string> {
  for (const [path, file] of coverage) if (file.hasLines()) yield record(path, file)
}

function record(path: string, file: FileCoverage): string {
  const functions = file.functions()
  const branches = [...file.branches()]
  const lines = [...file.lines()]
  const taken = branches.reduce((sum, { covered }) => sum + covered, 0)
  const rows = [
    'TN:',
    `SF:${oneLine(path)}`,
    ...functions.map(({ name, line }) => `FN:${line},${oneLine(name)}`),
    ...functions.map(({ name, hits }) => `FNDA:${hits},${oneLine(name)}`),
    `FNF:${functions.length}`,
    `FNH:${functions.filter(({ hits }) => hits > 0).length}`,
    ...branches.flatMap(({ line, covered, total, unevaluated }) =>
      Array.from(
        { length: total },
        (_, i) => `BRDA:${line},0,${i},${unevaluated ? '-' : i < covered ? 1 : 0}`,
      ),
    ),
    `BRF:${branches.reduce((sum, { total }) => sum + total, 0)}`,
    `BRH:${taken}`,
    ...lines.map(({ line, hits }) => `DA:${line},${hits}`),
    `LF:${lines.length}`,
    `LH:${lines.filter(({ hits }) => hits > 0).length}`,
    'end_of_record',
  ]
  return `${rows.join('\n')}\n`
}

/** The format has no way to write a line end in a name. */
const oneLine = (text: string): string => text.replace(/[\r\n]/g, '\ufffd')
