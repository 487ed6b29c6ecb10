/** What is gone through for each event and each `scan`, from the inputs to the report. */

import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { credential, githubToken } from '../../support/credentials.ts'
import { actionsEvent, judgeSecrets, placesIn, pullRequestOf, pushOf } from '../../support/secret-gate.ts'
import { type Workshop, workshop } from '../../support/temporary-repository.ts'

let shop: Workshop
let base: string
beforeEach(() => {
  shop = workshop()
  shop.write('README.md', 'A shop.\n')
  base = shop.commit('first')
})
afterEach(() => shop.dispose())

const line = (seed: string): string => `token = '${githubToken(seed)}'\n`
const zeros = '0'.repeat(40)
const skippedIn = async (judged: Awaited<ReturnType<typeof judgeSecrets>>) =>
  (await judged.receipt()).skipped.map(({ what, why }) => `${what}: ${why}`)

describe('staged', () => {
  const staged = () => judgeSecrets(shop, { scan: 'staged' })

  it('finds what the next commit would add, and none of what only lies in the working tree', async () => {
    shop.write('in.ts', line('a'))
    shop.git(['add', 'in.ts'])
    shop.write('in.ts', 'nothing any more\n')
    shop.write('out.ts', line('b'))
    const found = await staged()
    expect([found.report.verdict, placesIn(found)]).toEqual(['fail', ['in.ts:1']])
  })

  it('does not find what is staged no more', async () => {
    shop.write('in.ts', 'nothing yet\n')
    shop.git(['add', 'in.ts'])
    shop.write('in.ts', line('a'))
    expect((await staged()).report.verdict).toBe('pass')
  })

  it('reads comments and lines from the index, too', async () => {
    const allow = `token = '${githubToken('a')}' // portcullis:allow github-classic-token reason="a test"\n`
    shop.write('in.ts', `\n\n${allow}`)
    shop.git(['add', 'in.ts'])
    shop.write('in.ts', line('a'))
    const allowed = await staged()
    expect(allowed.report.verdict).toBe('pass')
    expect(allowed.report.findings).toMatchObject([
      { path: 'in.ts', region: { startLine: 3 }, suppression: { justification: 'a test' } },
    ])
    shop.git(['add', 'in.ts'])
    shop.write('in.ts', allow)
    expect((await staged()).report.verdict).toBe('fail')
  })

  it('finds the other half of a key in the index', async () => {
    const [id, secret] = [credential('aws-access-key-id', 'k'), credential('groq', 's').slice(-40)]
    shop.write('aws.ini', `[default]\naws_access_key_id = ${id}\naws_secret_access_key = ${secret}\n`)
    shop.git(['add', 'aws.ini'])
    shop.write('aws.ini', `[default]\naws_secret_access_key = ${secret}\n`)
    const found = await staged()
    const key = found.report.findings.find(({ rule }) => rule === 'aws-secret-access-key')
    expect(key?.message).toMatch(/It belongs to .* at aws\.ini:2\./)
  })

  it('finds what stands in a binary file, an archive and a file that was renamed', async () => {
    shop.write('old.ts', 'const a = 1\nconst b = 2\nconst c = 3\n')
    shop.commit('old')
    shop.git(['mv', 'old.ts', 'new.ts'])
    shop.write('new.ts', `const a = 1\nconst b = 2\nconst c = 3\n${line('r')}`)
    shop.write('tool.bin', Buffer.concat([Buffer.from([0, 1, 2, 0]), Buffer.from(` ${githubToken('b')}\0`)]))
    shop.write('notes.gz', gzipSync(line('z')))
    shop.git(['add', '--all'])
    const found = await staged()
    expect(placesIn(found).toSorted()).toEqual(['new.ts:4', 'notes.gz', 'tool.bin:1'])
  })

  it('works before the first commit', async () => {
    shop.git(['init', '--quiet', shop.path('fresh')])
    shop.write('a.ts', line('a'), 'fresh')
    shop.git(['add', 'a.ts'], 'fresh')
    const found = await judgeSecrets(shop, { scan: 'staged' }, { workspace: shop.path('fresh') })
    expect(placesIn(found)).toEqual(['a.ts:1'])
  })
})

