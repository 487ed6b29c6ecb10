import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { pushEvent } from './events.ts'
import { githubStandIn } from './github/stand-in.ts'
import { makeRepository } from './repository.ts'
import { type ActionCall, runAction, runtime } from './spawn-action.ts'
import { tree } from './tree.ts'

const contract = `
name: sample
inputs:
  report-only: { required: false, default: "false" }
  two words: { required: false }
  token: { required: false, default: "\${{ github.token }}" }
runs: { using: node24, main: index.js }
`
/** An action of its own, whose `source` is all it does. */
const run = (source: string, call: Partial<ActionCall> = {}, yaml = contract) => {
  const folder = tree({
    'index.js': `const { appendFileSync } = require('node:fs')\nconst env = process.env\n${source}`,
    'action.yml': yaml,
  })
  return runAction({
    bundle: join(folder, 'index.js'),
    action: join(folder, 'action.yml'),
    cwd: folder,
    ...call,
  })
}
const give = (name: string, value: string) =>
  `appendFileSync(env.GITHUB_OUTPUT, ${JSON.stringify(name)} + '=' + ${value} + '\\n')\n`

describe('an action is run as the runner runs it', () => {
  it('gives every declared input, with its default, its name as the runner writes it', async () => {
    const source = give('all', "JSON.stringify(Object.entries(env).filter(([k]) => k.startsWith('INPUT_')))")
    const all = async (call: Partial<ActionCall>) =>
      Object.fromEntries(JSON.parse((await run(source, call)).outputs.all!) as [string, string][])
    expect(await all({ token: 'abc' })).toEqual({
      'INPUT_REPORT-ONLY': 'false',
      INPUT_TWO_WORDS: '',
      INPUT_TOKEN: 'abc',
    })
    expect(await all({ inputs: { 'report-only': 'true' } })).toMatchObject({ 'INPUT_REPORT-ONLY': 'true' })
  })

  it('refuses an input that the contract does not have, and a default it can not evaluate', async () => {
    await expect(run('', { inputs: { reportonly: 'x' } })).rejects.toThrow('has no input reportonly')
    const odd = contract.replace('github.token', 'github.sha')
    await expect(run('', {}, odd)).rejects.toThrow('which is not evaluated here')
  })

  it('hands over the event, and nothing of this machine’s environment but the PATH', async () => {
    const repo = await makeRepository()
    repo.commit('second')
    const source =
      give('names', 'Object.keys(env).join()') +
      give('event', "require('node:fs').readFileSync(env.GITHUB_EVENT_PATH, 'utf8')") +
      give('cwd', 'process.cwd() + " " + env.GITHUB_WORKSPACE + " " + env.GITHUB_EVENT_NAME')
    process.env.LEAKED = 'yes'
    const { outputs } = await run(source, { cwd: repo.path, event: pushEvent(repo) })
    delete process.env.LEAKED
    const foreign = outputs
      .names!.split(',')
      .filter((name) => !/^(GITHUB|RUNNER|INPUT)_|^(PATH|HOME|CI)$/.test(name))
    expect(foreign).toEqual([])
    expect(JSON.parse(outputs.event!)).toMatchObject({ ref: 'refs/heads/main', after: repo.sha() })
    expect(outputs.cwd).toBe(`${repo.path} ${repo.path} push`)
    repo.remove()
  })

  it('gives back all that a step can say', async () => {
    const { temporary, raw, requests, ...said } = await run(`
      appendFileSync(env.GITHUB_STEP_SUMMARY, '# Hello')
      appendFileSync(env.GITHUB_ENV, 'A<<E\\none\\ntwo\\nE\\n')
      appendFileSync(env.GITHUB_STATE, 'b=2\\n')
      appendFileSync(env.GITHUB_PATH, '/opt/bin\\n')
      console.log('plain\\n::add-mask::hush\\n::warning file=a.ts,line=2,endLine=3,col=4::careful')
      console.log('hush')
      process.stderr.write('##[debug]deep')
      process.exitCode = 3`)
    expect(said).toEqual({
      exitCode: 3,
      outputs: {},
      variables: { A: 'one\ntwo' },
      state: { b: '2' },
      paths: ['/opt/bin'],
      summary: '# Hello',
      annotations: [{ level: 'warning', message: 'careful', file: 'a.ts', line: 2, endLine: 3, column: 4 }],
      commands: expect.arrayContaining([{ name: 'debug', properties: {}, data: 'deep' }]),
      masks: ['hush'],
      log: ['plain', '***'],
    })
    expect(raw).toContain('::add-mask::hush')
  })

  it.each([
    [
      'a malformed output file',
      "appendFileSync(env.GITHUB_OUTPUT, 'rubbish\\n')",
      {},
      'GITHUB_OUTPUT:1: the format',
    ],
    [
      'commands that stay stopped',
      "console.log('::stop-commands::abc')",
      {},
      'ended with its commands stopped',
    ],
    ['an action that hangs', 'setInterval(() => {}, 1000)', { timeoutMs: 300 }, 'did not end within 300 ms'],
    ['an annotation with a broken line', "console.log('::error line=NaN::x')", {}, 'line=NaN'],
  ])('fails on %s', async (_, source, call, message) => {
    await expect(run(source, call)).rejects.toThrow(message)
  })

  it('meets the stand-in, with a token that it knows, and tells what was asked', async () => {
    const github = await githubStandIn()
    const source = `fetch(env.GITHUB_API_URL + '/repos/acme/shop', { headers: { authorization: 'token ' + env.INPUT_TOKEN } })
      .then((response) => { process.exitCode = response.status === 200 ? 0 : 1 })`
    const { exitCode, requests } = await run(source, { github })
    expect(exitCode).toBe(0)
    expect(requests.map(({ operation }) => operation)).toEqual(['repos/get'])
    await github.close()
  })

  it('uses the runner’s Node where it is to be had, else the one that runs the tests', async () => {
    const { outputs } = await run(give('version', 'process.version'))
    expect(outputs.version).toMatch(runtime().isRunners ? /^v24\./ : process.version)
  })
})
