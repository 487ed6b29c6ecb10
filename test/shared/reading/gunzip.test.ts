import { gzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { ReportError } from '../../../shared/model/errors.ts'
import { type GunzipLimits, gunzipLimits, unzipped } from '../../../shared/reading/gunzip.ts'
import { type Source, sourceFrom, sourceOf } from '../../../shared/reading/source.ts'

const text = 'SF:src/cart.c\nDA:1,1\nDA:2,0\nend_of_record\n'
const small: GunzipLimits = { most: 1_000_000, free: 100_000, ratio: 200 }
const packed = gzipSync(text)

describe('A compressed report', () => {
  it('is read as what it holds, by its bytes and not by its name', async () => {
    const source = await unzipped(sourceOf('lcov.info', packed))
    expect(source).toMatchObject({ path: 'lcov.info', size: undefined })
    expect(await source.text()).toBe(text)
  })

  it('can be read again and again', async () => {
    const source = await unzipped(sourceOf('a.gz', packed))
    expect([await source.text(), await source.text()]).toEqual([text, text])
  })

  it('can be left before its end, and lets go of its file then', async () => {
    let close = () => {}
    const closed = new Promise<void>((resolve) => {
      close = resolve
    })
    let opened = 0
    const file = sourceFrom('a.gz', undefined, async function* () {
      opened++
      try {
        for (let i = 0; i < 1000; i++) yield gzipSync('x'.repeat(10_000))
      } finally {
        if (opened === 2) close() // the first time was to see whether it is gzip
      }
    })
    for await (const _ of (await unzipped(file)).utf8()) break
    await closed
  })

  it('is read whole when its data come in several members', async () => {
    const members = Buffer.concat([gzipSync('SF:a\n'), gzipSync(''), gzipSync('DA:1,1\n')])
    expect(await textOf(members)).toBe('SF:a\nDA:1,1\n')
  })

  it('may be padded with zeros, as tapes and some stores do', async () => {
    expect(await textOf(Buffer.concat([packed, Buffer.alloc(512)]))).toBe(text)
  })

  it('is decoded as any other: UTF-16 with a mark', async () => {
    expect(await textOf(gzipSync(Buffer.from('\ufeffSF:größe.c\n', 'utf16le')))).toBe('SF:größe.c\n')
  })

  it('says the same however its file is cut into chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.integer({ min: 1, max: 40 }),
        async (body, size) => {
          const bytes = Buffer.concat([gzipSync(body), gzipSync('end')])
          expect(await (await unzipped(inChunks(bytes, size))).text()).toBe(
            `${body.replace(/^\ufeff/, '')}end`,
          )
        },
      ),
      { numRuns: 50 },
    )
  })
})

describe('A report that is not compressed', () => {
  it.each([
    ['a text', text],
    ['nothing', ''],
    ['one byte', '\x1f'],
    ['a text that begins half like gzip', '\x1fx'],
  ])('stays the source that it was: %s', async (_, body) => {
    const source = sourceOf('a.gz', body)
    expect(await unzipped(source)).toBe(source)
  })

  it('is told even when its chunks have one byte', async () => {
    expect(await (await unzipped(inChunks(packed, 1))).text()).toBe(text)
  })
})

