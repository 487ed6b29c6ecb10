/**
 * A real workflow, run by `act` on this machine: no docker, no network. What `uses:` names is the committed bundle, copied
 * as a release would hold it. The linter's report is written by a step of the job, as in life.
 */

import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from '@jest/globals'
import { actionFolders, houseRoot } from '../../scripts/house.ts'
import { describeWith, findEngine } from '../support/engines.ts'
import { tree } from '../support/tree.ts'

/** One line of act's `--json` log; those with a command are what the runner would have understood. */
type LogLine = {
  readonly command?: string
  readonly name?: string
  readonly arg?: string
  readonly content?: string
  readonly kvPairs?: Readonly<Record<string, string>>
  readonly jobResult?: string
}

const workflow = (uses: string): string => `on: push
jobs:
  gate:
    runs-on: ubuntu-24.04
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@v6
      - name: Lint
        run: sed "s#ROOT#$GITHUB_WORKSPACE#" lint.json > eslint.json
      - name: Judge
        uses: ${uses}
        with:
          REPORTS
`
const viaGate = workflow('OWNER/REPO/actions/quality-gate@v1').replace('REPORTS', 'reports: eslint.json')
const viaCoverage = workflow('OWNER/REPO/actions/coverage-threshold@v1')
  .replace('eslint.json', 'lcov.info')
  .replace('REPORTS', 'minimum-patch: 100')
const viaFrontDoor = workflow('OWNER/REPO@v1').replace('REPORTS', 'gates: quality-gate')

/** What ESLint says of src/cart.js: one undefined name on each of the lines. */
const lintReport = (...lines: readonly number[]): string =>
  JSON.stringify([
    {
      filePath: 'ROOT/src/cart.js',
      messages: lines.map((line) => ({
        ruleId: 'no-undef',
        severity: 2,
        message: "'total' is not defined.",
        line,
        column: 1,
        nodeType: 'Identifier',
        messageId: 'undef',
        endLine: line,
        endColumn: 6,
      })),
      suppressedMessages: [],
      errorCount: lines.length,
      fatalErrorCount: 0,
      warningCount: 0,
      fixableErrorCount: 0,
      fixableWarningCount: 0,
      usedDeprecatedRules: [],
    },
  ])

