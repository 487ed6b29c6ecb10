/** Where people see a finding: on the head commit of the pull request, not on the merge commit that was judged. */

import { mapLine } from '../baseline/line-map.ts'
import { mergeToHead } from '../git/merge-commit.ts'
import { openRepository } from '../git/repository.ts'
import { ToolError } from '../model/errors.ts'
import type { Host } from './port.ts'

export type Places = {
  /** Link to a file, or to a line of it; undefined when nothing can be linked to. */
  readonly blobUrl: ((path: string, line?: number) => string | undefined) | undefined
  /** The line in the head commit; undefined when it is not part of it. Absent when lines need no mapping. */
  readonly lineAtHead: ((path: string, line: number) => number | undefined) | undefined
}

export async function placesAtHead(host: Host): Promise<Places> {
  const { event, environment } = host
  if (event.kind !== 'actions' || !event.repository) return { blobUrl: undefined, lineAtHead: undefined }
  const merge = await mergeOf(host)
  const sha = merge?.head ?? event.sha
  const root = `${environment.GITHUB_SERVER_URL ?? 'https://github.com'}/${event.repository}/blob/${sha}`
  const changes = merge?.diff && new Map(merge.diff.changes.map((change) => [change.newPath, change]))
  const lineAtHead = (path: string, line: number): number | undefined => {
    const change = changes?.get(path)
    return change ? mapLine(change, line) : line
  }
  const blobUrl = (path: string, line?: number): string | undefined => {
    // "../../../settings" would be another page of GitHub.
    if (/(?:^|\/)\.{0,2}(?:\/|$)/.test(path)) return undefined
    const there = line === undefined ? undefined : lineAtHead(path, line)
    return `${root}/${path.split('/').map(encodeSegment).join('/')}${there === undefined ? '' : `#L${there}`}`
  }
  return { blobUrl: sha === undefined ? undefined : blobUrl, lineAtHead: changes ? lineAtHead : undefined }
}

/** Lone surrogates (names that are not UTF-8) have no URI form; the link then misses, and does not throw. */
const encodeSegment = (segment: string): string => encodeURIComponent(segment.toWellFormed())

/** Links and annotations are worth a try, not an error: without git there are none. */
async function mergeOf(host: Host) {
  try {
    return await mergeToHead(await openRepository(host, host.event.workspace), host.event)
  } catch (error) {
    if (error instanceof ToolError) return undefined
    throw error
  }
}
