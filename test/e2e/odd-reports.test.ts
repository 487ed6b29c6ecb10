/** Reports as they are outside of examples: in any encoding, of any size, in any place, more than one of a kind. */

import * as fs from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { lint, openShop, type Shop, states } from '../support/odd-shop.ts'

let shop: Shop
let base: string
beforeEach(() => {
  shop = openShop()
  base = shop.change('größe.txt', 'a.txt')
})
afterEach(() => shop.dispose())

const both = ['unchanged größe.txt:1', 'new größe.txt:4']
const json = lint(['größe.txt', 1], ['größe.txt', 4])
const lines = 'größe.txt:1:1: E1 is bad\ngröße.txt:4:1: E1 is bad\n'
const xml = `<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="10"><file name="größe.txt">
<error line="1" severity="error" source="E1" message="is bad"/>
<error line="4" severity="error" source="E1" message="is bad"/>
</file></checkstyle>
`
const reports = [
  ['JSON', 'eslint', JSON.stringify(JSON.parse(json), undefined, 1)],
  ['lines', 'flake8', lines],
  ['XML', 'checkstyle', xml],
] as const

const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()
const crlf = (text: string): string => text.replaceAll('\n', '\r\n')
const encodings: readonly (readonly [string, (text: string) => Buffer])[] = [
  ['UTF-8 with a byte order mark', (text) => Buffer.from(`\ufeff${text}`)],
  ['UTF-16LE with a byte order mark', (text) => Buffer.from(`\ufeff${utf16(text)}`, 'utf16le')],
  ['UTF-16BE with a byte order mark', (text) => bigEndian(`\ufeff${utf16(text)}`)],
  ['UTF-16LE without one', (text) => Buffer.from(utf16(text), 'utf16le')],
  ['UTF-16BE without one', (text) => bigEndian(utf16(text))],
  ['CRLF', (text) => Buffer.from(crlf(text))],
  ['CR', (text) => Buffer.from(text.replaceAll('\n', '\r'))],
  ['UTF-16LE and CRLF, as PowerShell writes', (text) => Buffer.from(`\ufeff${crlf(utf16(text))}`, 'utf16le')],
  ['blank lines around', (text) => Buffer.from(text.startsWith('<') ? `${text}\n\n` : `\n\n${text}\n\n`)],
]
const utf16 = (text: string): string => text.replace('encoding="UTF-8"', 'encoding="UTF-16"')

describe.each(reports)('a report in %s', (_, parser, text) => {
  it.each(encodings)('may be in %s', async (_, encode) => {
    shop.report('out/report', encode(text))
    for (const reports of ['out/report', `${parser}:out/report`]) {
      const verdict = await shop.judged({ inputs: { base, reports } })
      expect([verdict.verdict, ...states(verdict)]).toEqual(['fail', ...both])
    }
  })

  it('may be of one huge line, or hold one', async () => {
    const long = 'x'.repeat(3_000_000)
    shop.report('out/report', text.replace(/is bad/g, long).replace(/\n/g, parser === 'flake8' ? '\n' : ' '))
    const verdict = await shop.judged({ inputs: { base, reports: `${parser}:out/report` } })
    expect(['fail', 'error']).toContain(verdict.verdict)
    if (verdict.verdict === 'fail') expect(states(verdict)).toEqual(both)
    else expect(verdict.summary).toMatch(/longer than|at most|over/)
    expect(JSON.stringify(verdict).length).toBeLessThan(100_000)
  })

  it.each([
    [
      'bytes that are no text',
      Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 37 + (i >> 3)) % 256)),
    ],
    ['zeros', Buffer.alloc(4096)],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48])],
    ['an archive', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3, 4, 5, 6, 7])],
    ['a byte order mark alone', Buffer.from([0xff, 0xfe])],
    ['blanks', Buffer.from(' \n\t\n')],
    ['many blanks', Buffer.alloc(5_000, '\n')],
    ['more blanks than are looked at', Buffer.alloc(200_000, '\n')],
  ])('that is in truth %s is an error with a reason', async (_, bytes) => {
    shop.report('out/report', bytes)
    for (const reports of ['out/report', `${parser}:out/report`]) {
      const verdict = await shop.judged({ inputs: { base, reports } })
      expect(verdict.verdict).toBe('error')
      expect(verdict.evidence[0]?.detail).toMatch(/.{10}/)
      expect(verdict.summary).not.toContain('bug')
    }
  })
})

it.each(reports.filter(([name]) => name !== 'lines'))(
  'a report in %s that is cut off is an error with a reason',
  async (_, parser, text) => {
    for (const part of [0.2, 0.5, 0.9]) {
      shop.report('out/report', text.slice(0, text.length * part))
      const verdict = await shop.judged({ inputs: { base, reports: `${parser}:out/report` } })
      expect([verdict.verdict, verdict.evidence[0]?.status]).toEqual(['error', 'unreadable'])
      expect(verdict.summary).toMatch(/line \d+/)
    }
  },
)

