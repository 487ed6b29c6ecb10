/** No secret comes out of the real bundles: not on their streams, not in a file, not with debug logging switched on. */

import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { shown } from '../../actions/secret-scan/src/identity/redact.ts'
import type { TestEvent } from '../support/events.ts'
import { githubStandIn, type StandIn } from '../support/github/stand-in.ts'
import { eventsOf, type Planted, plant } from '../support/planted.ts'
import { filesBelow, leaksIn } from '../support/redaction.ts'
import { type ActionRun, runAction } from '../support/spawn-action.ts'
import { type Workshop, workshop } from '../support/temporary-repository.ts'

const cli = resolve(import.meta.dirname, '../../dist/cli/index.js')
let shop: Workshop
let planted: Planted
let github: StandIn
beforeAll(async () => {
  shop = workshop()
  planted = plant(shop, 'bundles')
  github = await githubStandIn()
  github.issue(1)
})
afterAll(async () => {
  shop.dispose()
  await github.close()
})

const act = (name: string, inputs: Readonly<Record<string, string>> = {}): Promise<ActionRun> =>
  runAction({
    bundle: 'dist/secret-scan/index.js',
    cwd: shop.path('repo'),
    event: {
      ...eventsOf(planted)[name],
      ref: eventsOf(planted)[name]!.ref ?? 'refs/heads/main',
    } as TestEvent,
    inputs: { ...planted.inputs, ...inputs },
    env: { RUNNER_DEBUG: '1', ACTIONS_STEP_DEBUG: 'true' },
    github,
  })

const isMask = (line: string): boolean => line.startsWith('::add-mask::')

/** The event's file is the runner's, and its words are those of the pull request. */
const writtenBy = ({ temporary }: ActionRun): ReadonlyMap<string, string> =>
  new Map([...filesBelow(temporary)].filter(([name]) => name !== 'file event.json'))

describe('the bundle of the action shows no secret', () => {
  it.each([
    ['a pull request', 'pull_request', { comment: 'true' }],
    ['a push', 'push', {}],
    ['a merge group', 'merge_group', {}],
    ['the history', 'schedule', { cache: '../cache' }],
    ['a tag', 'tag', { text: 'false' }],
    ['all files', 'schedule', { scan: 'tree' }],
  ])('of %s, but masks it first', async (_, event, inputs) => {
    const run = await act(event, inputs)
    const lines = run.raw.split('\n')
    const said = lines.filter((line) => !isMask(line)).join('\n')
    const comments = github.comments(1).map(({ body }) => body)
    const outputs = new Map([['streams', said], ['comments', comments.join('\n')], ...writtenBy(run)])
    expect(leaksIn(outputs, planted.secrets)).toEqual([])
    expect(run.outputs.verdict).toBe('fail')
    expect(comments).toHaveLength(event === 'pull_request' ? 1 : comments.length)
    expect([...outputs.values()].join('\n')).toContain(shown(planted.token('new')))
    expect(run.masks).toContain(planted.token('new'))
    expect(lines.findLastIndex(isMask)).toBeLessThan(lines.findIndex((line) => line !== '' && !isMask(line)))
  })

  it('that is a setting by mistake', async () => {
    const run = await act('push', { range: `${planted.token('new')}..HEAD` })
    expect(run.outputs.verdict).toBe('error')
    expect(leaksIn(new Map([['streams', run.raw], ...writtenBy(run)]), planted.secrets)).toEqual([])
    expect(run.raw).toMatch(/Input `range` is "\[secret [0-9a-f]{8}\]\.\.HEAD"/)
  })
})

describe('the bundle of the command line shows no secret', () => {
  it.each([
    ['in words', []],
    ['as JSON', ['--json']],
    ['of the history', ['--scan', 'history']],
    ['of what is piped in', ['--scan', 'stdin', '--json']],
  ])('%s, and prints no mask', (_, args) => {
    const options = Object.entries(planted.inputs).flatMap(([name, value]) => [`--${name}`, value])
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [cli, 'secret-scan', ...options, '--output-directory', shop.path('out'), ...args],
      {
        cwd: shop.path('repo'),
        encoding: 'utf8',
        input: `token = '${planted.token('new')}'\n`,
        env: { PATH: process.env.PATH, HOME: tmpdir(), RUNNER_DEBUG: '1' },
      },
    )
    expect(status).toBe(1)
    const outputs = new Map([['stdout', stdout], ['stderr', stderr], ...filesBelow(shop.path('out'))])
    expect(leaksIn(outputs, planted.secrets, planted.named)).toEqual([])
    expect(stdout + stderr).not.toContain('add-mask')
    expect(outputs.get('file report.json')).toContain(shown(planted.token('new')))
  })
})
