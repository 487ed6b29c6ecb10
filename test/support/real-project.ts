/** A project that real tools judge through the gate: its base, a pull request on it, and what came of it. */

import { readFileSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@jest/globals'
import type { JudgedFinding } from '../../shared/model/finding.ts'
import type { GateReport } from '../../shared/model/verdict.ts'
import { pullRequestEvent } from './events.ts'
import { type Changes, makeRepository } from './repository.ts'
import { type ActionRun, runAction } from './spawn-action.ts'
import { verdictSchema } from './verdict-schema.ts'

export type Project = {
  readonly base: Changes
  readonly renames?: Readonly<Record<string, string>>
  readonly change?: Changes
  /** The gate that judges it; the quality gate when not given. */
  readonly gate?: string
  /** The `tools` input of the quality gate. */
  readonly tools?: string
  readonly inputs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  /** What the steps before the gate leave in the checkout, e.g. node_modules. */
  readonly prepare?: (checkout: string) => void
}

export type Outcome = Pick<ActionRun, 'exitCode' | 'outputs' | 'summary' | 'annotations' | 'raw'> & {
  readonly report: GateReport
  /** "cart.py:3 F401 new", in the report's order; a finding of no file begins with ":". */
  readonly findings: readonly string[]
  /** Git's short status of the checkout afterwards: what the tools left behind in it. */
  readonly left: string
}

/** Where toolchains keep what they installed or compiled. The gate runs in a home of its own, as all tests do. */
export const toolchains = {
  RUSTUP_HOME: process.env.RUSTUP_HOME ?? join(homedir(), '.rustup'),
  CARGO_HOME: process.env.CARGO_HOME ?? join(homedir(), '.cargo'),
  GOCACHE: process.env.GOCACHE ?? join(homedir(), '.cache', 'go-build'),
}

/** A file of these lines. */
export const lines = (...text: readonly string[]): string => `${text.join('\n')}\n`

/** The pull request is judged on its merge commit, in a checkout of depth 2 as a workflow would ask for. */
export async function judgeProject(project: Project): Promise<Outcome> {
  const repository = await makeRepository(project.base)
  let temporary: string | undefined
  try {
    repository.branch('feature')
    for (const [from, to] of Object.entries(project.renames ?? {})) repository.rename(from, to)
    repository.commit('change', project.change)
    const request = repository.pullRequest({ head: 'feature' })
    const tree = repository.clone({ ref: `refs/pull/${request.number}/merge`, depth: 2 })
    project.prepare?.(tree.path)
    const run = await runAction({
      bundle: `dist/${project.gate ?? 'quality-gate'}/index.js`,
      cwd: tree.path,
      event: pullRequestEvent(request),
      inputs: { ...(project.tools !== undefined && { tools: project.tools }), ...project.inputs },
      env: { ...toolchains, ...project.env },
    })
    temporary = run.temporary
    const report: GateReport = JSON.parse(readFileSync(run.outputs.report!, 'utf8'))
    expect(verdictSchema(report)).toEqual([])
    const left = tree.git('status', '--short')
    return { ...run, report, findings: report.findings.map(inShort), left }
  } finally {
    repository.remove()
    if (temporary) rmSync(temporary, { recursive: true, force: true })
  }
}

/** "exit 1: fail, 4 findings, 1 new, 1 fixed, 3 of 4 tests failed" */
export function inNumbers({ exitCode, outputs }: Outcome): string {
  const { verdict, findings, fixed, tests } = outputs
  const failed = tests ? `, ${outputs['tests-failed']} of ${tests} tests failed` : ''
  return `exit ${exitCode}: ${verdict}, ${findings} findings, ${outputs.new} new, ${fixed} fixed${failed}`
}

/** The evidence of the change's side by the tools' order, as "crashed: exited with 2 …" or "findings". */
export const evidenceOf = ({ report }: Outcome): readonly string[] =>
  report.evidence
    .filter(({ side }) => side === 'head')
    .map(({ status, detail, said }) => [status, detail, said].filter((part) => part !== undefined).join(': '))

const inShort = ({ path, region, rule, state, test }: JudgedFinding): string =>
  `${path}:${region?.startLine ?? ''} ${test?.name ?? rule} ${state}`
