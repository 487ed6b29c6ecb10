/**
 * Which lines of a JSON, YAML, TOML or INI file stand in one block: the members of one object, the lines of one section.
 * It goes by indentation and section heads alone, so it needs no parser, and a broken file has blocks, too.
 */

export type Layout = 'indented' | 'sections'

/** Undefined for a file whose lines form no blocks that can be told from outside, such as source code or `.env`. */
export function layoutOf(path: string): Layout | undefined {
  if (/\.(?:jsonc?|json5|ya?ml)$/i.test(path)) return 'indented'
  return /\.(?:toml|ini|cfg|conf)$|(?:^|\/)\.(?:aws\/(?:credentials|config)|s3cfg|boto)$/i.test(path)
    ? 'sections'
    : undefined
}

/**
 * The number of the block of each wanted line, from 1; lines of one number are in one block. A line deeper than its block
 * is in a block of its own. The time is that of one pass over the text.
 */
export function blocksOf(text: Buffer, layout: Layout, wanted: ReadonlySet<number>): Map<number, number> {
  const blocks = new Map<number, number>()
  const block = layout === 'sections' ? sectionReader() : indentReader()
  const last = [...wanted].reduce((most, line) => Math.max(most, line), 0)
  for (let line = 1, from = 0; line <= last && from <= text.length; line++) {
    const found = text.indexOf(0x0a, from)
    const end = found < 0 ? text.length : found
    const number = block(text.toString('latin1', from, Math.min(end, from + longestIndent)))
    if (wanted.has(line)) blocks.set(line, number)
    from = end + 1
  }
  return blocks
}

/** A line indented by more is no line that a person wrote; it counts as indented by so much. */
const longestIndent = 256

type BlockReader = (line: string) => number

/** `[default]`, `[[bin]]` */
function sectionReader(): BlockReader {
  let number = 1
  return (line) => (/^\s*\[/.test(line) ? ++number : number)
}

function indentReader(): BlockReader {
  let blocks = 1
  const open: { readonly column: number; readonly number: number }[] = [{ column: 0, number: 1 }]
  return (line) => {
    const { lead, column, says } = indentOf(line)
    if (!says) return open[open.length - 1]!.number
    if (/^(?:---|\.\.\.)/.test(line)) open.length = 0 // the next document of a YAML file
    while (open.length > 0 && open[open.length - 1]!.column > lead) open.pop()
    if (open.length === 0 || open[open.length - 1]!.column < column) open.push({ column, number: ++blocks })
    return open[open.length - 1]!.number
  }
}

/** "  - id: 1" leads with two blanks, and what it says begins in column 4, as the other members of that item do. */
function indentOf(line: string): { readonly lead: number; readonly column: number; readonly says: boolean } {
  const lead = line.length - line.trimStart().length
  const dashes = /^(?:- +)*/.exec(line.slice(lead))![0].length
  const rest = line.slice(lead + dashes)
  return { lead, column: lead + dashes, says: rest !== '' && !rest.startsWith('#') }
}
