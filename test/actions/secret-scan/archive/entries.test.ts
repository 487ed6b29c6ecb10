import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { entriesOf } from '../../../../actions/secret-scan/src/archive/entries.ts'
import { type ArchiveLimits, archiveLimits } from '../../../../actions/secret-scan/src/archive/entry.ts'
import { itWith } from '../../../support/engines.ts'
import { tarOf, zipOf } from '../../../support/odd-archives.ts'

const deep = `${'folder-with-a-long-name/'.repeat(8)}file-whose-name-is-too-long-for-the-old-header.txt`
const files: Readonly<Record<string, string>> = {
  'a.txt': 'the first file\n',
  'größe/b.txt': 'words '.repeat(5000),
  [deep]: 'deep down',
}
const inside = (name: string) => Object.entries(files).map(([path, text]) => [`${name}!/${path}`, text])

/** Paths with their text, or with the reason why there is none. */
function listed(bytes: Buffer, name: string, limits?: ArchiveLimits) {
  return [...entriesOf(bytes, name, limits)].map((found) =>
    'bytes' in found
      ? [found.path, String(found.bytes), ...(found.remark ? [found.remark] : [])]
      : [found.path, { why: found.why }],
  )
}

const sorted = (list: readonly unknown[][]) => list.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'archives-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, 'in', path, '..'), { recursive: true })
    writeFileSync(join(folder, 'in', path), text)
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs a program in the folder of the files; it writes `out`. */
function made(program: string, ...args: readonly string[]): Buffer {
  execFileSync(program, args, { cwd: join(folder, 'in'), stdio: 'ignore' })
  const bytes = readFileSync(join(folder, 'out'))
  rmSync(join(folder, 'out'))
  return bytes
}

const paths = Object.keys(files)
const python = (body: string) => [
  '-c',
  `import sys, zipfile, tarfile\nnames = sys.argv[1:]\n${body}`,
  ...paths,
]
const streamed = `
class Pipe:
  def __init__(self): self.f = open('../out', 'wb')
  def write(self, b): return self.f.write(b)
  def flush(self): self.f.flush()
with zipfile.ZipFile(Pipe(), 'w', zipfile.ZIP_DEFLATED) as z:
  for n in names: z.writestr(n, open(n, 'rb').read())`
const wide = `
with zipfile.ZipFile('../out', 'w', zipfile.ZIP_DEFLATED) as z:
  for n in names:
    with z.open(n, 'w', force_zip64=True) as f: f.write(open(n, 'rb').read())`
const tarred = (format: string) => `
with tarfile.open('../out', 'w', format=tarfile.${format}) as t:
  for n in names: t.add(n)`

describe('The archive that a program writes', () => {
  const programs: readonly (readonly [what: string, program: string, args: readonly string[]])[] = [
    ['zip', 'zip', ['-X', '../out.zip', ...paths, '-O', '../out']],
    ['zip, stored', 'zip', ['-0', '../out.zip', ...paths, '-O', '../out']],
    ['Python, as a stream with sizes behind the data', 'python3', python(streamed)],
    ['Python, with sizes of 64 bits', 'python3', python(wide)],
    ['Python, as pax', 'python3', python(tarred('PAX_FORMAT'))],
    ['Python, as GNU tar', 'python3', python(tarred('GNU_FORMAT'))],
    ['tar', 'tar', ['-cf', '../out', '--format=gnu', ...paths]],
    ['tar, as pax', 'tar', ['-cf', '../out', '--format=pax', ...paths]],
    ['tar, compressed', 'tar', ['-czf', '../out', ...paths]],
  ]
  for (const [what, program, args] of programs) {
    itWith([program], `is read whole: ${what}`, () => {
      const bytes = what.startsWith('zip')
        ? made('sh', '-c', `zip -q ${args[0]} ../made.zip "$@" && mv ../made.zip ../out`, 'zip', ...paths)
        : made(program, ...args)
      expect(sorted(listed(bytes, 'some.file'))).toEqual(sorted(inside('some.file')))
    })
  }

  itWith(['tar', 'bzip2'], 'is said to be left out where it is packed with bzip2', () => {
    const bytes = made('tar', '-cjf', '../out', ...paths)
    expect(listed(bytes, 'a.tbz')).toEqual([['a.tbz', { why: 'is packed with bzip2, which is not read' }]])
  })

  itWith(['zip'], 'is said to be left out where it is encrypted', () => {
    const bytes = made('sh', '-c', 'zip -q -P abc ../made.zip a.txt && mv ../made.zip ../out')
    expect(listed(bytes, 'a.zip')).toEqual([['a.zip!/a.txt', { why: 'is encrypted' }]])
  })
})

