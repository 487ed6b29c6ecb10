/** One line of a tracefile as text: every kind there is, in every form that tools write. The fast way is lcov-reader's. */

import type { BranchKeys } from '../model/branch-keys.ts'
import { branchState, mostLine } from '../model/file-coverage.ts'
import { countOf, type Oddities } from './count-text.ts'
import type { LcovRecord, Refuse } from './lcov-record.ts'
import type { LcovTally } from './lcov-tally.ts'

/** Where a line is read into, and how it is refused. */
export type LcovPlace = {
  readonly record: LcovRecord
  readonly tally: LcovTally
  readonly oddities: Oddities
  readonly keys: BranchKeys
  /** Number of the line. */
  line: number
  readonly refuse: Refuse
}

type Read = (value: string, place: LcovPlace, text: string) => void

/** Throws, by `place.refuse`, for what is no line of a tracefile. */
export function readLcovLine(text: string, place: LcovPlace): void {
  const colon = text.indexOf(':')
  const read = colon < 0 ? undefined : kinds.get(text.slice(0, colon))
  if (read) {
    const value = text.slice(colon + 1)
    if (!place.record.open && !outside.has(read))
      place.refuse(`has ${shown(text)} outside of a record: no SF says which file it is about`)
    read(value, place, text)
  } else if (text.startsWith('end_of_record')) endRecord(text, place)
  else if (text !== '' && text[0] !== '#' && text.trim() !== '')
    place.refuse(`has ${shown(text)}, which is no line that lcov knows`)
}

const shown = (text: string): string => JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text)

const nothing: Read = () => {}

const begin: Read = (path, { record, line, refuse }) => {
  record.mustBeClosed(refuse)
  if (path.trim() === '') refuse('has an SF without a path: the lines that follow belong to no file')
  record.begin(path, line)
}

function endRecord(text: string, { record, refuse }: LcovPlace): void {
  // lcov itself lets anything follow; what is known to follow is white space.
  if (text.trimEnd() !== 'end_of_record') refuse(`has ${shown(text)} where end_of_record was due`)
  if (!record.open) refuse('has an end_of_record without an SF before it')
  record.end(refuse)
}

/** "5,3,h5fGs" → 5, 3; the checksum of the source line says nothing of coverage. */
const line: Read = (value, place, text) => {
  const [number = '', hits, ...checksum] = value.trimEnd().split(',')
  if (hits === undefined || checksum.length > 1)
    return place.refuse(`has ${shown(text)}; it must be DA:line,count or DA:line,count,checksum`)
  const count = countIn(hits, place, text)
  const at = lineIn(number, place, text)
  if (at > 0) place.record.lines.push(at, count)
}

/** "12,0,1,-", "12,e0,1,0", "12,0,a < b ? f(a, b) : c,3": what names the branch ends at the last comma. */
const branch: Read = (value, place, text) => {
  const parts = /^([^,]*),([^,]*),(.*),([^,]*)$/.exec(value.trimEnd())
  if (!parts) return place.refuse(`has ${shown(text)}; it must be BRDA:line,block,branch,taken`)
  const [, number = '', block = '', name = '', taken = ''] = parts
  if (name.includes('BRDA:')) place.refuse(`has ${shown(text)}: two branches in one line`)
  const state =
    taken === '-'
      ? branchState.unevaluated
      : countIn(taken, place, text) > 0
        ? branchState.taken
        : branchState.missed
  const at = lineIn(number, place, text)
  // "U", "eU", "fU": no test could ever come there, says the source.
  if (/^[ef]?U\d/.test(block)) place.tally.unreachable++
  else if (at > 0) place.record.branch(at, keyOf(block, name, place.keys), state)
}

const small = /^\d{1,9}$/

/** A branch of an exception, "e0", is another one than branch 0 of the same block. */
const keyOf = (block: string, name: string, keys: BranchKeys): number =>
  small.test(block) && small.test(name)
    ? keys.numbered(Number(block), Number(name))
    : keys.named(`${block},${name}`)

