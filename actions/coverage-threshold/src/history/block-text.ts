/**
 * Statement blocks as text: Go's "12.30,15.2 3 1" after a block on line 10 is "2.30+3.2x3c", with lines counted from the
 * block before, so that an insertion at the top of a file changes one number only. Separated by commas.
 */

const most = 2 ** 32 - 1 // what a typed array holds

export function blocksText(records: Uint32Array): string {
  const parts: string[] = []
  let before = 0
  for (let i = 0; i < records.length; i += 6) {
    const [line, column, endLine, endColumn, statements, covered] = records.subarray(i, i + 6)
    const end = `${endLine! - line!}.${endColumn}`
    parts.push(`${line! - before}.${column}+${end}x${statements}${covered === 1 ? 'c' : 'm'}`)
    before = line!
  }
  return parts.join(',')
}

const number = '(0|[1-9]\\d{0,9})'
// A broken report may let a block end before it begins; what was taken in must come out.
const distance = '(0|-?[1-9]\\d{0,9})'
const block = new RegExp(`^${number}\\.${number}\\+${distance}\\.${number}x([1-9]\\d{0,9})([cm])$`)

/** Takes only what `blocksText` writes: in order, each place once. */
export function readBlocks(text: string, fail: (reason: string) => never): Uint32Array {
  if (text === '') return fail('has no block')
  const parts = text.split(',')
  const records = new Uint32Array(parts.length * 6)
  let line = 0
  for (const [i, part] of parts.entries()) {
    const found = block.exec(part)
    if (!found) return fail(`has "${part.slice(0, 40)}" where a block such as "2.30+3.2x3c" must be`)
    const [down, column, more, endColumn, statements] = found.slice(1, 6).map(Number)
    line += down!
    const record = [line, column!, line + more!, endColumn!, statements!, found[6] === 'c' ? 1 : 0]
    if (record.some((value) => value < 0 || value > most))
      return fail(`has a number beyond 0 … ${most} in "${part}"`)
    if (i > 0 && !isAfter(records, (i - 1) * 6, record)) return fail(`has "${part}" out of order`)
    records.set(record, i * 6)
  }
  return records
}

/** By its four numbers of place. */
function isAfter(records: Uint32Array, at: number, record: readonly number[]): boolean {
  for (let k = 0; k < 4; k++) {
    if (record[k] !== records[at + k]) return record[k]! > records[at + k]!
  }
  return false
}
