import { gzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { archiveKind } from '../../../../actions/secret-scan/src/archive/archive-kind.ts'
import { entriesOf } from '../../../../actions/secret-scan/src/archive/entries.ts'
import { archiveLimits, tooMany, tooMuch } from '../../../../actions/secret-scan/src/archive/entry.ts'
import { type Member, tarOf, zipOf } from '../../../support/odd-archives.ts'

const MiB = 1024 * 1024

function read(bytes: Buffer) {
  const all = [...entriesOf(bytes, 'x')]
  const texts = all.flatMap((found) =>
    'bytes' in found ? [[found.path, String(found.bytes), found.remark]] : [],
  )
  const skipped = all.flatMap((found) => ('why' in found ? [[found.path, found.why]] : []))
  return { texts, skipped }
}

describe('A bomb', () => {
  it('is not unpacked, as gzip', () => {
    expect(read(gzipSync(Buffer.alloc(40 * MiB)))).toEqual({ texts: [], skipped: [['x', tooMuch]] })
  })

  it('is not unpacked, as a zip; what else is in it is read', () => {
    const bomb = zipOf([
      { name: 'bomb', data: Buffer.alloc(40 * MiB) },
      { name: 'key', data: 'text' },
    ])
    expect(read(bomb)).toEqual({ texts: [['x!/key', 'text', undefined]], skipped: [['x!/bomb', tooMuch]] })
  })

  it('is not unpacked where many entries share the same data', () => {
    const data = Buffer.alloc(10_000)
    const overlapping = zipOf([
      { name: 'a', data },
      { name: 'b', data, at: 0 },
      { name: 'c', data, at: 0 },
    ])
    const { texts, skipped } = read(overlapping)
    expect(texts).toHaveLength(1)
    expect(skipped).toEqual(
      ['x!/b', 'x!/c'].map((path) => [path, 'lies over another entry, as only bombs do']),
    )
  })

  it('of files in their number stops at the limit, as zip and as tar', () => {
    const many = Array.from({ length: archiveLimits.entries + 5 }, (_, i) => ({ name: `${i}`, data: '.' }))
    for (const archive of [zipOf(many), tarOf(many)]) {
      const { texts, skipped } = read(archive)
      expect(texts).toHaveLength(archiveLimits.entries)
      expect(skipped).toEqual([['x', tooMany(archiveLimits.entries)]])
    }
  })

  it('that holds itself ends', () => {
    let bytes = gzipSync('end')
    for (let i = 0; i < 50; i++) bytes = gzipSync(bytes)
    expect(read(bytes).skipped).toHaveLength(1)
  })
})

describe('A zip that lies', () => {
  const good: Member = { name: 'good', data: 'a good file' }
  const ok = ['x!/good', 'a good file', undefined]

  it.each<[what: string, member: Member, text: string | undefined, said: string]>([
    [
      'about the size',
      { name: 'l', data: 'hidden', unpacked: 2 },
      'hidden',
      'holds 6 bytes, not 2 as the archive says',
    ],
    ['about where it ends', { name: 'l', data: 'hidden', method: 0, packed: 9999 }, undefined, ''],
    [
      'about where it is',
      { name: 'l', data: 'hidden', at: 0x7fffffff },
      undefined,
      'has no header where the directory says',
    ],
    ['about its method', { name: 'l', data: 'hidden', method: 8, flags: 1 }, undefined, 'is encrypted'],
    [
      'of an unknown method',
      { name: 'l', data: 'hidden', method: 93 },
      undefined,
      'is packed with Zstandard, which is not read',
    ],
    [
      'of a method that nobody knows',
      { name: 'l', data: 'hidden', method: 77 },
      undefined,
      'is packed with method 77, which is not read',
    ],
  ])('%s does not keep the rest from being read', (_, member, text, said) => {
    const { texts, skipped } = read(zipOf([good, member]))
    expect(texts[0]).toEqual(ok)
    if (text !== undefined) expect(texts[1]).toEqual(['x!/l', text, said])
    else if (said !== '') expect(skipped).toEqual([['x!/l', said]])
    else expect(texts[1]).toEqual(['x!/l', expect.stringContaining('hidden'), 'is cut off'])
  })

  it('by names that lead elsewhere gives them as labels', () => {
    const names = ['../../etc/passwd', '/root/key', 'C:\\key', 'a\nb\u001b[31m']
    expect(read(zipOf(names.map((name) => ({ name, data: '.' })))).texts.map(([path]) => path)).toEqual(
      names.map((name) => `x!/${name}`),
    )
  })

  it('is read by its entries’ own headers where the directory is cut off', () => {
    const bytes = zipOf([good, { name: 'more', data: 'more text' }])
    const cut = bytes.subarray(0, bytes.indexOf('PK\x01\x02'))
    const { texts, skipped } = read(cut)
    expect(texts).toEqual([ok, ['x!/more', 'more text', undefined]])
    expect(skipped).toEqual([
      ['x', 'is a zip without a directory that could be read: what could be found was read'],
    ])
    const half = read(cut.subarray(0, cut.length - 3)).texts
    expect(half[1]).toEqual(['x!/more', expect.stringMatching(/^more/), 'is cut off'])
  })

  it('is read where it is part of a program', () => {
    const program = zipOf([good], Buffer.from('#!/usr/bin/env python3\n'))
    expect(archiveKind(program)).toBe('zip')
    expect(read(program)).toEqual({ texts: [ok], skipped: [] })
  })
})

describe('A tar that lies', () => {
  it.each([
    ['of more than there is', '77777777777\0'],
    ['of more than any file has', `\x80${'\xff'.repeat(11)}`],
    ['that is no number', 'much\0'],
  ])('by a size %s is read to its end', (_, size) => {
    const { texts } = read(tarOf([{ name: 'a', data: 'hidden', size }]))
    expect(texts).toEqual([['x!/a', expect.stringMatching(/^hidden/), 'is cut off']])
  })

  it('is damaged where no header follows, and is said to be', () => {
    const bytes = tarOf([
      { name: 'a', data: 'one' },
      { name: 'b', data: 'two' },
    ])
    bytes[1024] = 0x7a
    expect(read(bytes)).toEqual({
      texts: [['x!/a', 'one', undefined]],
      skipped: [['x', 'is damaged at byte 1024: the rest was not read']],
    })
  })

  it('hides nothing behind its end', () => {
    const two = Buffer.concat([tarOf([{ name: 'a', data: 'one' }]), tarOf([{ name: 'b', data: 'two' }])])
    expect(read(two).texts).toHaveLength(2)
  })

  it('hides nothing behind a link with a size', () => {
    const bytes = tarOf([
      { name: 'l', data: '', kind: '2', size: '00000001000\0' },
      { name: 'b', data: 'two' },
    ])
    expect(read(bytes).texts).toEqual([['x!/b', 'two', undefined]])
  })
})
