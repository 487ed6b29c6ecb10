/** Line by line, what another tool's definition counts in another way than ours. */

import { count } from '../../../../shared/report/words.ts'
import type { FileCoverage } from '../model/file-coverage.ts'
import { linesOf, statementsOf } from '../model/totals.ts'
import { codecovLines } from './codecov.ts'
import type { ProfileName } from './profile.ts'

/** `line` is undefined for what holds for the whole file. */
export type Difference = { readonly line: number | undefined; readonly why: string }

/** In order of lines; none where both definitions agree. */
export function differences(profile: ProfileName, path: string, file: FileCoverage): readonly Difference[] {
  switch (profile) {
    case 'line':
      return []
    case 'codecov':
      return [...unitOf(file), ...codecovDifferences(path, file)]
    case 'coverage.py':
    case 'sonar':
      return [...unitOf(file), ...branchDifferences(file)]
    case 'go':
      return statementsOf(file).total > 0 || linesOf(file).total === 0
        ? []
        : [{ line: undefined, why: `is no Go file: its ${linesWords(file)} count` }]
  }
}

const linesWords = (file: FileCoverage): string => {
  const { total } = linesOf(file)
  return total === 1 ? '1 line does not' : `${total} lines do not`
}

/** Go files count statements with us, and lines with everyone else. */
function unitOf(file: FileCoverage): readonly Difference[] {
  const statements = statementsOf(file)
  if (statements.total === 0) return []
  const lines = linesOf(file)
  return [
    {
      line: undefined,
      why: `counts by lines, ${lines.covered} of ${lines.total}, not by statements, ${statements.covered} of ${statements.total}`,
    },
  ]
}

const branchDifferences = (file: FileCoverage): readonly Difference[] =>
  [...file.branches()].map(({ line, covered, total }) => ({
    line,
    why: `its ${count(total, 'branch').replace(/branchs$/, 'branches')} count beside the line: ${covered} taken`,
  }))

function codecovDifferences(path: string, file: FileCoverage): readonly Difference[] {
  const branches = new Map([...file.branches()].map((branch) => [branch.line, branch]))
  const owners = new Map(file.functions().map(({ line, name }) => [line, name]))
  return codecovLines(path, file).flatMap(({ line, state }) => {
    const hits = file.hits(line)
    const branch = branches.get(line)
    const taken = branch ? `${branch.covered} of its ${branch.total} branches` : ''
    if (hits === undefined)
      return [
        {
          line,
          why: branch
            ? `has branches and no count of its own: added as a line, ${words[state]}`
            : `begins the function ${owners.get(line)}: added as a line, ${words[state]}`,
        },
      ]
    if ((hits > 0 ? 'hit' : 'miss') === state) return []
    if (branch && taken !== '')
      return [{ line, why: `${hits > 0 ? 'ran' : 'did not run'}, with ${taken} taken: ${words[state]}` }]
    return [{ line, why: `ran only partly: ${words[state]}` }]
  })
}

const words = { hit: 'covered', partial: 'partial, so not covered', miss: 'not covered' } as const
