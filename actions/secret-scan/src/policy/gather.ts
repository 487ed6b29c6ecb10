/**
 * Reads what users wrote: rules, baseline, allows, settings of other scanners. Where a change is only proposed, all of it
 * is read from the base commit, so that nobody's change decides how it is scanned itself.
 */

import { posix } from 'node:path'
import type { Scene } from '../../../../shared/evidence/scene.ts'
import { readTree, type TreeEntry } from '../../../../shared/git/objects.ts'
import { textAt } from '../../../../shared/git/payload.ts'
import { trustedFiles } from '../../../../shared/git/trusted-files.ts'
import { InputError } from '../../../../shared/model/errors.ts'
import type { Inputs, PolicyPath } from '../inputs.ts'
import type { PolicyText, RuleTexts } from './rule-set.ts'

export type Policy = {
  readonly rules: RuleTexts
  readonly baseline: PolicyText | undefined
  readonly sidecar: PolicyText | undefined
  /** Paths that the proposed change changes; what they say now counts once it is merged. */
  readonly changed: readonly string[]
}

type Wanted = Pick<Inputs, 'config' | 'workingDirectory' | 'rules' | 'baseline' | 'allow' | 'imports'>

/** `base`: the commit whose word counts; undefined where the files count as they lie here. */
export async function gatherPolicy(scene: Scene, inputs: Wanted, base: string | undefined): Promise<Policy> {
  const read = await readerOf(scene, inputs, base)
  const own = await read.text(inputs.rules)
  const imports: PolicyText[] = []
  for (const one of inputs.imports) {
    const text = await read.text(one)
    if (text) imports.push(text)
  }
  return {
    rules: { imports, ...(own && { own }) },
    baseline: await read.text(inputs.baseline),
    sidecar: await read.text(inputs.allow),
    changed: await read.changed(),
  }
}

type Reader = {
  text(path: PolicyPath): Promise<PolicyText | undefined>
  changed(): Promise<readonly string[]>
}

async function readerOf(scene: Scene, inputs: Wanted, base: string | undefined): Promise<Reader> {
  const { host, repository, directory } = scene
  const within = base === undefined ? scene.within : await writtenWithin(scene, inputs.workingDirectory)
  const places = [inputs.rules, inputs.baseline, inputs.allow, ...inputs.imports]
  const inTree = (path: string): string => posix.normalize(posix.join(within, path))
  const relative = places.map(({ path }) => path).filter((path) => path !== '' && !path.startsWith('/'))
  const config = inputs.config.startsWith('/') ? [] : [inputs.config]
  const paths = [...relative.map(inTree), ...config]
  const atBase = base === undefined ? new Map<string, Buffer>() : await trustedFiles(repository, base, paths)
  const here = (path: string) => host.files.read(path.startsWith('/') ? path : posix.join(directory, path))
  return {
    async text({ path, named, place }) {
      if (path === '') return undefined
      const trusted = base !== undefined && !path.startsWith('/')
      const bytes = trusted ? atBase.get(inTree(path)) : await here(path)
      if (bytes) return { text: bytes.toString('utf8'), file: path }
      // A change may be the first to bring the file; it counts once it is merged.
      if (!named || trusted) return undefined
      throw new InputError(`${place} names ${JSON.stringify(path)}; there is no such file.`)
    },
    async changed() {
      if (base === undefined) return []
      const [before, after] = await Promise.all(
        [base, await tipOf(scene, base)].map((commit) => readTree(repository.git, commit)),
      )
      return paths.filter((path) => !same(before!.get(path), after!.get(path)))
    },
  }
}

const same = (one: TreeEntry | undefined, other: TreeEntry | undefined): boolean =>
  one?.sha === other?.sha && one?.mode === other?.mode

/** Where the working directory is in the repository by its name: a change may have put a link in its place. */
async function writtenWithin({ host, repository, within }: Scene, workingDirectory: string): Promise<string> {
  const { workspace } = host.event
  const place = posix.join((await host.files.realPath(workspace)) ?? workspace, workingDirectory)
  if (place === repository.root) return ''
  return place.startsWith(`${repository.root}/`) ? place.slice(repository.root.length + 1) : within
}

/** What proposes the change: what is checked out, or, where that is the base itself, what the event names. */
async function tipOf({ host: { event }, repository }: Scene, base: string): Promise<string> {
  const head = await repository.head()
  if (head !== undefined && head !== base) return head
  const named =
    textAt(event.payload, 'pull_request', 'head', 'sha') ?? textAt(event.payload, 'merge_group', 'head_sha')
  return (named !== undefined && (await repository.resolve(named))) || base
}
