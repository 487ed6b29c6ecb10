/** Reads zip files, which jar, whl, docx, apk, nupkg and vsix are too: stored and deflated entries. */

import { type Allowance, type Entry, type Skipped, tooMany, tooMuch } from './entry.ts'
import { inflateRaw } from './inflate.ts'
import { type ZipMember, zipDirectory } from './zip-directory.ts'
import { looseMembers } from './zip-loose.ts'

const localHeader = 0x04034b50
const localLength = 30
const encrypted = 1
const stored = 0
const deflated = 8

const methods: ReadonlyMap<number, string> = new Map([
  [9, 'Deflate64'],
  [12, 'bzip2'],
  [14, 'LZMA'],
  [93, 'Zstandard'],
  [95, 'xz'],
])

/** The entries in the order in which they stand in the file. */
export function* zipEntries(bytes: Buffer, name: string, allowance: Allowance): Iterable<Entry | Skipped> {
  const most = allowance.limits.entries
  const listed = zipDirectory(bytes, most)
  const directory = listed?.members.length === 0 && !listed.whole ? undefined : listed
  if (!directory) {
    yield { path: name, why: 'is a zip without a directory that could be read: what could be found was read' }
  } else if (!directory.whole && directory.members.length <= most) {
    yield { path: name, why: 'has a damaged directory: what it lists was read' }
  }
  const members = directory?.members ?? looseMembers(bytes, most)
  let end = 0
  for (const member of [...members].sort((a, b) => a.at - b.at)) {
    const path = `${name}!/${member.name}`
    if (!allowance.takeEntry()) {
      yield { path: name, why: tooMany(most) }
      return
    }
    const start = dataStart(bytes, member)
    if (member.at < end) yield { path, why: 'lies over another entry, as only bombs do' }
    else if (start === undefined) yield { path, why: 'has no header where the directory says' }
    else {
      const packed = member.packed || bytes.readUInt32LE(member.at + 18) // some unpackers believe this one
      end = Math.min(bytes.length, start + packed)
      // A folder is an entry without bytes.
      if (packed > 0) yield unpacked(bytes.subarray(start, end), { ...member, packed }, path, allowance)
    }
  }
}

function dataStart(bytes: Buffer, { at }: ZipMember): number | undefined {
  if (at + localLength > bytes.length || bytes.readUInt32LE(at) !== localHeader) return undefined
  const start = at + localLength + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  return start <= bytes.length ? start : undefined
}

function unpacked(data: Buffer, member: ZipMember, path: string, allowance: Allowance): Entry | Skipped {
  if ((member.flags & encrypted) !== 0) return { path, why: 'is encrypted' }
  if (member.method !== stored && member.method !== deflated) {
    const method = methods.get(member.method) ?? `method ${member.method}`
    return { path, why: `is packed with ${method}, which is not read` }
  }
  const found =
    member.method === stored
      ? { bytes: data, cut: data.length < member.packed }
      : inflateRaw(data, allowance.bytes)
  if ('fault' in found)
    return { path, why: found.fault === 'damaged' ? 'is damaged: its data can’t be unpacked' : tooMuch }
  if (!allowance.take(found.bytes.length)) return { path, why: tooMuch }
  const remark = found.cut
    ? 'is cut off'
    : found.bytes.length !== member.unpacked
      ? `holds ${found.bytes.length} bytes, not ${member.unpacked} as the archive says`
      : undefined
  return { path, bytes: found.bytes, ...(remark === undefined ? {} : { remark }) }
}
