/** The beginning of a report, for telling formats apart by content. */

import type { Source } from './source.ts'

export type Sample = {
  readonly name: string // base name in lower case, e.g. "eslint.json"
  readonly text: string // at most the first 64 KiB, decoded, without byte order mark
  readonly complete: boolean // true when `text` is the whole report
}

const sampleBytes = 64 * 1024

export async function sampleOf(source: Source): Promise<Sample> {
  const chunks: Buffer[] = []
  let length = 0
  let complete = true
  for await (const chunk of source.utf8()) {
    chunks.push(chunk)
    length += chunk.length
    if (length > sampleBytes) {
      complete = false
      break
    }
  }
  const name = source.path.slice(source.path.lastIndexOf('/') + 1).toLowerCase()
  return { name, text: Buffer.concat(chunks).subarray(0, sampleBytes).toString('utf8'), complete }
}