describe('A compressed file', () => {
  it('holds one file, named as it is without the ending', () => {
    expect(listed(gzipSync('text'), 'logs/app.log.gz')).toEqual([['logs/app.log.gz!/app.log', 'text']])
    const two = Buffer.concat([gzipSync('one '), gzipSync('two')])
    expect(listed(two, 'x')).toEqual([['x!/x', 'one two']])
  })

  it('is read as far as it goes where it is cut off, and said to be damaged where it is', () => {
    const text = Array.from({ length: 5000 }, (_, i) => `line ${i * 7919}`).join('\n')
    const cut = listed(gzipSync(text).subarray(0, 9000), 'a.gz')
    expect(cut).toEqual([['a.gz!/a', expect.stringMatching(/^line 0\nline 7919\n/), 'is cut off']])
    const broken = gzipSync(text).fill(0xff, 5000, 5400)
    expect(listed(broken, 'a.gz')).toEqual([['a.gz', { why: 'is damaged gzip: its data can’t be unpacked' }]])
  })
})

describe('Archives in archives', () => {
  const inner = zipOf([{ name: 'key', data: 'inner' }])

  it('are opened once, and said to be left out below', () => {
    const outer = zipOf([
      { name: 'in.jar', data: inner },
      { name: 'a', data: 'outer' },
    ])
    expect(listed(outer, 'out.zip')).toEqual([
      ['out.zip!/in.jar!/key', 'inner'],
      ['out.zip!/a', 'outer'],
    ])
    const third = zipOf([{ name: 'third.zip', data: outer }])
    const why = 'is an archive in an archive in an archive, which is not opened'
    expect(listed(third, 't')).toEqual([
      ['t!/third.zip!/in.jar', { why }],
      ['t!/third.zip!/a', 'outer'],
    ])
  })

  it('share one allowance', () => {
    const big = zipOf([{ name: 'big', data: Buffer.alloc(600) }])
    const limits = { ...archiveLimits, total: 1400 }
    const outer = zipOf([
      { name: '1.zip', data: big },
      { name: '2.zip', data: big },
    ])
    expect(listed(outer, 'o', limits).map(([path, what]) => [path, typeof what])).toEqual([
      ['o!/1.zip!/big', 'string'],
      ['o!/2.zip!/big', 'object'],
    ])
  })

  it('end for a compressed tar, which counts as one', () => {
    const tar = gzipSync(tarOf([{ name: 'in.zip', data: inner.toString('latin1') }]))
    expect(listed(zipOf([{ name: 'x.tgz', data: tar }]), 'o')).toHaveLength(1)
  })
})

describe('Any bytes', () => {
  it('never make the reader throw, and what is cut or changed is read or said', () => {
    const whole = [
      zipOf([
        { name: 'a', data: 'text a' },
        { name: 'b', data: 'text b', method: 0 },
      ]),
      tarOf([
        { name: 'a', data: 'text a' },
        { name: 'b', data: 'text b' },
      ]),
      gzipSync(tarOf([{ name: 'a', data: 'text a' }])),
    ]
    const place = fc.nat({ max: 3000 })
    fc.assert(
      fc.property(
        fc.constantFrom(...whole),
        place,
        fc.array(fc.tuple(place, fc.nat(255)), { maxLength: 4 }),
        (archive, end, changes) => {
          const bytes = Buffer.from(archive.subarray(0, end))
          for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte
          for (const found of entriesOf(bytes, 'x'))
            expect('bytes' in found || found.why.length > 0).toBe(true)
        },
      ),
      { numRuns: 1000 },
    )
  })
})
