/** The committed bundle among attackers: what they write stands in reports, names, settings and what tools print. */

import * as fs from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { documentFaults } from '../support/document-faults.ts'
import { pullRequestEvent } from '../support/events.ts'
import { githubStandIn, type StandIn } from '../support/github/stand-in.ts'
import { hostile, hostileTexts } from '../support/hostile.ts'
import { makeRepository, type TestRepository, type WorkTree } from '../support/repository.ts'
import { looksLikeCommand } from '../support/runner-commands.ts'
import { type ActionRun, runAction } from '../support/spawn-action.ts'
import { verdictSchema } from '../support/verdict-schema.ts'

const bundle = 'dist/quality-gate/index.js'
const names = [
  'a\nb\n::error::x.txt',
  '::error::x.txt',
  '##[error]x.txt',
  'see ##[set-output name=verdict]pass.txt',
  '`code` ``x``.txt',
  '<img src=x onerror=alert(1)>.txt',
  '<!-- portcullis:quality-gate -->.txt',
  '@octocat #1 GH-2.txt',
  '-rf.txt',
  '--output=x.txt',
  'a|b\\|c.txt',
  '[click](javascript:alert(1)).txt',
  '$(touch owned) `touch owned`.txt',
  'a,file=b,line=1::x.txt',
  '\u202egnp.txt',
  ' blanks .txt ',
]
const latin1 = Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x2e, 0x74, 0x78, 0x74])

let shop: TestRepository
let github: StandIn
beforeEach(async () => {
  shop = await makeRepository({ 'README.md': '# Shop\n', '.gitignore': 'out/\n' })
  github = await githubStandIn()
  github.issue(1)
})
afterEach(async () => {
  shop.remove()
  await github.close()
})

type Change = Readonly<Record<string, string>>

/** A pull request from a branch with a name as bad as git allows; `made` is what a step before has written. */
function pullRequest(changes: Change, made: Change = {}) {
  const branch = `feature/$(touch-owned)\`@octocat\`<b>&;|"'#1`
  shop.branch(branch)
  const bytes = Buffer.concat([Buffer.from(`${shop.path}/`), latin1])
  fs.writeFileSync(bytes, 'one\ntwo\n')
  shop.commit('::error::from a commit\n\n::set-output name=verdict::pass\n##[error]@octocat <b>', changes)
  const request = shop.pullRequest({ head: branch })
  const tree = shop.clone({ ref: 'refs/pull/1/merge', depth: 2 })
  for (const [path, content] of Object.entries(made)) {
    fs.mkdirSync(dirname(join(tree.path, path)), { recursive: true })
    fs.writeFileSync(join(tree.path, path), content)
  }
  return { tree, event: pullRequestEvent(request) }
}

const judge = (call: { tree: WorkTree; event: ReturnType<typeof pullRequestEvent> }, inputs: Change) =>
  runAction({
    bundle,
    cwd: call.tree.path,
    event: call.event,
    github,
    inputs: { comment: 'true', ...inputs },
  })

// biome-ignore lint/suspicious/noExplicitAny: a report is read here as its readers get it
type Report = any

/** What holds of every run, whatever attackers wrote; gives the report. */
function expectSafe(run: ActionRun, verdict: string): Report {
  const own = ['verdict', 'report', 'sarif', 'findings', 'new', 'edited', 'fixed', 'tests', 'tests-failed']
  expect(run.outputs.verdict).toBe(verdict)
  expect(own).toEqual(expect.arrayContaining(Object.keys(run.outputs)))
  expect([run.variables, run.state, run.paths, run.masks]).toEqual([{}, {}, [], []])
  const kinds = new Set(run.commands.map(({ name }) => name))
  expect(['error', 'warning', 'notice', 'group', 'endgroup']).toEqual(expect.arrayContaining([...kinds]))
  const marker = /^::(?:stop-commands::)?[\da-f]{8}-[\da-f-]{27}(?:::)?$/
  const shown = run.log.flatMap((line) => line.split('\r')).filter((line) => !marker.test(line))
  expect(shown.filter((line) => looksLikeCommand(line, 'culture'))).toEqual([])
  const gate = JSON.parse(fs.readFileSync(run.outputs.report!, 'utf8'))
  expect(verdictSchema(gate)).toEqual([])
  const documents = [
    { document: 'summary', markdown: run.summary } as const,
    ...github.comments(1).map(({ body }) => ({ document: 'comment', markdown: body }) as const),
  ]
  for (const one of documents) expect([...documentFaults({ ...one, gate, isCut: true })]).toEqual([])
  return gate
}

