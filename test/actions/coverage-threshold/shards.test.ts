import { describe, expect, it } from '@jest/globals'
import { missingShards, readShards } from '../../../actions/coverage-threshold/src/shards.ts'
import { parseYaml } from '../../../shared/config/node.ts'

const missing = (yaml: string, reports: readonly string[]): readonly string[] =>
  missingShards(readShards(parseYaml('', yaml, 'shards'))!, reports)

describe('promised shards', () => {
  it('may be a number, and then neither more nor fewer reports do', () => {
    expect(missing('2', ['a/lcov.info', 'b/lcov.info'])).toEqual([])
    expect(missing('3', ['a/lcov.info'])).toEqual(['1 of 3 reports are there: a/lcov.info'])
    expect(missing('1', ['a.info', 'b.info'])).toEqual(['2 of 1 reports are there: a.info, b.info'])
    expect(missing('1', [])).toEqual(['0 of 1 reports are there'])
  })

  it('may be names, each a whole word of a path, and are missed by name', () => {
    const reports = ['coverage/unit/lcov.info', 'coverage/shard-10.info', 'coverage/e2e_linux.xml']
    expect(missing('[unit, shard-10, e2e]', reports)).toEqual([])
    expect(missing('[uni, nit, shard-1, linux]', reports)).toEqual([
      'no report of shard uni',
      'no report of shard nit',
      'no report of shard shard-1',
    ])
  })

  it('may be globs by name', () => {
    expect(
      missing("{ unit: 'coverage/unit/**', e2e: 'coverage/e2e/*.info' }", ['coverage/unit/a.info']),
    ).toEqual(['no report of shard e2e'])
  })

  it.each([
    ['0', 'Input `shards`, line 1 is 0; it must be a whole number from 1 up.'],
    ['1.5', 'Input `shards`, line 1 is 1.5; it must be a whole number from 1 up.'],
    ['[]', 'Input `shards`, line 1 is a list; it must be at least one name.'],
    [
      'unit',
      'Input `shards`, line 1 is "unit"; it must be a number of reports, a list of names, or a mapping of name to glob.',
    ],
    ["['-']", '`[0]` in input `shards`, line 1 is "-"; it must be a name with a letter or digit in it.'],
  ])('are refused as %s', (yaml, message) => {
    expect(() => missing(yaml, [])).toThrow(message)
  })
})
