/** What the end of a tool's run says: whether it got to its end at all, and in which words it gave up. Runs nothing. */

import { stripVTControlCharacters } from 'node:util'
import type { Evidence } from '../../../shared/model/verdict.ts'
import type { RunResult } from '../../../shared/runner/port.ts'
import { formats } from './formats/list.ts'
import type { ReadReport } from './read-report.ts'
import type { Tool } from './tools.ts'

export type Fault = Pick<Evidence, 'status' | 'detail' | 'said'>

/** Undefined when the tool started and ended by itself; its exit code alone is no fault. */
export function faultOf(tool: Tool, result: RunResult): Fault | undefined {
  if (result.failedToStart !== undefined)
    return {
      status: 'did-not-run',
      detail: `${result.failedToStart}; is it installed in an earlier step, and in PATH?`,
    }
  if (result.timedOut)
    return {
      status: 'timed-out',
      detail: `took longer than ${tool.timeoutMs / 1000} s and was stopped, with all that it had started`,
    }
  if (result.signal !== undefined)
    return { status: 'crashed', ...inItsWords(`was ended by ${result.signal}`, result) }
  return result.droppedBytes > 0
    ? {
        status: 'crashed',
        detail: 'printed more than 64 MiB; let it write a file, and name that as `report`',
      }
    : undefined
}

/** A report may be whole and yet tell of a part only: the exit code is how such tools say so. */
export function unfinished(
  reports: readonly ReadReport[],
  { exitCode, ...result }: RunResult,
): Fault | undefined {
  const parsers = new Set(reports.map(({ parser }) => parser))
  const format = formats.find(({ name, unfinishedCodes }) => {
    return parsers.has(name) && exitCode !== undefined && unfinishedCodes?.includes(exitCode)
  })
  if (!format) return undefined
  return { status: 'crashed', ...inItsWords(`exited with ${exitCode}, before it was done`, result) }
}

/** What a person wants in the log: the messages; the report itself only when it is not what we read. */
export const shownOutput = (tool: Tool, { stdout, stderr }: RunResult): string =>
  `${tool.report === undefined ? '' : stdout.toString('utf8')}${stderr.toString('utf8')}`.trim()

/**
 * A sentence with what the tool said: a single line at its end, several beside it. Some tools give the reason first
 * (ESLint, cargo), some last (a Python traceback), so both ends are kept.
 */
export function inItsWords(
  detail: string,
  { stderr, stdout }: Pick<RunResult, 'stdout' | 'stderr'>,
): Pick<Evidence, 'detail' | 'said'> {
  const text = stripVTControlCharacters(stderr.toString('utf8').trim() || stdout.toString('utf8').trim())
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  if (lines.length < 2) return { detail: lines.length === 0 ? detail : `${detail}: ${cut(lines[0]!)}` }
  const shown = lines.length > 8 ? [...lines.slice(0, 5), '…', ...lines.slice(-3)] : lines
  return { detail, said: shown.map(cut).join('\n') }
}

const cut = (line: string): string => {
  const text = line.trimEnd()
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}
