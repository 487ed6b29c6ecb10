/**
 * The YAML block below a test point. Only its message and place are asked for, so it is read line by line at its
 * outermost level: tools put whole stacks and sources into it that no YAML parser needs to see. Its `severity` is not
 * asked for, since a failed test is an error whatever it says.
 */

export type Diagnostic = {
  readonly message?: string
  readonly path?: string
  readonly line?: number
  readonly column?: number
}

const asked = new Set(['message', 'error', 'operator', 'at', 'location'])
const keptLines = 200 // a message longer than that is cut by its characters anyway
const longestLine = 2048

export type DiagnosticBlock = { add(line: string): void; read(): Diagnostic }

/** Lines as they stand in the report, without those of "---" and "...". */
export function diagnosticBlock(): DiagnosticBlock {
  const members = new Map<string, { value: string; below: string[] }>()
  let indent: number | undefined
  let current: { value: string; below: string[] } | undefined
  return {
    add(line) {
      const depth = line.length - line.trimStart().length
      if (line.trim() !== '') indent ??= depth
      const member = depth === indent ? /^([\w-]+):(?:\s+(.*))?$/.exec(line.trim()) : null
      if (member) {
        current = { value: member[2] ?? '', below: [] }
        if (asked.has(member[1]!)) members.set(member[1]!, current)
      } else if (current && current.below.length < keptLines) current.below.push(line.slice(0, longestLine))
    },
    read() {
      const text = (key: string) => textOf(members.get(key))
      // node:test says `error` and `location` where others say `message` and `at`.
      const message = text('message') ?? text('error') ?? text('operator')
      const at = members.get('at')
      const place = (at && (placeOfMap(at.below) ?? placeOf(at.value))) ?? placeOf(text('location') ?? '')
      return { ...(message ? { message } : {}), ...place }
    },
  }
}

/** A plain or quoted scalar, or a block ("|-", ">-") whose lines are taken with their common indentation off. */
function textOf(member: { value: string; below: string[] } | undefined): string | undefined {
  if (member === undefined) return undefined
  const { value, below } = member
  if (!/^[|>][+-]?\d?$/.test(value)) return unquote(value)
  const depths = below
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length)
  const margin = Math.min(...depths, Number.MAX_SAFE_INTEGER)
  return below
    .map((line) => line.slice(margin))
    .join('\n')
    .trimEnd()
}

function unquote(value: string): string {
  const inner = value.slice(1, -1)
  if (value.length > 1 && value.startsWith("'") && value.endsWith("'")) return inner.replaceAll("''", "'")
  if (value.length > 1 && value.startsWith('"') && value.endsWith('"'))
    return inner.replace(/\\(["\\n])/g, (_, mark: string) => (mark === 'n' ? '\n' : mark))
  return value === '~' || value === 'null' ? '' : value
}

type At = { path: string; line: number; column?: number }

/** "Test.<anonymous> (/shop/cart.js:6:5)", "/shop/cart.js:6:5" or "cart.js:6" */
function placeOf(text: string): At | undefined {
  const found = /^(?:[^()]*\()?([^()]+?):(\d{1,9})(?::(\d{1,9}))?\)?$/.exec(text.slice(0, 8192))
  if (!found || found[1]!.startsWith('node:')) return undefined
  return at(found[1]!.replace(/^file:\/\//, ''), found[2]!, found[3])
}

/** node-tap writes a map: fileName, lineNumber, columnNumber; others file, line, column. */
function placeOfMap(lines: readonly string[]): At | undefined {
  const member = (key: RegExp) =>
    lines.map((line) => key.exec(line.trim())?.[1]).find((value) => value !== undefined)
  const path = member(/^(?:file|fileName): +(.+)$/)
  const line = member(/^(?:line|lineNumber): +(\d{1,9})$/)
  if (path === undefined || line === undefined) return undefined
  return at(unquote(path), line, member(/^(?:column|columnNumber): +(\d{1,9})$/))
}

const at = (path: string, line: string, column: string | undefined): At => ({
  path,
  line: Number(line),
  ...(column === undefined ? {} : { column: Number(column) }),
})
