/** The entries of a zip whose directory is missing, as at the end of a download that broke off: by their own headers. */

import type { ZipMember } from './zip-directory.ts'

const localHeader = 'PK\x03\x04'
const localLength = 30
const hasDescriptor = 8

export function looseMembers(bytes: Buffer, most: number): readonly ZipMember[] {
  const members: ZipMember[] = []
  let at = bytes.indexOf(localHeader, 0, 'latin1')
  while (at >= 0 && at + localLength <= bytes.length && members.length <= most) {
    const nameEnd = at + localLength + bytes.readUInt16LE(at + 26)
    const start = nameEnd + bytes.readUInt16LE(at + 28)
    const stated = bytes.readUInt32LE(at + 18)
    const flags = bytes.readUInt16LE(at + 6)
    // Sizes that stand behind the data (flag 8) aren't known here; the next header is where the data end at the latest.
    const open = (flags & hasDescriptor) !== 0 && stated === 0
    const next = bytes.indexOf(localHeader, open ? start : Math.min(bytes.length, start + stated), 'latin1')
    const end = next < 0 ? bytes.length : next
    members.push({
      name: bytes.toString('utf8', at + localLength, nameEnd),
      flags,
      method: bytes.readUInt16LE(at + 8),
      packed: open ? Math.max(0, end - start) : stated,
      unpacked: bytes.readUInt32LE(at + 22),
      at,
    })
    at = next
  }
  return members
}