describe('the place of a report', () => {
  it('may not be a directory of that name', async () => {
    shop.report('out/report.json/inner.txt', 'x')
    const verdict = await shop.judged({ inputs: { base, reports: 'out/report.json' } })
    expect(verdict.verdict).toBe('error')
    expect(verdict.summary).toMatch(/no file matches/)
  })

  it.each([
    ['a file of the machine', '/etc/passwd'],
    ['a file beside the repository', '../outside.json'],
  ])('may not be a link to %s', async (_, target) => {
    fs.writeFileSync(shop.path('outside.json'), json)
    fs.mkdirSync(shop.path('repo/out'))
    fs.symlinkSync(target.startsWith('/') ? target : `../${target}`, shop.path('repo/out/report.json'))
    for (const reports of ['out/*', 'out/report.json']) {
      const verdict = await shop.judged({ inputs: { base, reports } })
      expect(verdict.verdict).toBe('error')
      expect(JSON.stringify(verdict)).not.toMatch(/root:|größe/)
    }
  })

  it('may not lie behind a directory that is a link to the outside', async () => {
    fs.mkdirSync(shop.path('elsewhere'))
    fs.writeFileSync(shop.path('elsewhere/report.json'), json)
    fs.symlinkSync('../elsewhere', shop.path('repo/out'))
    for (const reports of ['out/*', 'out/report.json', 'out/../out/report.json']) {
      const verdict = await shop.judged({ inputs: { base, reports } })
      expect(verdict.verdict).toBe('error')
      expect(JSON.stringify(verdict)).not.toContain('größe')
    }
  })

  it.each(['EACCES: permission denied', 'EIO: i/o error', 'EISDIR: illegal operation on a directory'])(
    'that the system does not hand out (%s) is an error that says so',
    async (message) => {
      shop.report('out/one.json', lint(['a.txt', 4]))
      shop.report('out/two.json', json)
      const stream = (path: string): AsyncIterable<Buffer> =>
        path.endsWith('one.json') ? refusing(message) : fs.createReadStream(path)
      const verdict = await shop.judged({ inputs: { base }, files: { stream } })
      expect([verdict.verdict, ...states(verdict)]).toEqual(['error', ...both])
      expect(verdict.summary).toBe(`Could not judge: out/one.json: can't be read: ${message}`)
    },
  )

  const unprivileged = process.getuid?.() === 0 ? it.skip : it
  unprivileged('that may not be read is an error that says so (skipped for root, who may)', async () => {
    shop.report('out/report.json', json)
    fs.chmodSync(shop.path('repo/out/report.json'), 0)
    const verdict = await shop.judged({ inputs: { base } })
    expect(verdict.verdict).toBe('error')
    expect(verdict.summary).toMatch(/permission/i)
    expect(verdict.summary).not.toContain('bug')
  })
})

describe('several reports', () => {
  it('of one tool are judged together', async () => {
    shop.report('out/one.json', lint(['a.txt', 4]))
    shop.report('out/two.json', lint(['größe.txt', 1], ['größe.txt', 4]))
    const verdict = await shop.judged({ inputs: { base } })
    expect(states(verdict)).toEqual(['new a.txt:4', ...both])
    expect(verdict.evidence).toHaveLength(2)
  })

  it('that say the same say it once, and that is told', async () => {
    shop.report('out/one.json', lint(['a.txt', 4], ['a.txt', 4]))
    shop.report('out/two.json', lint(['a.txt', 4]))
    const verdict = await shop.judged({ inputs: { base } })
    expect(states(verdict)).toEqual(['new a.txt:4'])
    expect(verdict.notes.join()).toContain('2 exact repeats')
  })

  it('of different tools that say the same are two findings', async () => {
    shop.report('out/one.json', lint(['a.txt', 4]))
    shop.report('out/two.txt', 'a.txt:4:1: E1 is bad\n')
    expect(states(await shop.judged({ inputs: { base } }))).toEqual(['new a.txt:4', 'new a.txt:4'])
  })

  it('of which one cannot be read are an error, and lose nothing of the other', async () => {
    shop.report('out/one.json', lint(['a.txt', 4]))
    shop.report('out/two.json', '{')
    const verdict = await shop.judged({ inputs: { base } })
    expect([verdict.verdict, ...states(verdict)]).toEqual(['error', 'new a.txt:4'])
    expect(verdict.evidence.map(({ status }) => status)).toEqual(['findings', 'unreadable'])
  })

  it('named by two lines are read once', async () => {
    shop.report('out/one.json', lint(['a.txt', 4]))
    const verdict = await shop.judged({ inputs: { base, reports: 'out/*\nout/one.json\n./out/one.json' } })
    expect(verdict.evidence).toHaveLength(1)
    expect(verdict.notes.join()).not.toContain('repeat')
  })
})

// biome-ignore lint/correctness/useYield: it fails before it gives anything
async function* refusing(message: string): AsyncGenerator<Buffer> {
  throw Object.assign(new Error(message), { code: message.split(':')[0], syscall: 'read' })
}