describe('standard input', () => {
  const piped = (...parts: string[]) =>
    judgeSecrets(shop, { scan: 'stdin' }, {}, { stdin: parts.map((part) => Buffer.from(part)) })

  it('is read to its end, also where a secret comes in two pieces', async () => {
    const token = githubToken('a')
    const found = await piped('one\ntwo ', token.slice(0, 20), `${token.slice(20)}\n`)
    expect(found.report.verdict).toBe('fail')
    expect(found.report.findings[0]!.message).toContain('In standard input:2.')
    expect((await piped('nothing\n')).report.verdict).toBe('pass')
  })

  it('is nothing that a step has', async () => {
    const { report } = await judgeSecrets(shop, { scan: 'stdin' }, pushOf(shop, base))
    expect(report.verdict).toBe('error')
    expect(report.summary).toBe(
      '`scan` is "stdin", but nothing can be piped into a step; use the command line.',
    )
  })

  it('that is too large is listed as not scanned', async () => {
    const found = await judgeSecrets(
      shop,
      { scan: 'stdin', 'max-file-size': '1kB' },
      {},
      { stdin: [Buffer.alloc(3000)] },
    )
    expect(await skippedIn(found)).toEqual([expect.stringMatching(/^standard input: it has 3000 bytes/)])
  })
})

describe('tree', () => {
  it('is the working tree with untracked files, less those that are ignored', async () => {
    shop.write('tracked.ts', 'const a = 1\n')
    shop.write('.gitignore', 'ignored.ts\n')
    shop.commit('tracked')
    shop.write('tracked.ts', line('a'))
    shop.write('new/untracked.ts', line('b'))
    shop.write('ignored.ts', line('c'))
    const found = await judgeSecrets(shop, { scan: 'tree' })
    expect(placesIn(found).toSorted()).toEqual(['new/untracked.ts:1', 'tracked.ts:1'])
  })

  it('says of a submodule that it is another repository', async () => {
    shop.git(['init', '--quiet', shop.path('lib')])
    shop.write('key.ts', line('s'), 'lib')
    shop.commit('lib', 'lib')
    shop.git(['submodule', '--quiet', 'add', shop.path('lib'), 'lib'])
    shop.commit('submodule')
    const found = await judgeSecrets(shop, { scan: 'tree' })
    expect(placesIn(found)).toEqual([])
    expect(await skippedIn(found)).toEqual([
      'lib: it is a submodule, whose commits are in another repository',
    ])
  })

  it('does not know of what was taken out', async () => {
    shop.write('a.ts', line('a'))
    shop.commit('add')
    shop.write('a.ts', 'nothing\n')
    shop.commit('remove')
    expect((await judgeSecrets(shop, { scan: 'tree' })).report.verdict).toBe('pass')
  })
})

describe('a tag', () => {
  beforeEach(() => {
    shop.write('old.ts', line('a'))
    base = shop.commit('old')
    shop.write('new.ts', 'const a = 1\n')
    shop.commit('new')
    shop.git(['tag', '--annotate', 'v1', '--message', `first ${githubToken('m')}`])
  })

  const pushedTag = () => {
    const after = shop.git(['rev-parse', 'v1'])
    const payload = { before: zeros, after, ref: 'refs/tags/v1', repository: { default_branch: 'main' } }
    return actionsEvent('push', payload, { ref: 'refs/tags/v1' })
  }

  it('is scanned with all its files, and its message', async () => {
    const found = await judgeSecrets(shop, {}, pushedTag())
    expect(placesIn(found).toSorted()).toEqual(['history', 'old.ts:1'])
    expect(found.report.findings.map(({ message }) => message).join(' ')).toContain('the tag message')
    expect((await found.receipt()).range).toMatch(/^all files of refs\/tags\/v1, [0-9a-f]{10}$/)
  })

  it('is scanned in the same way when it is released, with the words of the release', async () => {
    const release = { tag_name: 'v1', name: 'First', body: `use ${githubToken('r')}` }
    const found = await judgeSecrets(shop, {}, actionsEvent('release', { release }, { ref: 'refs/tags/v1' }))
    expect(found.report.findings).toHaveLength(3)
    expect(found.report.findings.map(({ message }) => message).join(' ')).toContain('the release text')
  })

  it('that this clone lacks is an error that says what to do', async () => {
    const { report } = await judgeSecrets(shop, {}, actionsEvent('release', { release: { tag_name: 'v2' } }))
    expect(report.verdict).toBe('error')
    expect(report.summary).toBe(
      'refs/tags/v2 is not in this clone. Give `ref: refs/tags/v2` or `fetch-tags: true` to actions/checkout.',
    )
  })
})

