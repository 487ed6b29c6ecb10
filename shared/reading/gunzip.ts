/** Reports that come compressed: `gcov --json-format` writes `cart.gcov.json.gz`, and CI jobs gzip what they upload. */

import { pipeline, Readable } from 'node:stream'
import { createGunzip, type Gunzip } from 'node:zlib'
import { ReportError } from '../model/errors.ts'
import { type Source, sourceFrom } from './source.ts'

export type GunzipLimits = {
  /** Bytes that may come out of one file. */
  readonly most: number
  /** Bytes that may come out before `ratio` is asked for. */
  readonly free: number
  /** How many times larger than its compressed form a report may be. */
  readonly ratio: number
}

const MiB = 1024 * 1024

/**
 * Gzip can shrink 1,032 to 1 (zlib's own figure for a run of one byte), so that 4 MB may stand for 4 GB. Coverage reports
 * shrink 10 to 50 to 1: 200 is far from those. The first 64 MiB are free of it, since a small file of many lines that
 * are all alike harms nobody. 2 GiB is twice the largest report that the gate is measured with.
 */
export const gunzipLimits: GunzipLimits = { most: 2048 * MiB, free: 64 * MiB, ratio: 200 }

/**
 * The same source when it is not gzip, told by its first two bytes (1f 8b), else one of what it holds, inflated as it is
 * read and again each time it is opened. Several members in one file are one report, as with `gzip -d`. Reading throws
 * ReportError for a file that is cut off or damaged, has something behind its end, or holds more than the limits allow.
 */
export async function unzipped(source: Source, limits = gunzipLimits): Promise<Source> {
  if (!(await isGzip(source))) return source
  return sourceFrom(source.path, undefined, () => inflate(source, limits))
}

async function isGzip(source: Source): Promise<boolean> {
  let first: number | undefined
  for await (const chunk of source.bytes()) {
    for (const byte of chunk) {
      if (first !== undefined) return first === 0x1f && byte === 0x8b
      first = byte
    }
  }
  return false
}

async function* inflate(source: Source, limits: GunzipLimits): AsyncIterable<Buffer> {
  const gunzip = createGunzip({ chunkSize: 256 * 1024 })
  const broken = inflating(source, gunzip)
  let size = 0
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      size += chunk.length
      refuseBomb(source.path, size, gunzip.bytesWritten, limits)
      yield chunk
    }
  } catch (error) {
    throw broken() ?? reportError(source.path, error)
  } finally {
    gunzip.destroy()
  }
}

/** Feeds the source to `gunzip`; the answer is what went wrong with the source itself, if anything did. */
function inflating(source: Source, gunzip: Gunzip): () => unknown {
  let failure: unknown
  const bytes = async function* () {
    try {
      yield* source.bytes()
    } catch (error) {
      failure = error
      throw error
    }
  }
  // Errors reach the reader of `gunzip`; the call back is there because `pipeline` wants one.
  pipeline(Readable.from(bytes()), gunzip, () => undefined)
  return () => failure
}

function refuseBomb(path: string, size: number, compressed: number, limits: GunzipLimits): void {
  if (size > limits.most)
    throw new ReportError(
      path,
      `holds more than ${limits.most} bytes compressed; that is the most that is read`,
    )
  if (size > limits.free && size > limits.ratio * compressed)
    throw new ReportError(
      path,
      `grows to more than ${limits.ratio} times its size when unpacked; no report does, so it is not read on`,
    )
}

function reportError(path: string, error: unknown): unknown {
  switch ((error as { code?: unknown }).code) {
    case 'Z_BUF_ERROR':
      return new ReportError(path, 'is gzip that was cut off: it ends before its data does')
    case 'Z_DATA_ERROR':
    case 'Z_NEED_DICT':
      return new ReportError(
        path,
        `is damaged gzip: ${faults.get((error as Error).message) ?? 'its data can’t be unpacked'}`,
      )
  }
  return error
}

/** By zlib's own message, which says little to whoever did not read zlib. */
const faults: ReadonlyMap<string, string> = new Map([
  ['incorrect header check', 'something that is no gzip stands behind the end of its data'],
  ['incorrect data check', 'its checksum is not that of its data'],
  ['incorrect length check', 'its length is not that of its data'],
  ['unknown compression method', 'it is packed in a way that gzip does not know'],
])
