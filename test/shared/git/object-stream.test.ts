import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { objectReader } from '../../../shared/git/object-stream.ts'

const id = (i: number) => i.toString(16).padStart(40, '0')

describe('objects that stream by', () => {
  it('are the same wherever the stream is cut', () => {
    const object = fc.option(fc.uint8Array({ maxLength: 12 }))
    fc.assert(
      fc.property(fc.array(object, { maxLength: 6 }), fc.integer({ min: 1, max: 9 }), (objects, step) => {
        const stream = Buffer.concat(
          objects.flatMap((bytes, i) =>
            bytes === null
              ? [Buffer.from(`${id(i)} missing\n`)]
              : [Buffer.from(`${id(i)} blob ${bytes.length}\n`), bytes, Buffer.from('\n')],
          ),
        )
        const read = objectReader(8)
        const found = []
        for (let at = 0; at < stream.length; at += step)
          found.push(...read(Buffer.from(stream.subarray(at, at + step))))
        expect(found.map(({ id, type, bytes }) => [id, type, bytes?.toString('hex')])).toEqual(
          objects.map((bytes, i) => [
            id(i),
            bytes === null ? 'missing' : 'blob',
            bytes === null || bytes.length > 8 ? undefined : Buffer.from(bytes).toString('hex'),
          ]),
        )
      }),
    )
  })

  it('are refused when they are not what git writes', () => {
    expect(() => objectReader(8)(Buffer.from('what is this\n'))).toThrow('do not know')
  })
})
