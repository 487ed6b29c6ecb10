/**
 * Reviewdog's diagnostic format as one object: {source, severity, diagnostics}. See `rd-diagnostic.ts` for its columns.
 */

import { readJson } from '../../../../shared/reading/json.ts'
import type { Format } from './format.ts'
import { hasKeys, leadingKeys } from './leading-keys.ts'
import { readDiagnostic, severityIn, toolIn } from './rd-diagnostic.ts'

export const rdjson: Format = {
  name: 'rdjson',
  title: 'Reviewdog Diagnostic Format (rdjson)',
  produce: 'ruff check --output-format rdjson --output-file ruff.rdjson',
  detect: ({ text }) => {
    const keys = leadingKeys(text)
    // An empty list is only this format's when the source or the severity, which no other tool has here, stands beside.
    const clean = /"diagnostics"\s*:\s*\[\s*\]/.test(text)
    const told = hasKeys(keys, 'object', 'source') || hasKeys(keys, 'object', 'severity')
    const filled = /"diagnostics"\s*:\s*\[\s*\{/.test(text) && /"location"\s*:\s*\{/.test(text)
    return (
      hasKeys(keys, 'object', 'diagnostics') && (filled || (clean && told)) && !keys.keys.includes('summary')
    )
  },
  async parse(source) {
    const report = await readJson(source)
    const defaults = { tool: toolIn(report), severity: severityIn(report) }
    const list = report.maybe('diagnostics')
    // protobuf leaves an empty list out; then something else must tell that this is such a report.
    if (list === undefined && defaults.tool === undefined) report.get('diagnostics')
    const diagnostics = list?.list() ?? []
    return {
      tool: defaults.tool ?? 'rdjson',
      findings: diagnostics.map((diagnostic) => readDiagnostic(diagnostic, defaults, 'rdjson')),
      notes:
        list === undefined ? ['the report has no list of diagnostics, which stands for an empty one'] : [],
    }
  },
}
