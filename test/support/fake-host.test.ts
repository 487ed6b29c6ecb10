import { describe, expect, it } from '@jest/globals'
import { connect } from '../../shared/runner/github-api.ts'
import type { Host } from '../../shared/runner/port.ts'
import { fakeHost } from './fake-host.ts'
import { githubStandIn } from './github/stand-in.ts'
import { tree } from './tree.ts'

describe('the fake host', () => {
  it('keeps all that is said', async () => {
    const host = fakeHost()
    host.setOutput('verdict', 'pass')
    host.mask('hush')
    host.annotate({ level: 'notice', title: 't', message: 'm' })
    await host.summary('# One')
    await host.summary('Two')
    host.log.info('plain')
    host.log.warning('careful')
    await expect(host.log.group('group', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    host.log.childOutput('lint', 'a\nb')
    expect(host.recorded).toEqual({
      outputs: { verdict: 'pass' },
      masks: ['hush'],
      annotations: [{ level: 'notice', title: 't', message: 'm' }],
      summary: '# One\nTwo\n',
      log: ['info: plain', 'warning: careful', 'group: group', 'endgroup', 'child: lint', 'a', 'b'],
    })
  })

  it('has a clock that stands still, and no environment but the PATH', () => {
    const host = fakeHost()
    expect(host.now()).toEqual(new Date('2026-01-05T08:00:00Z'))
    host.now().setFullYear(1999)
    expect(host.now()).toEqual(new Date('2026-01-05T08:00:00Z'))
    expect(Object.keys(host.environment)).toEqual(['PATH'])
    expect(fakeHost({ event: { name: 'push' } }).event).toMatchObject({ name: 'push', workspace: '/work' })
  })

  it('runs real processes and reads real files where none are given', async () => {
    const folder = tree({ 'a.txt': 'A' })
    const host = fakeHost()
    const args = ['-e', 'process.stdout.write(process.cwd())']
    const ran = await host.run({ command: process.execPath, args, cwd: folder, env: {} })
    expect(ran.stdout.toString()).toBe(folder)
    expect((await host.files.read(`${folder}/a.txt`))?.toString()).toBe('A')
  })

  it('has a network only when one is given', async () => {
    const spec = { method: 'GET', url: 'http://127.0.0.1/', headers: {}, timeoutMs: 1, maxBytes: 1 } as const
    await expect(fakeHost().request(spec)).rejects.toThrow('has no network')
    const answer = { status: 204, headers: {}, body: Buffer.alloc(0) }
    expect(await fakeHost({ request: async () => answer }).request(spec)).toBe(answer)
  })

  it('reaches the stand-in when it is connected, and nothing when it is not', async () => {
    await expect(fakeHost().github('x')).rejects.toThrow('has no GitHub')
    const github = await githubStandIn()
    github.issue(1)
    const { apiUrl, repository } = github
    const host = fakeHost({ github: await connect({ token: github.token(), apiUrl, repository }) })
    await (await host.github('x')).createComment(1, 'Hello')
    expect(github.comments(1)).toMatchObject([{ body: 'Hello' }])
    await github.close()
  })
})

const paths = {
  'a.txt': 'A',
  'deep/b.ts': 'B',
  'deep/.hidden.ts': 'H',
  'node_modules/m/c.ts': 'C',
  '.git/d.ts': 'D',
}

/** What is asked of the files in memory must be answered as this machine's files answer it. */
describe.each<[string, () => { host: Host; root: string }]>([
  [
    'in memory',
    () => {
      const files = Object.fromEntries(Object.entries(paths).map(([path, text]) => [`/shop/${path}`, text]))
      return { host: fakeHost({ files }), root: '/shop' }
    },
  ],
  ['of this machine', () => ({ host: fakeHost(), root: tree(paths) })],
])('files %s', (_, make) => {
  const {
    host: { files },
    root,
  } = make()

  it.each([
    ['every file', ['**'], ['a.txt', 'deep/.hidden.ts', 'deep/b.ts']],
    ['files by name', ['**/*.ts'], ['deep/.hidden.ts', 'deep/b.ts']],
    ['all but', ['**', '!deep/**'], ['a.txt']],
    ['node_modules when named', ['node_modules/**/*.ts'], ['node_modules/m/c.ts']],
    ['none', ['*.xml'], []],
  ])('are found by pattern: %s', async (_, patterns, found) => {
    expect(await files.glob(patterns, { cwd: root })).toEqual(found)
  })

  it('are read, written, added to and removed', async () => {
    const path = `${root}/new/x.txt`
    expect(await files.read(path)).toBeUndefined()
    expect(await files.stat(path)).toBeUndefined()
    await files.write(path, 'one')
    await files.append(path, ' two')
    expect((await files.read(path))?.toString()).toBe('one two')
    expect(await files.stat(path)).toMatchObject({ size: 7, kind: 'file' })
    expect(await files.stat(`${root}/new`)).toMatchObject({ kind: 'directory' })
    expect(await files.realPath(`${root}/new/../new/x.txt`)).toBe(path)
    expect(await files.list(`${root}/new`)).toEqual(['x.txt'])
    expect(await files.list(`${root}/nowhere`)).toEqual([])
    const chunks: Buffer[] = []
    for await (const chunk of files.stream(path)) chunks.push(chunk)
    expect(Buffer.concat(chunks).toString()).toBe('one two')
    await files.remove(`${root}/new`)
    expect(await files.read(path)).toBeUndefined()
    expect(await files.realPath(path)).toBeUndefined()
  })

  it('that are not there can not be streamed', async () => {
    const drain = async () => {
      for await (const _ of files.stream(`${root}/none`));
    }
    await expect(drain()).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

it('a host with files in memory starts no process', async () => {
  const host = fakeHost({ files: {} })
  await expect(host.run({ command: 'git', args: ['status'], cwd: '/', env: {} })).rejects.toThrow(
    "can't run git status",
  )
})