/** Every text of the corpus as rule and message, on the lines of every file. */
const lint = (): string => {
  const texts = hostileTexts.map(([, text]) => text.slice(0, 10_000))
  const files = [...names, 'caf\ufffd.txt']
  return JSON.stringify(
    files.map((filePath, i) => ({
      filePath,
      messages: texts
        .filter((_, k) => k % files.length === i)
        .map((text) => ({ ruleId: text, severity: 2, message: text, line: 2, column: 1 })),
    })),
  )
}

const allFiles = Object.fromEntries(names.map((name) => [name, 'one\ntwo\n']))
const printer = `import { readFileSync } from 'node:fs'
for (const text of JSON.parse(readFileSync('out/texts.json', 'utf8'))) process.stderr.write(text + '\\n')
`
const texts = JSON.stringify(hostileTexts.map(([, text]) => text.slice(0, 3000)))

describe('an attacker', () => {
  it('who writes all of a report and of the names of files is only quoted', async () => {
    const call = pullRequest(allFiles, { 'out/::error::report.json': lint() })
    const run = await judge(call, { reports: 'out/*.json' })
    const gate = expectSafe(run, 'fail')
    expect(new Set(gate.findings.map(({ path }: Report) => path))).toEqual(
      new Set([...names, 'caf\udce9.txt']),
    )
    expect(github.comments(1)).toHaveLength(1)
    expect(new Set(gate.findings.map(({ state }: Report) => state))).toEqual(new Set(['new']))
    expect(run.outputs).toMatchObject({
      findings: String(hostileTexts.length),
      new: String(hostileTexts.length),
    })
    for (const { file } of run.annotations) if (file !== undefined) expect(names).toContain(file)
    const sarif = JSON.parse(fs.readFileSync(run.outputs.sarif!, 'utf8'))
    const told = sarif.runs[0].results.map(({ message }: Report) => message.text).sort()
    expect(told).toEqual(gate.findings.map(({ message }: Report) => message).sort())
  })

  it('who has a tool print what acts on terminals and runners is only quoted', async () => {
    const tools = 'lint: { run: node print.mjs, parse: ruff }'
    const call = pullRequest(
      { 'a.txt': 'one\n', 'print.mjs': `${printer}console.log('[]')\n` },
      { 'out/texts.json': texts },
    )
    const run = await judge(call, { tools })
    expectSafe(run, 'pass')
    expect(run.annotations).toEqual([])
  })

  it('who has a tool crash with it is only quoted', async () => {
    const last = hostile['our own marker']! + hostile['old command']! + hostile.mention! + hostile.script!
    const crash = `${printer}console.error(${JSON.stringify(last)}); process.exit(3)\n`
    const call = pullRequest({ 'print.mjs': crash }, { 'out/texts.json': texts })
    const run = await judge(call, { tools: 'lint: { run: node print.mjs, parse: ruff }' })
    expect(expectSafe(run, 'error').evidence[0]).toMatchObject({ status: 'crashed' })
  })

  it.each(['command error', 'old command', 'image with handler', 'mention', 'our own marker', 'link'])(
    'who writes the settings is only quoted: %s',
    async (key) => {
      const settings = `version: 1\nquality-gate:\n  ${JSON.stringify(hostile[key])}: 1\n`
      const call = pullRequest({ '.github/portcullis.yml': settings })
      const run = await judge(call, {})
      expect(expectSafe(run, 'error').summary).toContain('has no key')
    },
  )

  it('who names a report that is none is only quoted', async () => {
    const report = `{"runs": [{"${'@octocat ##[error]x ::error::x <img src=x>'}": `
    const call = pullRequest({ 'a.txt': 'one\n' }, { 'out/<b>@octocat ##[error]x.json': report })
    const run = await judge(call, { reports: 'sarif:out/*.json' })
    expect(expectSafe(run, 'error').evidence[0]).toMatchObject({ status: 'unreadable' })
  })
})
