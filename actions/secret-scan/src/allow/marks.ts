/** How often each comment stands in a file, at the base and after the change: what is more often there is new. */

import { inlineAllows } from './inline.ts'
import { type BaseMarks, markKey } from './set-aside.ts'

/** `contents`: the files' bytes by path; a file that is not there has no comments. */
export function marksIn(contents: ReadonlyMap<string, Buffer>): BaseMarks {
  const counts = new Map<string, ReadonlyMap<string, number>>()
  for (const [path, bytes] of contents) {
    const ofFile = new Map<string, number>()
    for (const allow of inlineAllows(bytes).allows)
      ofFile.set(markKey(allow), (ofFile.get(markKey(allow)) ?? 0) + 1)
    counts.set(path, ofFile)
  }
  return { countOf: (path, allow) => counts.get(path)?.get(markKey(allow)) ?? 0 }
}
