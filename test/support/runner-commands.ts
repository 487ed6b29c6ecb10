/**
 * The GitHub Actions runner's own rules for finding commands in a step's output: a port of `TryParseV2` and `TryParse`
 * of src/Runner.Common/ActionCommand.cs and of the order in ActionCommandManager.cs, so that tests can ask what the
 * runner would do with a line. It does not execute anything.
 *
 * The runner searches with .NET's culture rules, which pass over controls and zero-width characters. Both readings are
 * here: `ordinal` takes characters as they are, `culture` passes over what has no weight.
 */

export type RunnerCommand = {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

export type Search = 'ordinal' | 'culture'

/** Every command the runner registers, in ActionCommandManager.cs; names are compared without case. */
export const registered: ReadonlySet<string> = new Set([
  'stop-commands',
  'internal-set-repo-path',
  'set-env',
  'set-output',
  'save-state',
  'add-mask',
  'add-path',
  'add-matcher',
  'remove-matcher',
  'debug',
  'warning',
  'error',
  'notice',
  'group',
  'endgroup',
  'echo',
])

/** The commands in a text of many lines, each ended by CR, LF or CRLF as .NET's `ReadLine` does. */
export const commandsIn = (text: string, search: Search = 'ordinal'): readonly RunnerCommand[] =>
  text.split(/\r\n|\r|\n/).flatMap((line) => tryParseV2(line, search) ?? tryParse(line, search) ?? [])

/** True when a line has the form of a command at all, registered or not. */
export const looksLikeCommand = (text: string, search: Search): boolean =>
  text
    .split(/\r\n|\r|\n/)
    .some((line) => startsWith(trimStart(line), '::', search) || indexOf(line, '##[', 0, search) >= 0)

/** `names` in lower case: what the runner registers at this moment, which is more while commands are stopped. */
export function tryParseV2(
  line: string,
  search: Search = 'ordinal',
  names: ReadonlySet<string> = registered,
): RunnerCommand | undefined {
  const message = trimStart(line)
  if (message === '' || !startsWith(message, '::', search)) return undefined
  const end = indexOf(message, '::', 2, search)
  if (end < 0) return undefined
  const info = message.slice(2, end)
  const space = info.indexOf(' ')
  const name = space < 0 ? info : info.slice(0, space)
  if (!names.has(name.toLowerCase())) return undefined
  const pairs =
    space > 0
      ? info
          .slice(space + 1)
          .trim()
          .split(',')
      : []
  return {
    name,
    properties: propertiesOf(pairs, unescapeProperty),
    data: unescapeData(message.slice(end + 2)),
  }
}

export function tryParse(
  line: string,
  search: Search = 'ordinal',
  names: ReadonlySet<string> = registered,
): RunnerCommand | undefined {
  const prefix = indexOf(line, '##[', 0, search)
  if (prefix < 0) return undefined
  const bracket = line.indexOf(']', prefix)
  if (bracket < 0) return undefined
  const info = line.slice(prefix + 3, bracket)
  const space = info.indexOf(' ')
  const name = space < 0 ? info : info.slice(0, space)
  if (!names.has(name.toLowerCase())) return undefined
  const pairs = space > 0 ? info.slice(space + 1).split(';') : []
  return { name, properties: propertiesOf(pairs, unescapeOld), data: unescapeOld(line.slice(bracket + 1)) }
}

function propertiesOf(pairs: readonly string[], decode: (text: string) => string): Record<string, string> {
  const properties: Record<string, string> = {}
  for (const pair of pairs) {
    const equals = pair.indexOf('=')
    if (equals > 0 && equals < pair.length - 1)
      properties[pair.slice(0, equals)] = decode(pair.slice(equals + 1))
  }
  return properties
}

/** `Char.IsWhiteSpace` of .NET: Unicode's blanks, TAB to CR, NEL. U+FEFF is not one, other than in JavaScript. */
const trimStart = (text: string): string =>
  text.replace(/^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/, '')

const weightless = '[\\p{Cc}\\p{Cf}\\p{Default_Ignorable_Code_Point}]*'

function indexOf(text: string, wanted: string, from: number, search: Search): number {
  if (search === 'ordinal') return text.indexOf(wanted, from)
  const pattern = new RegExp([...wanted].map((c) => c.replace('[', '\\[')).join(weightless), 'gu')
  pattern.lastIndex = from
  return pattern.exec(text)?.index ?? -1
}

const startsWith = (text: string, wanted: string, search: Search): boolean =>
  search === 'ordinal'
    ? text.startsWith(wanted)
    : new RegExp(`^${weightless}${[...wanted].join(weightless)}`, 'u').test(text)

const unescapeData = (text: string): string =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')

const unescapeProperty = (text: string): string =>
  text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%')

const unescapeOld = (text: string): string =>
  text
    .replaceAll('%3B', ';')
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%5D', ']')
    .replaceAll('%25', '%')
