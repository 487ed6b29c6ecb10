/**
 * Which blobs were scanned before with these very rules: a file of sorted binary ids, named by the hash of the rule set.
 * Only blobs in which nothing was found belong in it. A file that is damaged or foreign counts as none.
 */

import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Files } from '../../../../shared/runner/port.ts'

export type BlobCache = { readonly size: number; has(id: string): boolean }

const magic = Buffer.from('portcullis blobs 1\n')
const sumBytes = 32
const mostBytes = 512 * 1024 * 1024
const none: BlobCache = { size: 0, has: () => false }

const fileOf = (directory: string, ruleSet: string): string =>
  join(directory, `${createHash('sha256').update(ruleSet).digest('hex').slice(0, 32)}.blobs`)

/** `idBytes` is 20 for SHA-1, 32 for SHA-256. */
export async function readBlobCache(
  files: Files,
  directory: string,
  ruleSet: string,
  idBytes = 20,
): Promise<BlobCache> {
  const path = fileOf(directory, ruleSet)
  const stat = await files.stat(path)
  if (stat?.kind !== 'file' || stat.size > mostBytes) return none
  const bytes = await files.read(path)
  const head = magic.length + sumBytes
  if (!bytes || bytes.length < head || !bytes.subarray(0, magic.length).equals(magic)) return none
  const ids = bytes.subarray(head)
  const sum = createHash('sha256').update(ids).digest()
  if (ids.length % idBytes !== 0 || !bytes.subarray(magic.length, head).equals(sum)) return none
  return { size: ids.length / idBytes, has: (id) => holds(ids, Buffer.from(id, 'hex'), idBytes) }
}

function holds(ids: Buffer, id: Buffer, idBytes: number): boolean {
  if (id.length !== idBytes) return false
  let low = 0
  let high = ids.length / idBytes
  while (low < high) {
    const middle = (low + high) >>> 1
    const order = ids.compare(id, 0, idBytes, middle * idBytes, (middle + 1) * idBytes)
    if (order === 0) return true
    if (order < 0) low = middle + 1
    else high = middle
  }
  return false
}

/** `ids`: all that count as scanned, those of the cache before included. */
export async function writeBlobCache(
  files: Files,
  directory: string,
  ruleSet: string,
  ids: Iterable<string>,
): Promise<void> {
  const sorted = Buffer.from([...new Set(ids)].sort().join(''), 'hex')
  const sum = createHash('sha256').update(sorted).digest()
  await files.write(fileOf(directory, ruleSet), Buffer.concat([magic, sum, sorted]))
}
