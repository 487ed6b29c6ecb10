/**
 * Writes big coverage reports for the benchmarks, as tools would write them. Each writer gives back how many lines of
 * source its report tells of, so that every reading can be held against it.
 */

import { write } from './reports.ts'

const linesPerFile = 180

const path = (i: number) => `packages/module-${i % 50}/src/feature-${i % 1000}/component-${i}.ts`

/** Spread like real hits: half of the lines never run, most run a few times, some very often. */
const hitsOf = (file: number, line: number): number => {
  const n = Math.imul(file * 31 + line, 2654435761) >>> 16
  return n % 2 === 0 ? 0 : n % 16 === 1 ? n * 37 : (n % 9) + 1
}

/** Every file has some of its lines: a comment here, a blank line there. */
function* linesOf(file: number): Iterable<{ readonly line: number; readonly hits: number }> {
  for (let i = 0, line = 3; i < linesPerFile; i++, line += 1 + ((i * 7 + file) % 3))
    yield { line, hits: hitsOf(file, line) }
}

/** Lines, every sixth with two branches, and eight functions a file. */
export async function writeLcov(file: string, bytes: number): Promise<number> {
  const files = await write(file, bytes, { head: '', piece: lcovRecord, tail: '' })
  return files * linesPerFile
}

function lcovRecord(i: number): string {
  const [da, brda, fn, fnda]: [string[], string[], string[], string[]] = [[], [], [], []]
  let [run, taken, called] = [0, 0, 0]
  for (const { line, hits } of linesOf(i)) {
    if (hits > 0) run++
    if (da.length % 6 === 0) {
      brda.push(
        `BRDA:${line},${brda.length},0,${hits > 0 ? hits : '-'}`,
        `BRDA:${line},${brda.length},1,${hits > 0 ? hits >> 2 : '-'}`,
      )
      if (hits > 0) taken++
      if (hits > 3) taken++
    }
    if (da.length % 23 === 0) {
      const name = `handle${da.length}OfComponent${i % 997}`
      fn.push(`FN:${line},${name}`)
      fnda.push(`FNDA:${hits},${name}`)
      if (hits > 0) called++
    }
    da.push(`DA:${line},${hits}`)
  }
  const functions = [...fn, ...fnda, `FNF:${fn.length}`, `FNH:${called}`]
  const branches = [...brda, `BRF:${brda.length}`, `BRH:${taken}`]
  const lines = [...da, `LF:${da.length}`, `LH:${run}`]
  return [
    'TN:',
    `SF:/home/runner/work/shop/shop/${path(i)}`,
    ...functions,
    ...branches,
    ...lines,
    'end_of_record\n',
  ].join('\n')
}

/** As coverage.py indents it: a class a file, no methods, two conditions on every sixth line. */
export async function writeCobertura(file: string, bytes: number): Promise<number> {
  const head =
    '<?xml version="1.0" ?>\n<coverage version="7.6.1" timestamp="1761000000000" line-rate="0.5" branch-rate="0.5" complexity="0">\n' +
    '\t<sources>\n\t\t<source>/home/runner/work/shop/shop</source>\n\t</sources>\n\t<packages>\n\t\t<package name="shop" line-rate="0.5" branch-rate="0.5" complexity="0">\n\t\t\t<classes>\n'
  const tail = '\t\t\t</classes>\n\t\t</package>\n\t</packages>\n</coverage>\n'
  const files = await write(file, bytes, { head, piece: coberturaClass, tail })
  return files * linesPerFile
}

function coberturaClass(i: number): string {
  const lines: string[] = []
  let [run, taken] = [0, 0]
  for (const { line, hits } of linesOf(i)) {
    if (hits > 0) run++
    const share = hits > 3 ? 2 : hits > 0 ? 1 : 0
    const branch = lines.length % 6 === 0
    if (branch) taken += share
    const condition = branch ? ` branch="true" condition-coverage="${share * 50}% (${share}/2)"` : ''
    lines.push(`\t\t\t\t\t\t<line number="${line}" hits="${hits}"${condition}/>`)
  }
  const rates = `line-rate="${run / linesPerFile}" branch-rate="${taken / (linesPerFile / 3)}"`
  return `\t\t\t\t<class name="component-${i}.ts" filename="${path(i)}" complexity="0" ${rates}>\n\t\t\t\t\t<methods/>\n\t\t\t\t\t<lines>\n${lines.join('\n')}\n\t\t\t\t\t</lines>\n\t\t\t\t</class>\n`
}

const goPackages = 8

/**
 * With `-coverpkg=./...`, the test of every package writes all blocks of all packages: `goPackages` times the same, one
 * after the other. A block covers three lines, of which the last is a closing brace.
 */
export async function writeGoProfile(file: string, bytes: number): Promise<number> {
  const blocks = 60
  const piece = (package_: number) => (i: number) => {
    const name = `example.com/shop/internal/module${i % 50}/component${i}.go`
    let text = ''
    for (let block = 0; block < blocks; block++) {
      const line = 5 + block * 4
      text += `${name}:${line}.${20 + (block % 9)},${line + 2}.2 ${1 + (block % 4)} ${hitsOf(i + package_, block)}\n`
    }
    return text
  }
  const first = piece(0)(0).length
  const files = Math.ceil(bytes / goPackages / (first * 1.04)) // numbers of files grow
  const pieces = (i: number) => piece(Math.floor(i / files))(i % files)
  await write(file, bytes, { head: 'mode: atomic\n', piece: pieces, tail: '' })
  return files * blocks * 2
}
