/** The quality gate: gather what tools reported, tell new from old, judge by the policy. */

import { findBase } from '../../../shared/git/base.ts'
import type { Base } from '../../../shared/git/default-branch.ts'
import type { Diff } from '../../../shared/model/diff.ts'
import { compareText } from '../../../shared/model/finding.ts'
import type { Gate } from '../../../shared/runner/gate.ts'
import { type Gathered, usualPlaces } from './collect.ts'
import { type Compared, compare } from './compare.ts'
import { isBelow } from './dependencies.ts'
import type { TestTally } from './formats/format.ts'
import { gatherBase, gatherHead, type Scene, sceneOf } from './gather.ts'
import { type Inputs, readInputs } from './inputs.ts'
import { judge } from './judge.ts'
import { linesOf } from './lines.ts'
import { addTests, measureOf } from './measures.ts'
import { notesOf } from './notes.ts'
import type { MeasureName } from './policy.ts'

const outputs = [
  'findings',
  'new',
  'edited',
  'fixed',
  'tests',
  'tests-failed',
] as const satisfies readonly MeasureName[]

export const qualityGate: Gate<Inputs> = {
  name: 'quality-gate',
  outputs,
  readInputs,

  async evidenceFound(host, directory) {
    return (await host.files.glob(usualPlaces, { cwd: directory })).length > 0
  },

  async judge(inputs, host) {
    const scene = await sceneOf(inputs, host)
    const base = await findBase(scene.repository, host.event, inputs.base)
    const diff = base.kind === 'commit' ? await scene.repository.diff(base.sha) : undefined
    const head = inOrder(await gatherHead(inputs, scene))
    const atBase =
      base.kind === 'commit' && diff ? await gatherBase(inputs, scene, { commit: base.sha, diff }) : undefined
    const before = atBase && inOrder(atBase)
    const compared = await compareSides(inputs, scene, { base, diff, head, before })
    const evidence = [...head, ...(before ?? [])].map((gathered) => gathered.evidence)
    const notes = notesOf(base, compared.notes, head, before ?? [])
    const report = judge(
      { ...compared, tests: testsOf(head), evidence, notes },
      { ...inputs, today: host.now().toISOString().slice(0, 10) },
    )
    const number = (name: MeasureName): string => String(measureOf(report.measures, name)?.numerator ?? '')
    return { report, outputs: Object.fromEntries(outputs.map((name) => [name, number(name)])) }
  },
}

/** By name, so that the same evidence gives the same report in whatever order it was asked for. */
const inOrder = (gathered: readonly Gathered[]): readonly Gathered[] =>
  [...gathered].sort((a, b) => compareText(a.evidence.name, b.evidence.name))

type Sides = {
  readonly base: Base
  readonly diff: Diff | undefined
  readonly head: readonly Gathered[]
  readonly before: readonly Gathered[] | undefined
}

async function compareSides(
  inputs: Inputs,
  { host, repository, dependencies }: Scene,
  { base, diff, head, before }: Sides,
): Promise<Compared> {
  const findings = (side: readonly Gathered[]) => side.flatMap(({ report }) => report?.findings ?? [])
  const atBase =
    base.kind === 'commit'
      ? (paths: readonly string[]) => repository.blobs(base.sha, paths)
      : async () => new Map<string, Buffer>()
  const baseLines = await linesOf(findings(before ?? []), atBase)
  const headLines = await linesOf(findings(head), async (paths) => {
    const read = await Promise.all(
      paths.map(async (path) => [path, await host.files.read(`${repository.root}/${path}`)] as const),
    )
    return new Map(read.filter((entry): entry is readonly [string, Buffer] => entry[1] !== undefined))
  })
  const perFile = new Set(inputs.tools.filter(({ scope }) => scope === 'file').map(({ name }) => name))
  const isShared = isBelow(dependencies)
  return compare({ head, base: before, perFile, isShared, diff, baseLines, headLines })
}

const testsOf = (gathered: readonly Gathered[]): TestTally | undefined =>
  gathered.reduce<TestTally | undefined>(
    (sum, { report }) => (report?.tests ? addTests(sum, report.tests) : sum),
    undefined,
  )
