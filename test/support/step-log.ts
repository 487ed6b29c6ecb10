/**
 * What the runner makes of a step's output: commands are carried out, not shown; the rest is the log. After
 * `::stop-commands::token`, nothing is a command but the token's own; masked values are shown as ***.
 */

import type { AnnotationLevel } from '../../shared/runner/port.ts'
import { type RunnerCommand, registered, tryParse, tryParseV2 } from './runner-commands.ts'

export type SeenAnnotation = {
  readonly level: AnnotationLevel
  readonly message: string
  readonly title?: string
  readonly file?: string
  readonly line?: number
  readonly endLine?: number
  readonly column?: number
  readonly endColumn?: number
}

export type StepLog = {
  /** One line, without its end. */
  take(line: string): void
  readonly commands: readonly RunnerCommand[]
  readonly annotations: readonly SeenAnnotation[]
  readonly masks: readonly string[]
  /** Lines as people see them; the frames of stopped commands included, as the runner shows them too. */
  readonly lines: readonly string[]
  /** The token that would let commands act again; undefined when they do. */
  stopToken(): string | undefined
}

const levels: readonly AnnotationLevel[] = ['error', 'warning', 'notice']

export function stepLog(): StepLog {
  const commands: RunnerCommand[] = []
  const annotations: SeenAnnotation[] = []
  const masks: string[] = []
  const lines: string[] = []
  let stopToken: string | undefined
  const show = (line: string): void => {
    lines.push(masks.reduce((text, mask) => text.replaceAll(mask, '***'), line))
  }
  const act = (command: RunnerCommand): void => {
    commands.push(command)
    const level = levels.find((name) => name === command.name.toLowerCase())
    if (level) annotations.push(annotation(level, command))
    if (command.name.toLowerCase() === 'add-mask' && command.data.trim() !== '') masks.push(command.data)
  }
  return {
    commands,
    annotations,
    masks,
    lines,
    stopToken: () => stopToken,
    take(line) {
      const names = stopToken === undefined ? registered : new Set([...registered, stopToken.toLowerCase()])
      const command = tryParseV2(line, 'ordinal', names) ?? tryParse(line, 'ordinal', names)
      if (stopToken !== undefined) {
        if (command?.name.toLowerCase() === stopToken.toLowerCase()) stopToken = undefined
        show(line)
      } else if (command?.name.toLowerCase() === 'stop-commands') {
        stopToken = checkedToken(command.data)
        show(line)
      } else if (command) act(command)
      else show(line)
    },
  }
}

/** The runner refuses a token that could be a command, since it would act again too early. */
function checkedToken(token: string): string {
  if (token.trim() === '' || registered.has(token.toLowerCase()))
    throw new Error(`The runner refuses ${JSON.stringify(token)} as the token of stop-commands.`)
  return token
}

function annotation(level: AnnotationLevel, { data, properties }: RunnerCommand): SeenAnnotation {
  const { title, file, line, endLine, col, endColumn } = properties
  const number = (name: string, text: string | undefined) => {
    if (text === undefined) return {}
    // The runner drops what is no number without a word; a test should hear of it.
    if (!/^\d+$/.test(text)) throw new Error(`An annotation has ${name}=${text}; it must be a whole number.`)
    return { [name]: Number(text) }
  }
  return {
    level,
    message: data,
    ...(title !== undefined && { title }),
    ...(file !== undefined && { file }),
    ...number('line', line),
    ...number('endLine', endLine),
    ...number('column', col),
    ...number('endColumn', endColumn),
  }
}