describe('a push', () => {
  it('of a new branch is compared with the default branch', async () => {
    shop.write('old.ts', line('o'))
    const main = shop.commit('old')
    shop.git(['update-ref', 'refs/remotes/origin/main', main])
    shop.git(['checkout', '--quiet', '-b', 'feature'])
    shop.write('a.ts', line('a'))
    shop.commit('a')
    const found = await judgeSecrets(shop, {}, pushOf(shop, zeros, 'refs/heads/feature'))
    expect(placesIn(found)).toEqual(['a.ts:1'])
    expect((await found.receipt()).range).toContain('since refs/heads/feature is new')
  })

  it('with force, whose past is gone, is compared with the default branch as well', async () => {
    shop.git(['update-ref', 'refs/remotes/origin/main', base])
    shop.git(['checkout', '--quiet', '-b', 'feature'])
    shop.write('a.ts', line('a'))
    shop.commit('a')
    const found = await judgeSecrets(shop, {}, pushOf(shop, '1'.repeat(40), 'refs/heads/feature'))
    expect(placesIn(found)).toEqual(['a.ts:1'])
    expect((await found.receipt()).range).toContain('is gone (a forced push)')
  })

  it('with force to the default branch is scanned with all that it reaches', async () => {
    shop.write('old.ts', line('o'))
    shop.commit('old')
    shop.write('b.ts', 'const b = 1\n')
    shop.commit('b')
    const found = await judgeSecrets(shop, {}, pushOf(shop, '1'.repeat(40)))
    expect(placesIn(found)).toEqual(['old.ts:1'])
  })

  it('that names a branch after a secret is found out', async () => {
    const ref = `refs/heads/${githubToken('n')}`
    const found = await judgeSecrets(shop, {}, pushOf(shop, base, ref))
    expect(found.report.verdict).toBe('fail')
    expect(found.report.findings[0]!.message).toContain('the branch name')
    expect(JSON.stringify(found.report)).not.toContain(githubToken('n'))
  })
})

describe('other events', () => {
  it('a merge group brings what lies between its two commits', async () => {
    shop.write('old.ts', line('o'))
    const from = shop.commit('old')
    shop.write('a.ts', line('a'))
    const head = shop.commit('a')
    const payload = { merge_group: { base_sha: from, head_sha: head } }
    const found = await judgeSecrets(shop, {}, actionsEvent('merge_group', payload))
    expect(placesIn(found)).toEqual(['a.ts:1'])
    expect((await found.receipt()).range).toMatch(/, the merge group$/)
  })

  it('a merge group without its commits is an error, never an empty scan', async () => {
    const { report } = await judgeSecrets(shop, {}, actionsEvent('merge_group', {}))
    expect(report.verdict).toBe('error')
    expect(report.summary).toContain('merge_group.base_sha')
  })

  it('pull_request_target is judged like a pull request, though the base is checked out', async () => {
    shop.git(['checkout', '--quiet', '-b', 'feature'])
    shop.write('a.ts', line('a'))
    shop.commit('a')
    const event = { ...pullRequestOf(shop, base), name: 'pull_request_target' }
    shop.git(['checkout', '--quiet', 'main'])
    const found = await judgeSecrets(shop, {}, { ...event, sha: base })
    expect([found.report.verdict, placesIn(found)]).toEqual(['fail', ['a.ts:1']])
  })

  it.each(['schedule', 'workflow_dispatch'])('%s means the whole history', async (name) => {
    shop.write('a.ts', line('a'))
    shop.commit('add')
    shop.write('a.ts', 'nothing\n')
    shop.commit('remove')
    const found = await judgeSecrets(
      shop,
      {},
      actionsEvent(name, {}, { sha: shop.git(['rev-parse', 'HEAD']) }),
    )
    expect([found.report.verdict, placesIn(found)]).toEqual(['fail', ['history']])
    expect((await found.receipt()).range).toContain(`the event ${name} names no range`)
  })

  it('a repository without a commit has nothing to scan', async () => {
    shop.git(['init', '--quiet', shop.path('fresh')])
    const event = actionsEvent('schedule', {}, { workspace: shop.path('fresh') })
    const { report } = await judgeSecrets(shop, {}, event)
    expect([report.verdict, report.summary]).toEqual([
      'neutral',
      'Nothing was scanned: the repository has no commit yet.',
    ])
  })
})

