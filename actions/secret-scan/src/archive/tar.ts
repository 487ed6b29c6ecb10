/** Reads tar files: ustar, pax, and GNU's long names. */

import { isTarHeader, tarBlock } from './archive-kind.ts'
import { type Allowance, type Entry, type Skipped, tooMany, tooMuch } from './entry.ts'
import { field, type PaxRecords, paxRecords, tarHeader } from './tar-header.ts'

/** Links, devices and folders: they hold nothing that could be read. */
const withoutData: ReadonlySet<string> = new Set(['1', '2', '3', '4', '5', '6'])
/** Headers of other entries: GNU's name and link, pax for the next entry and for all. */
const longName = 'L'
const pax = 'x'
const aside: ReadonlySet<string> = new Set(['K', 'g', 'V', 'N', 'X'])

/** `counted`: its bytes were taken from the allowance when the tar was unpacked. */
export function* tarEntries(
  bytes: Buffer,
  name: string,
  allowance: Allowance,
  counted: boolean,
): Iterable<Entry | Skipped> {
  let given: PaxRecords = {}
  for (let at = 0; at < bytes.length; ) {
    if (isZero(bytes, at)) {
      at += tarBlock // two of them end a tar, but tars are put behind one another, and what follows may be read
      continue
    }
    if (!isTarHeader(bytes, at)) {
      yield { path: name, why: `is damaged at byte ${at}: the rest was not read` }
      return
    }
    const header = tarHeader(bytes, at)
    const describes = header.kind === longName || header.kind === pax || aside.has(header.kind)
    const size = describes ? header.size : (given.size ?? header.size)
    const start = at + tarBlock
    const end = Math.min(bytes.length, start + size)
    const data = bytes.subarray(start, end)
    at = start + Math.ceil(size / tarBlock) * tarBlock
    if (header.kind === longName) given = { ...given, path: field(data, 0, data.length) }
    else if (header.kind === pax) given = { ...given, ...paxRecords(data) }
    else if (withoutData.has(header.kind)) {
      given = {}
      at = start // a link may state the size of what it leads to, which isn't there
    } else if (!describes) {
      const path = `${name}!/${given.path ?? header.name}`
      given = {}
      if (!allowance.takeEntry()) {
        yield { path: name, why: tooMany(allowance.limits.entries) }
        return
      }
      if (!counted && !allowance.take(data.length)) yield { path, why: tooMuch }
      else yield { path, bytes: data, ...(data.length < size ? { remark: 'is cut off' } : {}) }
    }
  }
}

function isZero(bytes: Buffer, at: number): boolean {
  const end = Math.min(bytes.length, at + tarBlock)
  for (let i = at; i < end; i++) if (bytes[i] !== 0) return false
  return true
}
