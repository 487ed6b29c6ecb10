/** What is in an archive, with what is in the archives inside it. */

import { type ArchiveKind, archiveKind } from './archive-kind.ts'
import { Allowance, type ArchiveLimits, archiveLimits, type Entry, type Skipped, tooMuch } from './entry.ts'
import { inflateGzip } from './inflate.ts'
import { tarEntries } from './tar.ts'
import { zipEntries } from './zip.ts'

/** How the kinds that are told apart but not read are called. */
const unread: ReadonlyMap<ArchiveKind, string> = new Map([
  ['bzip2', 'bzip2'],
  ['xz', 'xz'],
  ['zstd', 'Zstandard'],
  ['7z', '7-Zip'],
  ['rar', 'RAR'],
])

/**
 * The files in an archive, unpacked one by one in memory, and what was left out. Nothing for bytes that are no archive
 * (`archiveKind` says so). `name` is what the paths begin with. Never throws for what is in the archive.
 */
export function* entriesOf(
  bytes: Buffer,
  name: string,
  limits: ArchiveLimits = archiveLimits,
): Iterable<Entry | Skipped> {
  const kind = archiveKind(bytes)
  if (kind) yield* opened(bytes, kind, name, new Allowance(limits, bytes.length), 0)
}

function* opened(
  bytes: Buffer,
  kind: ArchiveKind,
  name: string,
  allowance: Allowance,
  depth: number,
): Iterable<Entry | Skipped> {
  for (const found of direct(bytes, kind, name, allowance)) {
    const inner = 'bytes' in found ? archiveKind(found.bytes) : undefined
    if (!('bytes' in found) || !inner) yield found
    else if (depth >= allowance.limits.nested)
      yield { path: found.path, why: 'is an archive in an archive in an archive, which is not opened' }
    else {
      if (found.remark) yield { path: found.path, why: `${found.remark}: what could be found was read` }
      yield* opened(found.bytes, inner, found.path, allowance, depth + 1)
    }
  }
}

function direct(
  bytes: Buffer,
  kind: ArchiveKind,
  name: string,
  allowance: Allowance,
): Iterable<Entry | Skipped> {
  switch (kind) {
    case 'zip':
      return zipEntries(bytes, name, allowance)
    case 'tar':
      return tarEntries(bytes, name, allowance, false)
    case 'gzip':
      return gzipEntries(bytes, name, allowance)
    default:
      return [{ path: name, why: `is packed with ${unread.get(kind)}, which is not read` }]
  }
}

function* gzipEntries(bytes: Buffer, name: string, allowance: Allowance): Iterable<Entry | Skipped> {
  const found = inflateGzip(bytes, allowance.bytes)
  if ('fault' in found) {
    const why = found.fault === 'damaged' ? 'is damaged gzip: its data can’t be unpacked' : tooMuch
    yield { path: name, why }
    return
  }
  allowance.take(found.bytes.length)
  if (archiveKind(found.bytes) !== 'tar') {
    const remark = found.cut ? { remark: 'is cut off' } : {}
    yield { path: `${name}!/${contentName(name)}`, bytes: found.bytes, ...remark }
    return
  }
  if (found.cut) yield { path: name, why: 'is cut off: what could be found was read' }
  yield* tarEntries(found.bytes, name, allowance, true)
}

/** "logs/app.log.gz" holds "app.log". */
const contentName = (name: string): string => /([^/]*?)(\.t?gz)?$/i.exec(name)?.[1] || 'content'
