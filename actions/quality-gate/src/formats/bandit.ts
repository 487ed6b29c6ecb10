/** Bandit's JSON. Its columns count from 0 in bytes of UTF-8; beyond ASCII they lie behind ours. */

import type { Severity } from '../../../../shared/model/finding.ts'
import { readJson } from '../../../../shared/reading/json.ts'
import type { Shape } from '../../../../shared/reading/shape.ts'
import { buildFinding, type Draft, pathIn, wholeIn } from './build-finding.ts'
import type { Format } from './format.ts'
import { hasKeys, leadingKeys } from './leading-keys.ts'

const severities: Readonly<Record<'HIGH' | 'MEDIUM' | 'LOW' | 'UNDEFINED', Severity>> = {
  HIGH: 'error',
  MEDIUM: 'warning',
  LOW: 'note',
  UNDEFINED: 'warning', // a plugin that does not rate its finding
}

export const bandit: Format = {
  name: 'bandit',
  title: 'Bandit JSON',
  produce: 'bandit -r . -f json -o bandit.json',
  detect: ({ text }) => hasKeys(leadingKeys(text), 'object', 'errors', 'generated_at', 'metrics'),
  async parse(source) {
    const report = await readJson(source)
    const unread = report.get('errors').list().map(readError)
    const failed = new Set(unread.map(({ path }) => path))
    const measured = report
      .get('metrics')
      .entries()
      .map(([path]) => path)
    return {
      tool: 'bandit',
      findings: [...unread, ...report.get('results').list().map(readResult)].map(buildFinding),
      files: measured.filter((path) => path !== '_totals' && !failed.has(path)).length,
      notes: [],
    }
  },
}

/** A file that was not checked is a defect itself: whatever is in it would pass. */
const readError = (error: Shape): Draft => ({
  tool: 'bandit',
  rule: 'not-checked',
  severity: 'error',
  message: `could not be checked: ${error.get('reason').text()}`,
  path: pathIn(error.get('filename')),
})

function readResult(result: Shape): Draft {
  const name = result.maybe('test_name')?.text()
  const severity = result.get('issue_severity').oneOf(['HIGH', 'MEDIUM', 'LOW', 'UNDEFINED'])
  const line = wholeIn(result, 'line_number')
  const column = wholeIn(result, 'col_offset')
  const endColumn = wholeIn(result, 'end_col_offset')
  const range = result.maybe('line_range')?.list() ?? []
  return {
    tool: 'bandit',
    rule: result.get('test_id').text(),
    ruleName: name,
    helpUri: result.maybe('more_info')?.text(),
    severity: severities[severity],
    message: result.get('issue_text').text(),
    path: pathIn(result.get('filename')),
    at: {
      line,
      column: column === undefined ? undefined : column + 1,
      endLine: range.at(-1)?.number(),
      endColumn: endColumn === undefined || endColumn < 1 ? undefined : endColumn + 1, // 0: not known
    },
    tags: tagsOf(result),
  }
}

/** The weakness as GitHub writes it in tags ("external/cwe/cwe-078"), and how sure Bandit is. */
function tagsOf(result: Shape): readonly string[] {
  const weakness = result.maybe('issue_cwe')?.maybe('id')?.count()
  const confidence = result.maybe('issue_confidence')?.text()
  return [
    ...(weakness === undefined ? [] : [`external/cwe/cwe-${String(weakness).padStart(3, '0')}`]),
    ...(confidence === undefined ? [] : [`confidence/${confidence.toLowerCase().slice(0, 32)}`]),
  ]
}
