/** Inflates what is in memory, up to a limit. */

import { constants, gunzipSync, inflateRawSync, type ZlibOptions } from 'node:zlib'

export type Inflated =
  | { readonly bytes: Buffer; readonly cut: boolean }
  | { readonly fault: 'too large' | 'damaged' }

/** One entry of a zip (RFC 1951); what stands behind its end is not looked at. */
export const inflateRaw = (bytes: Buffer, most: number): Inflated => inflate(inflateRawSync, bytes, most)

/** A gzip file (RFC 1952) with all its members. */
export const inflateGzip = (bytes: Buffer, most: number): Inflated => inflate(gunzipSync, bytes, most)

type Unpack = (bytes: Buffer, options: ZlibOptions) => Buffer

function inflate(unpack: Unpack, bytes: Buffer, most: number): Inflated {
  if (most < 1) return { fault: 'too large' }
  try {
    return { bytes: unpack(bytes, { maxOutputLength: most }), cut: false }
  } catch (error) {
    const { code } = error as { code?: unknown }
    if (code === 'ERR_BUFFER_TOO_LARGE') return { fault: 'too large' }
    if (code !== 'Z_BUF_ERROR') return { fault: 'damaged' }
  }
  try {
    const whole = unpack(bytes, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH })
    return { bytes: whole, cut: true }
  } catch (error) {
    return { fault: (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too large' : 'damaged' }
  }
}