function git(cwd: string, ...args: readonly string[]): string {
  const own = ['-c', 'user.name=Ada', '-c', 'user.email=ada@shop.example', '-c', 'commit.gpgsign=false']
  const { status, stdout, stderr } = spawnSync('git', [...own, ...args], { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
  return stdout.trim()
}

/** A repository whose last commit adds a second line to src/cart.js, and the event of its push. */
function pushedChange(workflowText: string, report: string): string {
  const root = tree({
    'src/cart.js': 'total()\n',
    'lint.json': report,
    '.gitignore': 'event.json\n',
    '.github/workflows/ci.yml': workflowText,
    '.github/portcullis.yml': 'quality-gate:\n  reports: [eslint.json]\n',
  })
  git(root, 'init', '--quiet', '--initial-branch=main')
  git(root, 'add', '--all')
  git(root, 'commit', '--quiet', '--message', 'base')
  const before = git(root, 'rev-parse', 'HEAD')
  cpSync(tree({ 'cart.js': 'total()\ntotal()\n' }), join(root, 'src'), { recursive: true })
  git(root, 'commit', '--quiet', '--all', '--message', 'change')
  const event = { before, after: git(root, 'rev-parse', 'HEAD'), ref: 'refs/heads/main' }
  cpSync(tree({ 'event.json': JSON.stringify(event) }), root, { recursive: true })
  return root
}

/** The tree as a release holds it: what an action needs, and no node_modules. */
function release(): string {
  const root = tree({})
  cpSync(join(houseRoot, 'dist'), join(root, 'dist'), { recursive: true })
  for (const folder of actionFolders(houseRoot)) {
    mkdirSync(join(root, folder), { recursive: true })
    cpSync(join(houseRoot, folder, 'action.yml'), join(root, folder, 'action.yml'))
  }
  return root
}

/**
 * Under load, act 0.2.87 now and then ends a step before it has read all that the step wrote. The step's own last words
 * (the error of a red step, the path of the summary of a green one) tell whether the log is whole; if not, once more.
 */
function runAct(act: string, shop: string) {
  for (let left = 3; ; left--) {
    const run = runOnce(act, shop)
    const whole = run.result === 'success' ? run.trace.includes('summary.md') : run.said('error').length > 0
    if (whole || left === 1) return run
  }
}

function runOnce(act: string, shop: string) {
  const node = findEngine('node24') ?? process.execPath
  const home = tree({})
  const args = [
    ['push', '--json', '-W', '.github/workflows/ci.yml', '-e', 'event.json'],
    ['-P', 'ubuntu-24.04=-self-hosted', '-s', 'GITHUB_TOKEN=none', '--container-daemon-socket', '-'],
    ['--local-repository', `OWNER/REPO@v1=${release()}`, '--action-cache-path', join(home, 'actions')],
    ['--artifact-server-addr', '127.0.0.1', '--cache-server-addr', '127.0.0.1'],
    ['--env', 'GITHUB_API_URL=http://127.0.0.1:9'], // the discard port: no question may leave the machine
  ].flat()
  const { status, stdout, stderr } = spawnSync(act, args, {
    cwd: shop,
    encoding: 'utf8',
    env: { HOME: home, PATH: `${dirname(node)}:${process.env.PATH ?? ''}` },
  })
  const log = stdout
    .split('\n')
    .flatMap((line): LogLine[] => (line.startsWith('{') ? [JSON.parse(line)] : []))
  const said = (command: string) => log.filter((line) => line.command === command)
  const outputs = Object.fromEntries(said('set-output').map(({ name, arg }) => [name, arg]))
  const result = log.find(({ jobResult }) => jobResult !== undefined)?.jobResult
  return { status, result, outputs, said, trace: `${stdout}\n${stderr}` }
}

describeWith('act', 'a workflow with the gate', (act) => {
  it('goes red when the change adds a defect, and says where and why', () => {
    const run = runAct(act, pushedChange(viaGate, lintReport(1, 2)))
    expect(run.outputs).toMatchObject({ verdict: 'fail', findings: '2', new: '1' })
    expect({ result: run.result, status: run.status }).toEqual({ result: 'failure', status: 1 })
    const [annotation] = run.said('error')
    expect(annotation?.kvPairs).toMatchObject({ file: 'src/cart.js', line: '2' })
    expect(annotation?.arg).toContain("'total' is not defined.")
    expect(
      run
        .said('summary')
        .map(({ content }) => content)
        .join(''),
    ).toContain('no-undef')
  })

  it('goes green when the only defect was there before', () => {
    const run = runAct(act, pushedChange(viaGate, lintReport(1)))
    expect(run.outputs).toMatchObject({ verdict: 'pass', findings: '1', new: '0' })
    expect({ result: run.result, status: run.status }).toEqual({ result: 'success', status: 0 })
  })

  it('goes red through the front door as well, which names the gate', () => {
    const run = runAct(act, pushedChange(viaFrontDoor, lintReport(1, 2)))
    expect(run.outputs).toMatchObject({ verdict: 'fail', 'quality-gate-verdict': 'fail' })
    expect({ result: run.result, status: run.status }).toEqual({ result: 'failure', status: 1 })
  })

  it('goes red when the lines of the change did not run, by the limit on coverage', () => {
    const measured = 'TN:\nSF:ROOT/src/cart.js\nDA:1,1\nDA:2,0\nend_of_record\n'
    const run = runAct(act, pushedChange(viaCoverage, measured))
    expect(run.outputs).toMatchObject({ verdict: 'fail', line: '50.00', patch: '0.00', 'patch-total': '1' })
    expect({ result: run.result, status: run.status }).toEqual({ result: 'failure', status: 1 })
    expect(run.said('error')[0]?.kvPairs).toMatchObject({ file: 'src/cart.js', line: '2' })
    const covered = runAct(act, pushedChange(viaCoverage, measured.replace('DA:2,0', 'DA:2,1')))
    expect(covered.outputs).toMatchObject({ verdict: 'pass', patch: '100.00' })
  })

  it('goes red when the report is cut off, for nothing was judged', () => {
    const run = runAct(act, pushedChange(viaGate, lintReport(1).slice(0, 80)))
    expect(run.outputs).toMatchObject({ verdict: 'error' })
    expect({ result: run.result, status: run.status }).toEqual({ result: 'failure', status: 1 })
  })
})
