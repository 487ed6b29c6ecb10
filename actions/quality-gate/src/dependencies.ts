/**
 * Installed dependencies are not in git, and most tools can't start without them: at the base, those of the working tree
 * are linked in. They are the same on both sides, so nothing in them is part of the change.
 */

import type { PathIndex } from '../../../shared/git/path-index.ts'
import type { Repository } from '../../../shared/git/repository.ts'
import type { Files } from '../../../shared/runner/port.ts'

const names = new Set([
  ...['node_modules', 'bower_components', '.venv', 'venv', '__pypackages__', '.pixi'],
  ...['vendor', '.bundle', 'target', 'deps', '.dart_tool', 'Pods'],
])

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** Directories of dependencies that git ignores, relative to the root: "node_modules", "api/.venv". */
export async function dependencyDirectories(
  repository: Repository,
  files: Files,
): Promise<readonly string[]> {
  const found: string[] = []
  for (const path of await repository.ignoredDirectories()) {
    if (!names.has(nameOf(path))) continue
    // Cargo tells its units apart by their source's path. Maven's `target` would be filled with classes of the base.
    const isCargos = async () =>
      (await files.stat(`${repository.root}/${path}/.rustc_info.json`)) !== undefined
    if (nameOf(path) !== 'target' || (await isCargos())) found.push(path)
  }
  return found
}

export const isBelow =
  (directories: readonly string[]) =>
  (path: string): boolean =>
    directories.some((directory) => path.startsWith(`${directory}/`))

/** Links the directories of the working tree `from` into the tree `to`; both absolute. */
export async function linkDependencies(
  directories: readonly string[],
  { from, to, files }: { readonly from: string; readonly to: string; readonly files: Files },
): Promise<void> {
  for (const path of directories) {
    // A package that is not there at the base needs no dependencies.
    const parent = `${to}/${path}`.slice(0, -nameOf(path).length - 1)
    if ((await files.stat(parent))?.kind !== 'directory' || (await files.stat(`${to}/${path}`))) continue
    const own = nameOf(path) === 'node_modules' ? await ownPackages(`${from}/${path}`, from, files) : []
    if (own.length === 0) await files.link(`${from}/${path}`, `${to}/${path}`)
    else await linkEntries(path, new Map(own), { from, to, files })
  }
}

/**
 * Packages of a workspace (npm, pnpm, Yarn) are links into the tree itself: name in node_modules → path of the package.
 * Followed from the base, they would lead to the code of the change.
 */
async function ownPackages(
  directory: string,
  root: string,
  files: Files,
): Promise<readonly (readonly [string, string])[]> {
  const own: (readonly [string, string])[] = []
  for (const name of await packageNames(directory, files)) {
    if ((await files.stat(`${directory}/${name}`))?.kind !== 'link') continue
    const real = await files.realPath(`${directory}/${name}`)
    if (real?.startsWith(`${root}/`) && !real.includes('/node_modules/'))
      own.push([name, real.slice(root.length + 1)])
  }
  return own
}

/** "lodash", "@shop/cart". */
async function packageNames(directory: string, files: Files): Promise<readonly string[]> {
  const entries = await files.list(directory)
  const scoped = entries.filter((name) => name.startsWith('@'))
  const inside = await Promise.all(
    scoped.map(async (scope) =>
      (await files.list(`${directory}/${scope}`)).map((name) => `${scope}/${name}`),
    ),
  )
  return [...entries.filter((name) => !name.startsWith('@')), ...inside.flat()]
}

async function linkEntries(
  path: string,
  own: ReadonlyMap<string, string>,
  { from, to, files }: { readonly from: string; readonly to: string; readonly files: Files },
): Promise<void> {
  for (const name of await packageNames(`${from}/${path}`, files)) {
    const inTree = own.get(name)
    if (inTree === undefined) await files.link(`${from}/${path}/${name}`, `${to}/${path}/${name}`)
    else if (await files.stat(`${to}/${inTree}`)) await files.link(`${to}/${inTree}`, `${to}/${path}/${name}`)
  }
}

/** What a tool at the base calls "../../shop/node_modules/a.ts", since it followed the link, is "node_modules/a.ts". */
export function throughLinks(
  paths: PathIndex,
  directories: readonly string[],
  { from, absolute }: { readonly from: string; readonly absolute: (reported: string) => string },
): PathIndex {
  const isDependency = isBelow(directories)
  return {
    find(reported) {
      const whole = absolute(reported)
      const path = whole.startsWith(`${from}/`) ? whole.slice(from.length + 1) : undefined
      return path !== undefined && isDependency(path) ? { kind: 'known', path } : paths.find(reported)
    },
  }
}
