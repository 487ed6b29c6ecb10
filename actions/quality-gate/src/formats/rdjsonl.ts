/** Reviewdog's diagnostic format as JSON lines: one diagnostic a line. See `rd-diagnostic.ts` for its columns. */

import type { Finding } from '../../../../shared/model/finding.ts'
import { readJsonLines } from '../../../../shared/reading/json.ts'
import type { Format } from './format.ts'
import { hasKeys, leadingKeys } from './leading-keys.ts'
import { readDiagnostic } from './rd-diagnostic.ts'

export const rdjsonl: Format = {
  name: 'rdjsonl',
  title: 'Reviewdog Diagnostic Format (rdjsonl)',
  produce: 'any tool that writes one diagnostic a line > report.rdjsonl',
  silentWhenClean: true,
  detect: ({ text }) =>
    hasKeys(leadingKeys(text), 'object', 'message', 'location') &&
    /"location"\s*:\s*\{\s*"(?:path|range)"\s*:/.test(text.slice(0, text.search(/\n|$/))),
  async parse(source) {
    const findings: Finding[] = []
    for await (const { value } of readJsonLines(source)) findings.push(readDiagnostic(value, {}, 'rdjsonl'))
    const tools = new Set(findings.map(({ tool }) => tool))
    return { tool: tools.size === 1 ? findings[0]!.tool : 'rdjsonl', findings, notes: [] }
  },
}
