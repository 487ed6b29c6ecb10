/** A credential is found wherever a repository may have it, however the repository tries to keep it from being read. */

import { symlinkSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { fingerprintOf } from '../../actions/secret-scan/src/identity/fingerprint.ts'
import type { Event } from '../../shared/runner/port.ts'
import { githubToken } from '../support/credentials.ts'
import { type Judged, type ScanShop, scanShop } from '../support/scan-shop.ts'

let shop: ScanShop
let base: string
beforeEach(() => {
  shop = scanShop()
  shop.write('README.md', 'A shop.\n')
  base = shop.commit('first')
})
afterEach(() => shop.dispose())

const utf16 = (text: string, mark = '\ufeff'): Buffer => Buffer.from(mark + text, 'utf16le')
const bytes = (...parts: readonly (string | readonly number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))

/** What git takes for text: with a time in its header, and without the length behind it. */
const withoutNul = (packed: Buffer): Buffer => Buffer.from(packed.fill(1, 4, 9).subarray(0, -8))

/** What stands in each file, around the token of its own. */
const contents: Readonly<Record<string, (line: string) => string | Buffer>> = {
  'program.exe': (line) => bytes('MZ', [0, 0, 1, 2, 0xff, 0], line, [0, 0xfe]),
  'nul.txt': (line) => bytes('a', [0], 'b\n', line),
  'invalid.txt': (line) => bytes([0xc3, 0x28, 0xff, 0xfe, 0x80], '\n', [0xe2, 0x82], line, [0xff]),
  'little.txt': (line) => utf16(line),
  'big.txt': (line) => utf16(line).swap16(),
  'app.min.js': (line) => `${'var a=1;'.repeat(300_000)}${line.trim()};${'var b=2;'.repeat(300_000)}`,
  'crlf.txt': (line) => `a\r\n${line.replace('\n', '\r\n')}b\r\n`,
  'cr.txt': (line) => `a\r${line.replace('\n', '\r')}b\r`,
  'no-end.txt': (line) => line.trim(),
  'patch.txt': (line) =>
    `diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+${line}commit ${'1'.repeat(40)}\n`,
  'page.gz': (line) => gzipSync(line),
  'text.gz': (line) => withoutNul(gzipSync(line)),
  'deep.gz': (line) => gzipSync(gzipSync(line)),
  '.gitmodules': (line) =>
    `[submodule "lib"]\n\tpath = lib\n\turl = https://x:${line.split("'")[1]}@github.com/a/b\n`,
  'seen.diff-off': (line) => line,
  'seen.binary': (line) => line,
  'seen.converted': (line) => line,
  'seen.filtered': (line) => line,
  'seen.unexported': (line) => line,
  'seen.encoded': (line) => line,
  'seen.generated': (line) => line,
  'seen.ident': (line) => `$Id$ ${line}`,
}

const attributes = [
  '*.diff-off -diff -text',
  '*.binary binary',
  '*.converted diff=converted',
  '*.filtered filter=hidden',
  '*.unexported export-ignore export-subst',
  '*.encoded working-tree-encoding=UTF-16LE',
  '*.generated linguist-generated linguist-vendored',
  '*.ident ident',
].join('\n')

const names: readonly (string | Buffer)[] = [
  'new\nline.txt',
  'quote".txt',
  "apostrophe'.txt",
  ':(top,exclude)magic.txt',
  'back\\slash.txt',
  'tab\tbell\u0007escape\u001b[2J.txt',
  ' blanks at both ends ',
  '--output=option',
  '-rf',
  '::error::command',
  'percent%0Aescape.txt',
  '.gitignore',
  '.github/workflows/x.yml',
  'x.git/config',
  'git',
  'a/../b'.replace('..', '...'),
  'ünïcödé/漢字.txt',
  'bidi\u202etxt.exe',
  bytes('latin', [0xe9], '.txt'),
  bytes('dir', [0xff, 0xfe], '/', [0x80], '.txt'),
  'CON',
  'aux.txt ',
]

const lineOf = (token: string): string => `token = '${token}'\n`

/** Writes them all; gives the place of each token by its fingerprint. */
function plant(): ReadonlyMap<string, string> {
  const planted = new Map<string, string>()
  const token = (place: string): string => {
    const made = githubToken(place)
    planted.set(fingerprintOf(made), place)
    return made
  }
  shop.write('.gitattributes', `${attributes}\n# ${lineOf(token('.gitattributes'))}`)
  for (const [path, content] of Object.entries(contents)) shop.write(path, content(lineOf(token(path))))
  // Git turns it into UTF-8 as it takes it in.
  shop.write('seen.encoded', utf16(lineOf(token('seen.encoded')), ''))
  for (const name of names) shop.write(name, lineOf(token(JSON.stringify(name.toString()))))
  shop.write(`${token('the name of a file')}.txt`, 'nothing\n')
  symlinkSync(`/nowhere/${token('the target of a link')}`, shop.path('repo/link'))
  return planted
}

const notFound = (planted: ReadonlyMap<string, string>, { open }: Judged): readonly string[] =>
  [...planted].flatMap(([fingerprint, place]) => (open.includes(fingerprint) ? [] : [place]))

describe('every place in a repository', () => {
  it.each<[string, Record<string, string>, () => Partial<Event>]>([
    ['a pull request', {}, () => shop.pullRequest(base)],
    ['a merge group', {}, () => shop.mergeGroup(base)],
    ['a push', {}, () => shop.pushed(base)],
    ['the whole history', { scan: 'history' }, () => shop.pushed(base)],
    ['the working tree', { scan: 'tree' }, () => shop.pushed(base)],
    ['a laptop', { base: 'HEAD~1' }, () => ({})],
  ])('is looked at by the scan of %s', async (_, inputs, event) => {
    const planted = plant()
    shop.commit('hide')
    const judged = await shop.judge(inputs, { event: event() })
    expect(judged.report.summary).toBe(`${planted.size} new credentials: rotate first, then remove.`)
    expect(notFound(planted, judged)).toEqual([])
    expect([judged.report.verdict, judged.receipt.complete]).toEqual(['fail', true])
    expect(judged.receipt.skipped.map(({ what }) => what).filter((what) => what !== 'text.gz!/text')).toEqual(
      [],
    )
  })

  it.each<[string, Record<string, string>]>([
    ['what is staged', { scan: 'staged' }],
    ['what is not committed', {}],
  ])('is looked at by the scan of %s', async (title, inputs) => {
    const planted = plant()
    shop.git(['add', '--all'])
    const judged = await shop.judge(inputs)
    expect(notFound(planted, judged)).toEqual([])
    expect(judged.report.verdict).toBe('fail')
    expect(title).not.toBe('')
  })

  it('is looked at by the scan of a tag', async () => {
    const planted = plant()
    shop.commit('hide')
    shop.git(['tag', 'v1'])
    const tag = { kind: 'actions', name: 'push', ref: 'refs/tags/v1' } as const
    const payload = { before: '0'.repeat(40), after: shop.git(['rev-parse', 'HEAD']) }
    const judged = await shop.judge({}, { event: { ...tag, payload } })
    expect(notFound(planted, judged)).toEqual([])
    expect(judged.report.verdict).toBe('fail')
  })
})