describe('on a laptop', () => {
  beforeEach(() => {
    shop.write('old.ts', line('o'))
    shop.write('kept.gz', gzipSync('nothing\n'))
    base = shop.commit('old')
    shop.git(['update-ref', 'refs/remotes/origin/main', base])
    shop.git(['symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main'])
    shop.git(['checkout', '--quiet', '-b', 'feature'])
  })

  it('what came since the fork point is scanned, and what is not committed', async () => {
    shop.write('committed.ts', line('c'))
    shop.commit('committed')
    shop.write('staged.ts', line('s'))
    shop.git(['add', 'staged.ts'])
    shop.write('untracked.ts', line('u'))
    shop.write('README.md', `A shop.\n${line('r')}`)
    shop.write('kept.gz', gzipSync(line('z')))
    const found = await judgeSecrets(shop)
    expect(found.report.verdict).toBe('fail')
    expect(placesIn(found).toSorted()).toEqual([
      'README.md:2',
      'committed.ts:1',
      'kept.gz',
      'staged.ts:1',
      'untracked.ts:1',
    ])
    expect((await found.receipt()).range).toMatch(/with what is not committed$/)
  })

  it('a repository without a commit is scanned as it lies there', async () => {
    shop.git(['init', '--quiet', shop.path('fresh')])
    shop.write('a.ts', line('a'), 'fresh')
    shop.write('b.ts', line('b'), 'fresh')
    shop.git(['add', 'a.ts'], 'fresh')
    const found = await judgeSecrets(shop, {}, { workspace: shop.path('fresh') })
    expect(placesIn(found).toSorted()).toEqual(['a.ts:1', 'b.ts:1'])
  })

  it('`base` names where the change begins, and what is not committed is still part of it', async () => {
    shop.write('a.ts', line('a'))
    const first = shop.commit('a')
    shop.write('b.ts', line('b'))
    shop.commit('b')
    shop.write('c.ts', line('c'))
    expect(placesIn(await judgeSecrets(shop, { base: first })).toSorted()).toEqual(['b.ts:1', 'c.ts:1'])
  })

  it('`range` names all that is scanned', async () => {
    shop.write('a.ts', line('a'))
    const first = shop.commit('a')
    shop.write('b.ts', line('b'))
    shop.commit('b')
    shop.write('c.ts', line('c'))
    expect(placesIn(await judgeSecrets(shop, { range: `${base}..${first}` }))).toEqual(['a.ts:1'])
    expect(placesIn(await judgeSecrets(shop, { range: `${first}..` }))).toEqual(['b.ts:1'])
    expect(placesIn(await judgeSecrets(shop, { range: 'main...feature' })).toSorted()).toEqual([
      'a.ts:1',
      'b.ts:1',
    ])
  })

  it.each([
    ['main', 'Input `range` is "main"; it must be of the form a..b, e.g. "main..HEAD".'],
    ['nowhere..HEAD', 'Input `range` is "nowhere..HEAD", but "nowhere" names no commit'],
    ['--all..HEAD', 'Input `range` is "--all..HEAD", but "--all" names no commit'],
  ])('a `range` %s is refused', async (range, words) => {
    const { report } = await judgeSecrets(shop, { range })
    expect(report.verdict).toBe('error')
    expect(report.summary).toContain(words)
  })
})

describe('the input `base` in a step', () => {
  it('stands in for what an event does not tell', async () => {
    shop.write('old.ts', line('o'))
    const from = shop.commit('old')
    shop.write('a.ts', line('a'))
    shop.commit('a')
    shop.write('stray.ts', line('s'))
    const found = await judgeSecrets(shop, { base: from }, actionsEvent('workflow_dispatch'))
    expect(placesIn(found)).toEqual(['a.ts:1'])
  })
})
