/** What names a file's content: two files with one id are the same, byte for byte. */

import type { Git } from './git.ts'
import { readTree, recordsOf } from './objects.ts'
import { pathFromBytes } from './path-bytes.ts'

/**
 * Path → id of regular files. Without a commit, of tracked files as they are in the working tree, each as git would
 * store it (line ends converted), so that an id can be compared with that of a commit. A changed file with a line end
 * in its name is left out there, since git can't be asked for it.
 */
export async function blobIds(git: Git, commit?: string): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  if (commit !== undefined) {
    for (const [path, { mode, sha }] of await readTree(git, commit))
      if (mode.startsWith('100')) ids.set(path, sha)
    return ids
  }
  const { stdout } = await git.run(['ls-files', '-z', '--stage', '--full-name'])
  for (const record of recordsOf(stdout)) {
    const tab = record.indexOf(0x09)
    const [mode, sha] = record.toString('latin1', 0, tab).split(' ')
    if (mode?.startsWith('100')) ids.set(pathFromBytes(record.subarray(tab + 1)), sha!)
  }
  const { gone, touched } = await differing(git)
  for (const path of [...gone, ...touched]) ids.delete(pathFromBytes(path))
  const asked = touched.filter((path) => !path.includes(0x0a))
  ;(await hashed(git, asked)).forEach((id, i) => {
    ids.set(pathFromBytes(asked[i]!), id)
  })
  return ids
}

/** Paths whose file is not what the index has, or only may be, by whether there still is a regular file. */
async function differing(git: Git) {
  const { stdout } = await git.run(['diff-files', '-z', '--raw', '--ignore-submodules=all'])
  const gone: Buffer[] = []
  const touched: Buffer[] = []
  const records = [...recordsOf(stdout)]
  for (let i = 0; i + 1 < records.length; i += 2) {
    const modeNow = records[i]!.toString('latin1').split(' ')[1] // ":100644 100755 <sha> <sha> M"
    ;(modeNow?.startsWith('100') ? touched : gone).push(records[i + 1]!)
  }
  return { gone, touched }
}

async function hashed(git: Git, paths: readonly Buffer[]): Promise<readonly string[]> {
  if (paths.length === 0) return []
  // Git reads a line that begins with a quote as a quoted path.
  const stdin = Buffer.concat(paths.flatMap((path) => [Buffer.from('./'), path, Buffer.from('\n')]))
  return (await git.text(['hash-object', '--stdin-paths'], { stdin })).split('\n')
}
