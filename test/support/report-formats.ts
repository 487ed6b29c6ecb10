/** Runs a report format on a fixture or a literal, and shows findings as rows that a test can list completely. */

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Format, Parsed } from '../../actions/quality-gate/src/formats/format.ts'
import { ReportError } from '../../shared/model/errors.ts'
import type { Finding } from '../../shared/model/finding.ts'
import type { Sample } from '../../shared/reading/sample.ts'
import { sourceOf } from '../../shared/reading/source.ts'

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url))

/** `place`: below test/fixtures, e.g. "eslint/findings/eslint.json". */
export const fixture = (place: string): Buffer => readFileSync(fixtures + place)

export const parse = (format: Format, report: string | Uint8Array, path = 'report'): Promise<Parsed> =>
  format.parse(sourceOf(path, report))

/** "src/cart.js:5:3 eslint/no-var error"; a finding without a place has its path alone, one without a file "-". */
export const row = ({ path, region, tool, rule, severity }: Finding): string =>
  `${[path || '-', region?.startLine, region?.startColumn].filter((part) => part !== undefined).join(':')} ${tool}/${rule} ${severity}`

export const rows = ({ findings }: Parsed): readonly string[] => findings.map(row)

/** The message of the ReportError that the report must give. */
export async function refusal(format: Format, report: string): Promise<string> {
  const answer: unknown = await parse(format, report).catch((error: unknown) => error)
  if (answer instanceof ReportError) return answer.message
  throw new Error(`not refused: ${JSON.stringify(answer)}`)
}

/** The same report as PowerShell's `>` writes it, and with the line ends of Windows. */
export const rewrites: readonly (readonly [string, (report: Buffer) => Buffer])[] = [
  ['with CRLF', (report) => Buffer.from(crlf(report))],
  ['in UTF-8 with a byte order mark', (report) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), report])],
  ['in UTF-16', (report) => Buffer.from(`\ufeff${crlf(report)}`, 'utf16le')],
]

const crlf = (report: Buffer): string => report.toString('utf8').replaceAll('\n', '\r\n')

export const sample = (text: string, name = 'report', complete = true): Sample => ({ name, text, complete })
