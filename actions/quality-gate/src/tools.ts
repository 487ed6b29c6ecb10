/** The `tools` structure: which commands are run, how their output is read. Reads and checks; runs nothing. */

import type { Setting } from '../../../shared/config/node.ts'
import { readMilliseconds } from '../../../shared/config/quantity.ts'
import { checkGlob } from '../../../shared/text/glob-set.ts'
import { splitCommand } from './command-line.ts'
import { formatChoice, type ParserChoice } from './report-lines.ts'

export type Tool = {
  readonly name: string
  /** The command and its arguments; with `shell`, one element that the shell gets whole. */
  readonly run: readonly [string, ...string[]]
  readonly shell: boolean
  readonly parser: ParserChoice
  /** Glob of the files it writes; undefined: its standard output is read. */
  readonly report: string | undefined
  /** Globs of the files it judges. */
  readonly paths: readonly string[]
  /** `file`: judges file by file, so that at the base only changed files need a look. */
  readonly scope: 'file' | 'project'
  readonly timeoutMs: number
  readonly env: Readonly<Record<string, string>>
}

/** The word in `run` that stands for the files; without it they are put at the end. */
export const filesPlaceholder = '{files}'

const defaultTimeoutMs = 10 * 60 * 1000
const keys = ['run', 'parse', 'report', 'paths', 'scope', 'timeout', 'env', 'shell']

export const readTools = (setting: Setting | undefined): readonly Tool[] =>
  setting?.entries().map(([name, tool]) => readTool(name, tool)) ?? []

function readTool(name: string, setting: Setting): Tool {
  if (!/^[A-Za-z0-9][\w.-]{0,63}$/.test(name)) setting.fail('named by letters, digits, `.`, `_` or `-`')
  setting.entries(keys)
  const run = setting.maybe('run') ?? setting.fail('a mapping with `run`, the command')
  const scope = setting.maybe('scope')
  const shell = setting.maybe('shell')?.flag() ?? false
  const paths = setting.maybe('paths')
  if (scope?.text() === 'file' && !paths)
    scope.fail('`project`, or go with `paths` (which files the tool judges)')
  if (scope && !['file', 'project'].includes(scope.text())) scope.fail('`file` or `project`')
  const report = setting.maybe('report')
  return {
    name,
    run: shell ? [run.text()] : readCommand(run),
    shell,
    parser: readParser(setting.maybe('parse')),
    report: report && checkGlob(report.text(), `\`${report.path}\``),
    paths: paths ? globs(paths) : [],
    scope: scope?.text() === 'file' ? 'file' : 'project',
    timeoutMs: readDuration(setting.maybe('timeout')) ?? defaultTimeoutMs,
    env: Object.fromEntries(
      setting
        .maybe('env')
        ?.entries()
        .map(([key, value]) => [key, plainText(value)]) ?? [],
    ),
  }
}

function readCommand(run: Setting): readonly [string, ...string[]] {
  const words =
    run.kind === 'list'
      ? run.list().map((word) => word.text())
      : splitCommand(run.text(), (why) => run.fail(why))
  const [command, ...args] = words
  return command === undefined || command === ''
    ? run.fail('a command, e.g. `npx eslint -f json .`')
    : [command, ...args]
}

function readParser(setting: Setting | undefined): ParserChoice {
  if (!setting) return { kind: 'detect' }
  if (setting.kind !== 'map') return formatChoice(setting.text(), `\`${setting.path}\`:`)
  setting.entries(['regex', 'problem-matcher', 'tool'])
  const regex = setting.maybe('regex')
  const matcher = setting.maybe('problem-matcher')
  if (!regex === !matcher)
    return setting.fail('a parser name, or a mapping with one of `regex` and `problem-matcher`')
  const tool = setting.maybe('tool')?.text()
  return regex
    ? { kind: 'regex', pattern: regex.text(), ...(tool && { tool }) }
    : { kind: 'problem-matcher', path: matcher!.text() }
}

export const globs = (setting: Setting): readonly string[] =>
  (setting.kind === 'list' ? setting.list() : [setting]).map((item) =>
    checkGlob(item.text(), `\`${item.path}\``, { negated: true }),
  )

function readDuration(setting: Setting | undefined): number | undefined {
  return (
    setting && (readMilliseconds(setting.text()) ?? setting.fail('a duration such as `90s`, `5m` or `1h`'))
  )
}

const plainText = (value: Setting): string => (value.kind === 'flag' ? String(value.flag()) : value.text())