/** "3,addItem" and "3,9,addItem"; with commas of its own, "3,9,std::pair<int, int>". */
const functionPlace: Read = (value, place, text) => {
  const comma = value.indexOf(',')
  if (comma < 0) place.refuse(`has ${shown(text)}; it must be FN:line,name or FN:line,last line,name`)
  const name = value.slice(comma + 1)
  const end = name.indexOf(',')
  const hasEnd = end > 0 && /^-?\d+$/.test(name.slice(0, end))
  const at = lineNumber(value.slice(0, comma), place, text)
  if (!place.record.functions.place(hasEnd ? name.slice(end + 1) : name, at)) tooMany(text, place)
}

const functionCount: Read = (value, place, text) => {
  const comma = value.indexOf(',')
  if (comma < 0) place.refuse(`has ${shown(text)}; it must be FNDA:count,name`)
  const count = countIn(value.slice(0, comma), place, text)
  if (!place.record.functions.count(value.slice(comma + 1), count)) tooMany(text, place)
}

const tooMany = (text: string, { refuse }: LcovPlace): never =>
  refuse(`has ${shown(text)}, after 65536 of the same name in one record`)

const group: Read = (value, place, text) => {
  const [index = '', start = '', ...end] = value.trimEnd().split(',')
  if (!small.test(index) || end.length > 1)
    place.refuse(`has ${shown(text)}; it must be FNL:index,line or FNL:index,line,last line`)
  if (!place.record.functions.group(index, lineNumber(start, place, text)))
    place.refuse(`has ${shown(text)}, but its record has a function of that index already`)
}

const alias: Read = (value, place, text) => {
  const parts = /^([^,]*),([^,]*),(.*)$/.exec(value)
  if (!parts) return place.refuse(`has ${shown(text)}; it must be FNA:index,count,name`)
  const [, index = '', count = '', name = ''] = parts
  if (!place.record.functions.alias(index, name, countIn(count, place, text)))
    place.refuse(`has ${shown(text)}, but no FNL before it has that index`)
}

const condition: Read = (value, place, text) => {
  if (!/^\d+,U?\d+,[tf],\d+,\d+,/.test(value))
    place.refuse(`has ${shown(text)}; it must be MCDC:line,group size,t or f,taken,index,expression`)
  place.tally.conditions++
}

const stated =
  (...[metric, which]: readonly ['line' | 'branch' | 'function', 'total' | 'covered']): Read =>
  (value, place, text) =>
    place.record.state(metric, which, countIn(value.trimEnd(), place, text), place.line)

const kinds: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['TN', nothing],
  ['SF', begin],
  ['VER', nothing],
  ['DA', line],
  ['BRDA', branch],
  ['FN', functionPlace],
  ['FNDA', functionCount],
  ['FNL', group],
  ['FNA', alias],
  ['MCDC', condition],
  // Totals of the conditions that are left out.
  ['MCF', nothing],
  ['MCH', nothing],
  ['LF', stated('line', 'total')],
  ['LH', stated('line', 'covered')],
  ['BRF', stated('branch', 'total')],
  ['BRH', stated('branch', 'covered')],
  ['FNF', stated('function', 'total')],
  ['FNH', stated('function', 'covered')],
])
/** Only these may stand where no record is open. */
const outside: ReadonlySet<Read> = new Set([nothing, begin])

function countIn(text: string, place: LcovPlace, whole: string): number {
  const count = countOf(text)
  if (count === undefined)
    return place.refuse(
      `has ${shown(whole)} with the count "${text.slice(0, 40)}"; it must be a whole number`,
    )
  return place.oddities.clamped(count)
}

/** 0 for a line that is to be left out: gcc and coverlet have some things in a line 0. */
function lineIn(text: string, place: LcovPlace, whole: string): number {
  const number = lineNumber(text, place, whole)
  if (number === 0) place.oddities.lineZero++
  return number
}

function lineNumber(text: string, place: LcovPlace, whole: string): number {
  const number = /^\d{1,16}$/.test(text) ? Number(text) : -1
  if (number < 0 || number > mostLine)
    place.refuse(`has ${shown(whole)} with the line "${text.slice(0, 40)}"; it must be from 1 to ${mostLine}`)
  return number
}
