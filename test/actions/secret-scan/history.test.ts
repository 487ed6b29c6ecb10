/** The whole history: what any ref reaches, in files, merges, words and names, and what sets it aside by its path. */

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { githubToken } from '../../support/credentials.ts'
import {
  actionsEvent,
  conditionOf,
  type Inputs,
  judgeSecrets,
  placesIn,
  rowsOf,
} from '../../support/secret-gate.ts'
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
const history = (inputs: Inputs = {}) => judgeSecrets(shop, { scan: 'history', ...inputs })

describe('the history', () => {
  it('has what only a merge brought in, what stands on another branch, and what was taken out long ago', async () => {
    shop.write('gone.ts', line('g'))
    shop.commit('add')
    shop.git(['rm', '--quiet', 'gone.ts'])
    shop.commit('remove')
    shop.git(['checkout', '--quiet', '-b', 'side', base])
    shop.write('side.ts', line('s'))
    shop.commit('side')
    shop.git(['checkout', '--quiet', '-b', 'other', base])
    shop.write('o.ts', 'const o = 1\n')
    shop.commit('other')
    shop.git(['checkout', '--quiet', 'main'])
    shop.git(['merge', '--quiet', '--no-ff', '--no-commit', 'other'])
    shop.write('merged.ts', line('m'))
    shop.commit('merge')
    const found = await history()
    expect(placesIn(found).toSorted()).toEqual(['history', 'history', 'merged.ts:1'])
    const messages = found.report.findings.map(({ message }) => message).join('\n')
    expect(messages).toMatch(/in gone\.ts:1, in the history only\./)
    expect(messages).toMatch(/in side\.ts:1/)
    expect((await found.receipt()).scanned.commits).toBe(6)
  })

  it('has notes, messages, names of people, files, branches and tags', async () => {
    shop.write(`${githubToken('f')}.txt`, 'fine\n')
    shop.git(['add', '--all'])
    shop.git(['commit', '--quiet', '--message', githubToken('m'), '--author', `${githubToken('p')} <a@b.c>`])
    shop.git(['notes', 'add', '--message', githubToken('n')])
    shop.git(['branch', githubToken('b')])
    shop.git(['tag', '--annotate', '--message', githubToken('t'), 'v1'])
    const kinds = async () =>
      (await history()).report.findings
        .map(({ message }) => /[Ii]n the ([a-z ]+?)(?: of [0-9a-f]{10})?(?:[.,]| and)/.exec(message)?.[1])
        .toSorted()
    expect(await kinds()).toEqual([
      'author',
      'branch name',
      'commit message',
      'file name',
      'note',
      'tag message',
    ])
    // The note is content, too, which its ref reaches.
    expect((await history({ text: 'false' })).outputs.findings).toBe('1')
  })

  it('has no part that counts as new twice, and tells where a secret is', async () => {
    shop.write('a.ts', line('a'))
    shop.commit('a')
    shop.git(['branch', 'release'])
    shop.write('b.ts', line('a'))
    shop.commit('b')
    const found = await history()
    expect(found.outputs).toMatchObject({ findings: '1', new: '1' })
    expect(found.report.findings[0]!.message).toContain('still in a.ts:1 and 1 other place.')
    expect(found.report.findings[0]!.related).toMatchObject([{ path: 'b.ts' }])
    expect(conditionOf(found, 'complete')?.found).toBe('all of it')
  })
})

describe('words and names that have a secret', () => {
  it('are not told to be in a file, nor in the history only', async () => {
    shop.write(`${githubToken('f')}.txt`, 'fine\n')
    shop.commit('a file')
    shop.git(['branch', githubToken('b')])
    const found = await history()
    const messages = found.report.findings.map(({ message }) => message)
    expect(messages).toHaveLength(2)
    for (const message of messages) expect(message).not.toContain('history only')
    expect(messages.find((message) => message.includes('the file name'))).not.toContain('taken out')
    const rows = rowsOf(found, 'Credentials')
    expect(rows.map((row) => row[5])).toEqual(['', ''])
  })
})

describe('what is set aside by its path', () => {
  const content = line('c')

  it('is set aside there only: a copy elsewhere counts, whichever of them git names first', async () => {
    for (const [one, other] of [
      ['a/one.ts', 'z/two.ts'],
      ['m/two.ts', 'b/one.ts'],
    ] as const) {
      shop.write(one, `${content}// ${one}\n`)
      shop.write(other, `${content}// ${one}\n`)
    }
    shop.commit('copies')
    expect(placesIn(await history({ exclude: 'a/**\nm/**' }))).toEqual(['b/one.ts:1'])
    expect(placesIn(await history({ exclude: 'z/**\nb/**' }))).toEqual(['a/one.ts:1'])
    expect(placesIn(await history({ exclude: '{a,b,m,z}/**' }))).toEqual([])
  })

  it('counts where its copy was once, though it is gone', async () => {
    shop.write('test/key.ts', content)
    shop.write('src/key.ts', content)
    shop.commit('copies')
    shop.git(['rm', '--quiet', 'src/key.ts'])
    shop.commit('gone')
    const found = await history({ exclude: 'test/**' })
    expect(found.report.verdict).toBe('fail')
    expect((await history({ exclude: '{src,test}/**' })).report.verdict).toBe('pass')
  })

  it('counts in a tag, too, where the same content lies outside', async () => {
    shop.write('test/key.ts', content)
    shop.write('vendor/key.ts', content)
    shop.commit('copies')
    shop.git(['tag', 'v1'])
    const event = actionsEvent('release', { release: { tag_name: 'v1' } }, { ref: 'refs/tags/v1' })
    expect(placesIn(await judgeSecrets(shop, { exclude: 'test/**' }, event))).toEqual(['vendor/key.ts:1'])
    expect((await judgeSecrets(shop, { exclude: '{test,vendor}/**' }, event)).report.verdict).toBe('pass')
  })

  it('does not crowd out the one place that is not', async () => {
    for (let i = 0; i < 210; i++) shop.write(`test/${i}.ts`, `${content}// ${i}\n`)
    shop.write('z.ts', content)
    shop.commit('many')
    expect(placesIn(await judgeSecrets(shop, { scan: 'tree', exclude: 'test/**' }))).toEqual(['z.ts:1'])
  })
})
