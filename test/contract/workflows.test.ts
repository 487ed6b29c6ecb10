/** Our own workflows keep the rules that we would hold others to. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { houseRoot } from '../../scripts/house.ts'

type Step = {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}
type Job = {
  readonly permissions?: unknown
  readonly needs?: readonly string[]
  readonly 'timeout-minutes'?: number
  readonly steps?: readonly Step[]
}
type Workflow = { readonly permissions?: unknown; readonly jobs: Readonly<Record<string, Job>> }

const folder = join(houseRoot, '.github', 'workflows')
const workflows = readdirSync(folder).map((name) => {
  const text = readFileSync(join(folder, name), 'utf8')
  const workflow: Workflow = parse(text)
  const jobs = Object.entries(workflow.jobs)
  return { name, text, workflow, jobs, steps: jobs.flatMap(([, job]) => job.steps ?? []) }
})

describe.each(workflows)('$name', ({ text, workflow, jobs, steps }) => {
  it('grants nothing for all, and to each job what it needs', () => {
    expect(workflow.permissions).toEqual({})
    expect(jobs.filter(([, job]) => job.permissions === undefined).map(([id]) => id)).toEqual([])
  })

  it('ends every job after a time', () => {
    expect(jobs.filter(([, job]) => job['timeout-minutes'] === undefined).map(([id]) => id)).toEqual([])
  })

  it('pins actions of others to a commit and says its version', () => {
    const uses = [...text.matchAll(/\buses: (.*)$/gm)].map(([, value]) => value ?? '')
    const foreign = uses.filter((value) => !/^(\$\/|\.\/)/.test(value))
    expect(foreign.filter((value) => !/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(value))).toEqual([])
  })

  it('leaves no token behind in the work tree', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([])
  })

  it('puts no expression into a script', () => {
    expect(steps.filter(({ run }) => run?.includes('${'.concat('{')))).toEqual([])
  })
})

describe('self-check', () => {
  it('asks every job before it says that all is well', () => {
    const { jobs } = parse(readFileSync(join(folder, 'self-check.yml'), 'utf8')) as Workflow
    const others = Object.keys(jobs).filter((id) => id !== 'self-ok')
    expect(jobs['self-ok']?.needs).toEqual(others)
  })
})
