/** Snapshots as files `<sha>.coverage` of a directory, for those who keep it in a cache or an artifact. */

import type { Files } from '../../../../shared/runner/port.ts'
import { mostSnapshotBytes } from './snapshot-text.ts'
import { type HistoryStore, storeOn } from './store.ts'

const ending = '.coverage'
const ours = /^([0-9a-f]{40}|[0-9a-f]{64})\.coverage$/

type StoreFiles = Pick<Files, 'list' | 'stat' | 'read' | 'write'>

/** `directory` is absolute; `shown` is how the user wrote it. Other files in it are nobody's business. */
export async function directoryStore(
  files: StoreFiles,
  directory: string,
  shown: string,
): Promise<HistoryStore> {
  const pathOf = (commit: string) => `${directory}/${commit}${ending}`
  return storeOn({
    name: `the directory ${shown}`,
    incomplete: undefined,
    commits: (await files.list(directory)).flatMap((name) => ours.exec(name)?.[1] ?? []),
    place: (commit) => `${shown}/${commit}${ending}`,
    async read(commits) {
      const texts = new Map<string, string>()
      for (const commit of commits) {
        const stat = await files.stat(pathOf(commit))
        // A link could lead anywhere, and an artifact is a stranger's.
        if (stat?.kind !== 'file' || stat.size === 0 || stat.size > mostSnapshotBytes) continue
        const bytes = await files.read(pathOf(commit))
        if (bytes) texts.set(commit, bytes.toString('utf8'))
      }
      return texts
    },
    async write(commit, text) {
      try {
        const kind = (await files.stat(pathOf(commit)))?.kind ?? 'file'
        if (kind !== 'file') return { kind: 'refused', why: `${shown}/${commit}${ending} is no file.` }
        await files.write(pathOf(commit), text)
        return { kind: 'written', where: `${shown}/${commit}${ending}` }
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error)
        return { kind: 'refused', why: `The directory ${shown} could not be written to: ${why}` }
      }
    },
  })
}
