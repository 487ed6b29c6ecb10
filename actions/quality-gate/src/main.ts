/** The quality gate: gather what tools reported, tell new from old, judge by the policy. */

import { findBase } from '../../../shared/git/base.ts'
import { openRepository, type Repository } from '../../../shared/git/repository.ts'
import type { Diff } from '../../../shared/model/diff.ts'
import { InputError } from '../../../shared/model/errors.ts'
import type { Gate } from '../../../shared/runner/gate.ts'
import type { Host } from '../../../shared/runner/port.ts'
import { runAtBase } from './base-tree.ts'
import { collect, collectUsual, type Gathered, type Place, usualPlaces } from './collect.ts'
import { type Compared, compare } from './compare.ts'
import { fewerFiles, hasRun } from './evidence.ts'
import { type Inputs, readInputs } from './inputs.ts'
import { judge } from './judge.ts'
import { linesOf } from './lines.ts'
import { addTests, measureOf, type TestNumbers } from './measures.ts'
import { pathIndex } from './paths.ts'
import type { MeasureName } from './policy.ts'
import { filesOf, runJobs } from './run-tools.ts'

export const qualityGate: Gate<Inputs> = {
  name: 'quality-gate',
  outputs: ['findings', 'new', 'edited', 'fixed', 'tests', 'tests-failed'],
  readInputs,

  async evidenceFound(host, directory) {
    return (await host.files.glob(usualPlaces, { cwd: directory })).length > 0
  },

  async judge(inputs, host) {
    const repository = await openRepository(host, directoryOf(inputs, host))
    const base = await findBase(repository, host.event, inputs.base)
    const diff = base.kind === 'commit' ? await repository.diff(base.sha) : undefined
    const head = await gatherHead(inputs, repository, host)
    const before =
      base.kind === 'commit' ? await gatherBase(inputs, repository, host, base.sha, diff!) : undefined
    const compared = await compareSides(inputs, repository, head, before, base, diff)
    const evidence = [...head, ...(before ?? [])].map((gathered) => gathered.evidence)
    const report = judge(
      {
        ...compared,
        tests: testsOf(head),
        evidence,
        notes: [
          base.kind === 'commit'
            ? `Compared with ${base.sha.slice(0, 12)}: ${base.how}.`
            : `The whole tree is judged: ${base.why}.`,
          ...compared.notes,
          ...fewerFiles(evidence),
          ...weakBase(before ?? []),
          ...head.flatMap((gathered) =>
            [...(gathered.report?.notes ?? []), ...unknownPaths(gathered)].map(
              (note) => `${gathered.evidence.name}: ${note}`,
            ),
          ),
        ],
      },
      { ...inputs, today: host.now().toISOString().slice(0, 10) },
    )
    const number = (name: MeasureName): string => String(measureOf(report.measures, name)?.numerator ?? '')
    return {
      report,
      outputs: Object.fromEntries(qualityGate.outputs.map((name) => [name, number(name as MeasureName)])),
    }
  },
}

const directoryOf = (inputs: Inputs, host: Host): string =>
  inputs.workingDirectory === '.'
    ? host.event.workspace
    : `${host.event.workspace}/${inputs.workingDirectory}`

async function gatherHead(inputs: Inputs, repository: Repository, host: Host): Promise<readonly Gathered[]> {
  const place = await headPlace(inputs, repository, host)
  const paths = await repository.paths()
  const usual = inputs.reports.length === 0 && inputs.tools.length === 0
  const ran = await runJobs(
    inputs.tools.map((tool) => ({
      tool,
      place,
      files: tool.scope === 'file' ? filesOf(tool, paths, repository.within) : undefined,
    })),
    host.cores,
  )
  const collected = usual ? await collectUsual(place) : await collect(inputs.reports, place)
  if (usual && collected.length === 0) {
    throw new InputError(
      'There is nothing to judge: no `reports` and no `tools` are given, and no report lies in the usual places (such as `**/*.sarif`, `**/junit*.xml`, `reports/`).',
    )
  }
  return [...ran, ...collected]
}

async function headPlace(inputs: Inputs, repository: Repository, host: Host): Promise<Place> {
  const paths = await repository.paths()
  const commit = await repository.head()
  return {
    host,
    side: 'head',
    directory: directoryOf(inputs, host),
    root: repository.root,
    paths: pathIndex(paths, [repository.root, host.event.workspace], repository.within),
    notBeforeMs: commit === undefined ? undefined : await repository.commitTime(commit),
  }
}

/** What the same tools say of the base commit; undefined when nothing was asked of it. */
async function gatherBase(
  inputs: Inputs,
  repository: Repository,
  host: Host,
  commit: string,
  diff: Diff,
): Promise<readonly Gathered[] | undefined> {
  const changedPaths = new Set(
    diff.changes.flatMap(({ oldPath }) => (oldPath === undefined ? [] : [oldPath])),
  )
  const ran =
    inputs.tools.length > 0
      ? await runAtBase(
          inputs.tools,
          { commit, directory: repository.within, changedPaths },
          repository,
          host,
        )
      : []
  if (inputs.baseReports.length === 0) return ran.length > 0 ? ran : undefined
  const paths = pathIndex(
    await repository.pathsAt(commit),
    [repository.root, host.event.workspace],
    repository.within,
  )
  const place: Place = {
    host,
    side: 'base',
    directory: directoryOf(inputs, host),
    root: repository.root,
    paths,
    notBeforeMs: undefined,
  }
  return [...ran, ...(await collect(inputs.baseReports, place))]
}

async function compareSides(
  inputs: Inputs,
  repository: Repository,
  head: readonly Gathered[],
  base: readonly Gathered[] | undefined,
  commit: Awaited<ReturnType<typeof findBase>>,
  diff: Diff | undefined,
): Promise<Compared> {
  const findings = (side: readonly Gathered[]) => side.flatMap(({ report }) => report?.findings ?? [])
  const baseLines =
    commit.kind === 'commit'
      ? await linesOf(findings(base ?? []), (paths) => repository.blobs(commit.sha, paths))
      : () => undefined
  const headLines = await linesOf(findings(head), (paths) => repository.workingFiles(paths))
  const perFile = new Set(inputs.tools.filter(({ scope }) => scope === 'file').map(({ name }) => name))
  return compare({ head, base, perFile, diff, baseLines, headLines })
}

const testsOf = (gathered: readonly Gathered[]): TestNumbers | undefined =>
  gathered.reduce<TestNumbers | undefined>(
    (sum, { report }) => (report?.tests ? addTests(sum, report.tests) : sum),
    undefined,
  )

const weakBase = (base: readonly Gathered[]): readonly string[] =>
  base
    .filter(({ evidence }) => !hasRun(evidence))
    .map(
      ({ evidence }) =>
        `${evidence.name} at the base: ${evidence.status.replaceAll('-', ' ')}: ${evidence.detail ?? ''}`,
    )

function unknownPaths({ report }: Gathered): readonly string[] {
  const paths = report?.unknownPaths ?? []
  return paths.length === 0
    ? []
    : [
        `${paths.slice(0, 3).join(', ')}${paths.length > 3 ? ` and ${paths.length - 3} more` : ''}: no file of this repository; the findings are kept as they are`,
      ]
}
