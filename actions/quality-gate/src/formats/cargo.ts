/**
 * Messages of `cargo check`, `build`, `test --no-run` and `clippy` with `--message-format=json`: one JSON object a line.
 * Columns count characters as rustc does, one less than UTF-16 for each character beyond the BMP before them; where the
 * message shows the line, they are converted.
 */

import { ReportError } from '../../../../shared/model/errors.ts'
import type { Finding } from '../../../../shared/model/finding.ts'
import { parseJson } from '../../../../shared/reading/json.ts'
import { type Shape, shape } from '../../../../shared/reading/shape.ts'
import type { Source } from '../../../../shared/reading/source.ts'
import { diagnosticOf } from './cargo-diagnostic.ts'
import type { Format, Parsed } from './format.ts'

const reasons = 'compiler-message|compiler-artifact|build-script-executed|build-finished|timing-info'

export const cargo: Format = {
  name: 'cargo',
  title: 'cargo and Clippy messages',
  produce: 'cargo clippy --all-targets --message-format=json > cargo.jsonl',
  detect: ({ text }) => {
    const first = text.split('\n').find((line) => line.startsWith('{')) ?? ''
    return new RegExp(`^\\{"reason":"(?:${reasons})"[,}]`).test(first)
  },
  async parse(source) {
    const reading: Reading = {
      seen: new Map(),
      repeats: 0,
      dropped: 0,
      text: 0,
      success: undefined,
      other: new Map(),
    }
    let messages = 0
    for await (const { number, text } of source.lines()) {
      if (text.startsWith('{')) {
        readMessage(reading, shape(source.path, parseJson(source.path, text, number), '$', number))
        messages++
      } else if (text.trim() !== '') {
        if (messages === 0 && !/^\s*(?:[A-Z][a-z]+ |warning|error|note)/.test(text))
          refuse(source, text, number)
        reading.text++
      }
    }
    if (messages === 0)
      throw new ReportError(source.path, 'holds no message; cargo writes at least build-finished')
    return conclude(reading)
  },
}

const refuse = (source: Source, text: string, line: number): never => {
  const wanted = 'a message of cargo is a JSON object with a `reason`'
  throw new ReportError(source.path, `has ${JSON.stringify(text.slice(0, 80))}; ${wanted}`, line)
}

type Reading = {
  readonly seen: Map<string, Finding> // by everything a finding says, so that only exact repeats are dropped
  repeats: number
  dropped: number
  text: number
  success: boolean | undefined
  readonly other: Map<string, number>
}

function readMessage(reading: Reading, message: Shape): void {
  const reason = message.get('reason').text()
  if (reason === 'compiler-message') readDiagnostic(reading, message.get('message'))
  else if (reason === 'build-finished') reading.success = message.get('success').flag()
  else if (!new RegExp(`^(?:${reasons})$`).test(reason))
    reading.other.set(reason, (reading.other.get(reason) ?? 0) + 1)
}

function readDiagnostic(reading: Reading, message: Shape): void {
  const finding = diagnosticOf(message)
  if (finding === undefined) {
    reading.dropped++
    return
  }
  const key = JSON.stringify(finding)
  if (reading.seen.has(key)) reading.repeats++
  else reading.seen.set(key, finding)
}

function conclude({ seen, repeats, dropped, text, success, other }: Reading): Parsed {
  const notes: string[] = []
  if (repeats > 0) notes.push(`messages that another target repeats word for word, left out: ${repeats}`)
  if (dropped > 0) notes.push(`messages that only sum up others, left out: ${dropped}`)
  if (text > 0) notes.push(`lines of text between the messages, left out: ${text}`)
  for (const [reason, count] of other)
    notes.push(`messages of the unknown reason ${JSON.stringify(reason.slice(0, 80))}, left out: ${count}`)
  const findings = [...seen.values()]
  if (success === undefined)
    findings.push(unfinished('the report ends before the build does (no build-finished)'))
  else if (!success && !findings.some(({ severity }) => severity === 'error'))
    findings.push(unfinished('the build failed, and no message says why'))
  return { tool: 'cargo', findings, notes }
}

const unfinished = (message: string): Finding => ({
  tool: 'cargo',
  rule: 'build-finished',
  severity: 'error',
  message,
  path: '',
})