describe('Damaged gzip', () => {
  const changed = (at: number, value: number) => {
    const bytes = Buffer.from(packed)
    bytes[at < 0 ? bytes.length + at : at] = value
    return bytes
  }
  const cutOff = 'a.gz: is gzip that was cut off: it ends before its data does'
  const behind = 'a.gz: is damaged gzip: something that is no gzip stands behind the end of its data'
  const cases: readonly (readonly [string, Buffer, string])[] = [
    ['only its first two bytes', packed.subarray(0, 2), cutOff],
    ['half a header', packed.subarray(0, 7), cutOff],
    ['half its data', packed.subarray(0, 20), cutOff],
    ['half a checksum', packed.subarray(0, -6), cutOff],
    ['a second member that is cut off', Buffer.concat([packed, packed.subarray(0, 15)]), cutOff],
    [
      'a wrong checksum',
      changed(-8, packed.at(-8)! ^ 1),
      'a.gz: is damaged gzip: its checksum is not that of its data',
    ],
    [
      'a wrong length',
      changed(-4, packed.at(-4)! ^ 1),
      'a.gz: is damaged gzip: its length is not that of its data',
    ],
    [
      'another way of packing',
      changed(2, 7),
      'a.gz: is damaged gzip: it is packed in a way that gzip does not know',
    ],
    ['broken data', changed(10, 0xff), 'a.gz: is damaged gzip: its data can’t be unpacked'],
    ['text behind its end', Buffer.concat([packed, Buffer.from('and more')]), behind],
  ]

  it.each(cases)('is refused: %s', async (_, bytes, expected) => {
    expect(await refusal(sourceOf('a.gz', bytes))).toBe(expected)
  })

  it.each(cases)('is refused when it comes byte by byte, too: %s', async (_, bytes, expected) => {
    expect(await refusal(inChunks(bytes, 1))).toBe(expected)
  })

  it('does not hide a mistake of whoever reads the file', async () => {
    const source = sourceFrom('a.gz', undefined, async function* () {
      yield packed.subarray(0, 12)
      throw new Error('the disk is gone')
    })
    await expect((await unzipped(source)).text()).rejects.toThrow('the disk is gone')
  })
})

describe('A gzip bomb', () => {
  const tooLarge = 'a.gz: holds more than 1000000 bytes compressed; that is the most that is read'
  const grows =
    'a.gz: grows to more than 200 times its size when unpacked; no report does, so it is not read on'

  it('is refused by how much it grows', async () => {
    expect(await refusal(sourceOf('a.gz', gzipSync(Buffer.alloc(600_000))), small)).toBe(grows)
  })

  it('is refused by its size, however little it grows', async () => {
    expect(await refusal(sourceOf('a.gz', stored(1_000_001)), small)).toBe(tooLarge)
  })

  it('is refused when many small members make it', async () => {
    const member = gzipSync(Buffer.alloc(50_000))
    const bomb = Buffer.concat(Array.from({ length: 15 }, () => member))
    expect(await refusal(inChunks(bomb, 100), small)).toBe(grows)
  })

  it('is not what a small report of equal lines is', async () => {
    const zeros = 'DA:1,0\n'.repeat(14_000)
    expect(gzipSync(zeros).length * 200).toBeLessThan(zeros.length)
    expect(await textOf(gzipSync(zeros), small)).toBe(zeros)
  })

  it('is not what a large report that was stored as it is, is', async () => {
    expect((await textOf(stored(1_000_000), small)).length).toBe(1_000_000)
  })

  it('is stopped at the limits in force before it was unpacked', async () => {
    const zeros = Buffer.alloc(16 * 1024 * 1024)
    const bomb = Buffer.concat(Array.from({ length: 200 }, () => gzipSync(zeros.subarray(0, 1024 * 1024))))
    let seen = 0
    const source = await unzipped(sourceOf('a.gz', bomb))
    const read = (async () => {
      for await (const chunk of source.bytes()) seen += chunk.length
    })()
    await expect(read).rejects.toThrow(ReportError)
    expect(seen).toBeLessThanOrEqual(gunzipLimits.free)
  })
})

const textOf = async (bytes: Buffer, limits?: GunzipLimits): Promise<string> =>
  (await unzipped(sourceOf('a.gz', bytes), limits)).text()

async function refusal(source: Source, limits?: GunzipLimits): Promise<string> {
  const answer: unknown = await (await unzipped(source, limits)).text().catch((error: unknown) => error)
  if (answer instanceof ReportError) return answer.message
  throw answer instanceof Error ? answer : new Error('reads what it must refuse')
}

function inChunks(bytes: Buffer, size: number): Source {
  return sourceFrom('a.gz', bytes.length, async function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  })
}

/** Gzip that does not compress: as large as what it holds. */
const stored = (size: number): Buffer => gzipSync(Buffer.alloc(size, 'x'), { level: 0 })
