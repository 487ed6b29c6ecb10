/** Reports longer than V8's longest string (512 MiB) are read as any other: they come from a generator, not a disk. */

import { describe, expect, it } from '@jest/globals'
import { junit } from '../../actions/quality-gate/src/formats/junit.ts'
import { sarif } from '../../actions/quality-gate/src/formats/sarif.ts'
import { type Source, sourceFrom } from '../../shared/reading/source.ts'

const megabyte = 1024 * 1024
const longestString = 512 * megabyte
const wanted = 600 * megabyte

/** `head`, then `piece` until the size is reached, then `tail`; the middle is one buffer given again and again. */
function endless(path: string, head: string, piece: string, tail: string): Source {
  const block = Buffer.from(piece.repeat(Math.ceil(megabyte / piece.length)))
  return sourceFrom(path, undefined, async function* () {
    yield Buffer.from(head)
    for (let sent = 0; sent < wanted; sent += block.length) yield block
    yield Buffer.from(tail)
  })
}

async function sizeOf(source: Source): Promise<number> {
  let size = 0
  for await (const chunk of source.utf8()) size += chunk.length
  return size
}

const result = (ruleId: string, kind: string) =>
  JSON.stringify({ kind, ruleId, message: { text: `${'so it is, '.repeat(30)}"}]` } })

describe('a report of 600 MiB', () => {
  it('is read as SARIF, with the finding at its very end', async () => {
    const source = endless(
      'big.sarif',
      '{"version":"2.1.0","runs":[{"results":[',
      `${result('passes', 'pass')},\n`,
      `${result('fails', 'fail')}],"tool":{"driver":{"name":"Lint"}}}]}`,
    )
    expect(await sizeOf(source)).toBeGreaterThan(longestString)
    const { findings, notes } = await sarif.parse(source)
    expect(findings.map(({ tool, rule }) => `${tool}/${rule}`)).toEqual(['lint/fails'])
    expect(notes.join()).toMatch(/\d+ results of kind pass/)
  })

  it('is read as JUnit, with the failure at its very end', async () => {
    const source = endless(
      'big.xml',
      '<testsuite name="s">',
      `<testcase name="passes" classname="shop.Cart"><system-out>${'all is well, '.repeat(60)}</system-out></testcase>\n`,
      '<testcase name="fails"><failure message="no"/></testcase></testsuite>',
    )
    expect(await sizeOf(source)).toBeGreaterThan(longestString)
    const { findings, tests } = await junit.parse(source)
    expect(findings.map(({ test }) => test?.name)).toEqual(['fails'])
    expect(tests).toMatchObject({ failed: 1, flaky: 0 })
    expect(tests?.passed).toBe((tests?.total ?? 0) - 1)
  })

  it('is not held: one cut off in the middle says its line', async () => {
    const source = endless('big.sarif', '{"runs":[{"results":[', `${result('passes', 'pass')},\n`, '')
    await expect(sarif.parse(source)).rejects.toThrow(/^big\.sarif:\d+: ends where a value was due/)
  })
})
