import { describe, expect, it } from '@jest/globals'
import { sarif } from '../../../../actions/quality-gate/src/formats/sarif.ts'
import { fixture, parse, refusal } from '../../../support/report-formats.ts'

describe('the message of a SARIF result', () => {
  it('is its own text, or one by id with its arguments', async () => {
    const { findings } = await parse(sarif, fixture('sarif/hand-made/messages.sarif'))
    expect(findings.map(({ message }) => message)).toEqual([
      'size of {7} is too big',
      'said by the tool: x',
      'said by the tool: {0}',
      'literal {0} and {{braces}}',
      'filled in and {braces}',
      'too few one {1}',
      'arguments are not filled twice: {1} two',
      'only *Markdown*',
      'blanks around',
      'M1',
      'uses user input, see [the guide](https://lint.example/) and [no place](7)',
      'of the rule of a plugin',
      'of the plugin',
    ])
  })

  it('of a related place can be one by id, too', async () => {
    const { findings } = await parse(sarif, fixture('sarif/hand-made/messages.sarif'))
    expect(findings[10]?.related).toEqual([
      { path: 'src/in.ts', region: { startLine: 4 }, message: 'from request' },
    ])
  })

  it('is cut at 8,192 characters', async () => {
    const { findings } = await parse(sarif, log({ text: '漢'.repeat(9000) }))
    expect(findings[0]?.message).toBe(`${'漢'.repeat(8192)}… (cut)`)
  })

  it('with a megabyte of open links costs no more than reading it', async () => {
    const text = '['.repeat(500_000) + '](1'.repeat(200_000)
    const related = [{ id: 1, message: { text: 'here' } }]
    expect((await parse(sarif, log({ text }, { relatedLocations: related }))).findings).toHaveLength(1)
  })

  const wanted = 'the id of a message of the rule or the tool'
  it.each([
    ['none', undefined, ' is missing; it must be there'],
    ['a bare text', 'bad', ' is "bad"; it must be an object'],
    ['no text', {}, '.text is missing; it must be there'],
    ['a text that is a number', { text: 1 }, '.text is 1; it must be a string'],
    ['an id of nothing', { id: 'nothing' }, `.id is "nothing"; it must be ${wanted}`],
    ['an id that all objects have', { id: 'constructor' }, `.id is "constructor"; it must be ${wanted}`],
    ['an argument that is a number', { id: 'm', arguments: [1] }, '.arguments[0] is 1; it must be a string'],
  ])('is refused: %s', async (_, message, expected) =>
    expect(await refusal(sarif, log(message))).toBe(`report:1: $.runs[0].results[0].message${expected}`),
  )
})

function log(message: unknown, more: object = {}): string {
  const driver = { name: 'Lint', globalMessageStrings: { m: { text: '{0}' } } }
  return JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver }, results: [{ message, ...more }] }] })
}
