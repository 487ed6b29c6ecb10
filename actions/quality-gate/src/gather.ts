/** Gathers the evidence of both sides: the working tree, and the base commit where something can be said of it. */

import { commitMs, type Scene as OpenScene, openScene, rootsOf } from '../../../shared/evidence/scene.ts'
import { pathIndex } from '../../../shared/git/path-index.ts'
import type { Diff } from '../../../shared/model/diff.ts'
import { InputError } from '../../../shared/model/errors.ts'
import type { Host } from '../../../shared/runner/port.ts'
import { runAtBase } from './base-tree.ts'
import { collect, collectUsual, type Gathered, type Place } from './collect.ts'
import { dependencyDirectories } from './dependencies.ts'
import type { Inputs } from './inputs.ts'
import { filesOf, runJobs } from './run-tools.ts'

/** Where everything happens, with the directories of installed dependencies that git ignores. */
export type Scene = OpenScene & { readonly dependencies: readonly string[] }

export async function sceneOf({ workingDirectory, tools }: Inputs, host: Host): Promise<Scene> {
  const scene = await openScene(host, workingDirectory)
  const dependencies = tools.length > 0 ? await dependencyDirectories(scene.repository, host.files) : []
  return { ...scene, dependencies }
}

export async function gatherHead(inputs: Inputs, scene: Scene): Promise<readonly Gathered[]> {
  const { host, repository, within } = scene
  const paths = await repository.paths()
  const place: Place = {
    ...scene,
    side: 'head',
    root: repository.root,
    paths: pathIndex(paths, rootsOf(scene), within),
    notBeforeMs: await commitMs(scene),
  }
  const filesFor = (tool: Inputs['tools'][number]) =>
    tool.scope === 'file' ? filesOf(tool, paths, within) : undefined
  const ran = await runJobs(
    inputs.tools.map((tool) => ({ tool, place, files: filesFor(tool) })),
    host.cores,
  )
  if (inputs.tools.length > 0 || inputs.reports.length > 0)
    return [...ran, ...(await collect(inputs.reports, place))]
  const usual = await collectUsual(place)
  if (usual.length > 0) return usual
  throw new InputError(
    'There is nothing to judge: no `reports` and no `tools` are given, and no report lies in the usual places (such as `**/*.sarif`, `**/junit*.xml`, `reports/`).',
  )
}

/** What the same tools and reports say of the base commit; undefined when nothing was asked of it. */
export async function gatherBase(
  inputs: Inputs,
  scene: Scene,
  { commit, diff }: { readonly commit: string; readonly diff: Diff },
): Promise<readonly Gathered[] | undefined> {
  const { host, repository, within, dependencies } = scene
  const changedPaths = new Set(
    diff.changes.flatMap(({ oldPath }) => (oldPath === undefined ? [] : [oldPath])),
  )
  const ran =
    inputs.tools.length > 0
      ? await runAtBase(
          inputs.tools,
          { commit, directory: within, changedPaths, dependencies },
          repository,
          host,
        )
      : []
  if (inputs.baseReports.length === 0) return ran.length > 0 ? ran : undefined
  const paths = pathIndex(await repository.paths(commit), rootsOf(scene), within)
  const place: Place = { ...scene, side: 'base', root: repository.root, paths, notBeforeMs: undefined }
  return [...ran, ...(await collect(inputs.baseReports, place))]
}
