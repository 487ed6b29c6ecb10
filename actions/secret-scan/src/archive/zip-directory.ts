/** The central directory of a zip (PKWARE's APPNOTE 6.3.10): what it holds and where. */

import { endOfDirectoryAt } from './archive-kind.ts'

export type ZipMember = {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly packed: number // bytes, as the directory says
  readonly unpacked: number
  /** Where its local header is in the file. */
  readonly at: number
}

export type ZipDirectory = {
  readonly members: readonly ZipMember[]
  /** Whether it is all there. */
  readonly whole: boolean
}

const centralHeader = 0x02014b50
const centralLength = 46
const locator64 = 0x07064b50
const end64 = 0x06064b50
const all32 = 0xffffffff

/** Undefined where the file has no directory; at most `most` members, beyond which it isn't whole. */
export function zipDirectory(bytes: Buffer, most: number): ZipDirectory | undefined {
  const end = endOfDirectoryAt(bytes)
  if (end < 0) return undefined
  const stated = endRecord(bytes, end)
  // What stands in front of a zip, such as a program that unpacks it, moves all offsets; the directory's end tells how far.
  const start = stated.end - stated.size
  const shift = start - stated.offset
  if (start < 0 || shift < 0) return { members: [], whole: false }
  const members: ZipMember[] = []
  let at = start
  while (at + centralLength <= stated.end && bytes.readUInt32LE(at) === centralHeader) {
    if (members.length > most) break
    const next = at + centralLength + lengths(bytes, at)
    if (next > bytes.length) break
    members.push(member(bytes, at, shift))
    at = next
  }
  return { members, whole: at === stated.end && members.length % 65_536 === stated.count % 65_536 }
}

type EndRecord = {
  readonly end: number // of the directory, in the file
  readonly size: number
  readonly offset: number
  readonly count: number
}

function endRecord(bytes: Buffer, end: number): EndRecord {
  const locator = end - 20
  if (locator >= 0 && bytes.readUInt32LE(locator) === locator64) {
    // The record is in front of its locator, but for data of a later version; a file moved as a whole keeps that.
    const at = [locator - 56, number64(bytes, locator + 8)].find(
      (place) => place >= 0 && place + 56 <= locator && bytes.readUInt32LE(place) === end64,
    )
    if (at !== undefined) {
      const [count, size, offset] = [32, 40, 48].map((field) => number64(bytes, at + field))
      return { end: at, size: size!, offset: offset!, count: count! }
    }
  }
  return {
    end,
    size: bytes.readUInt32LE(end + 12),
    offset: bytes.readUInt32LE(end + 16),
    count: bytes.readUInt16LE(end + 10),
  }
}

/** Above 2⁵³ it is no size of anything; what is rounded there is refused as too far all the same. */
const number64 = (bytes: Buffer, at: number): number => Number(bytes.readBigUInt64LE(at))

/** Of name, extra field and comment together. */
const lengths = (bytes: Buffer, at: number): number =>
  bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)

function member(bytes: Buffer, at: number, shift: number): ZipMember {
  const nameEnd = at + centralLength + bytes.readUInt16LE(at + 28)
  const extra = bytes.subarray(nameEnd, nameEnd + bytes.readUInt16LE(at + 30))
  const [unpacked, packed, offset] = widened(
    extra,
    [24, 20, 42].map((field) => bytes.readUInt32LE(at + field)),
  )
  return {
    name: bytes.toString('utf8', at + centralLength, nameEnd),
    flags: bytes.readUInt16LE(at + 8),
    method: bytes.readUInt16LE(at + 10),
    packed: packed!,
    unpacked: unpacked!,
    at: offset! + shift,
  }
}

/** Numbers that are all ones stand in the extra field 0x0001 (zip64), in this order. */
function widened(extra: Buffer, numbers: readonly number[]): readonly number[] {
  let at = 0
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2)
  at += 4
  return numbers.map((number) => {
    if (number !== all32 || at + 8 > extra.length) return number
    at += 8
    return number64(extra, at - 8)
  })
}
