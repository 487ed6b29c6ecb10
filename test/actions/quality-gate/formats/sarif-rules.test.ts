import { describe, expect, it } from '@jest/globals'
import { sarif } from '../../../../actions/quality-gate/src/formats/sarif.ts'
import { fixture, parse, refusal } from '../../../support/report-formats.ts'

describe('the rule of a SARIF result', () => {
  const read = async (text: string) => {
    const { findings } = await parse(sarif, fixture('sarif/hand-made/rules.sarif'))
    const found = findings.find(({ message }) => message === text)
    return found && [found.rule, found.ruleName, found.severity].join(' ')
  }

  it.each([
    ['by index alone', 'L1 FirstRule error'],
    ['by id alone', 'L2  note'],
    ['by a reference with an index', 'L2  note'],
    ['by a reference with an id', 'L1 FirstRule error'],
    ['by the guid of the rule', 'L2  note'],
    ['in an extension by its index', 'A1 FromPluginA error'],
    ['in an extension by its name', 'B1 FromPluginB note'],
    ['in an extension by its guid', 'B1 FromPluginB note'],
    ['the namesake in an extension', 'L1 NamesakeOfL1 warning'],
    ['in an extension that is not named', 'A1 FromPluginA error'],
    ['in the driver by its guid', 'L1 FirstRule error'],
    ['in an extension that is not described', 'X1  warning'],
    ['a part of a rule', 'CA1000/other Outer error'],
    ['a part of a part of a rule', 'CA1000/inner/deep/est Deep warning'],
    ['a rule that is not described', 'Z9  warning'],
    ['the index of another rule than the id', 'L2  note'],
    ['the index -1, which is none', 'L1 FirstRule error'],
    ['no rule at all', 'lint  warning'],
    ['a level of its own', 'L1 FirstRule note'],
    ['a rule that is off by default', undefined],
    ['a level that the invocation overrides', 'L5  note'],
  ])('%s', async (text, expected) => expect(await read(text)).toBe(expected))

  it('gives its link, its tags and how severe it is for security', async () => {
    const { findings } = await parse(sarif, fixture('sarif/hand-made/rules.sarif'))
    expect(findings[0]).toMatchObject({
      helpUri: 'https://lint.example/L1',
      tags: ['style', 'security-severity:8.1'],
    })
  })

  it('keeps its id where no rule has it, and the index tells what is known of it', async () => {
    const text = log({ ruleId: 'other', ruleIndex: 0, message: { text: 'm' } }, [{ id: 'L1', name: 'First' }])
    expect((await parse(sarif, text)).findings[0]).toMatchObject({ rule: 'other', ruleName: 'First' })
  })

  it('by an id of a million parts takes no longer than others', async () => {
    const ruleId = 'a/'.repeat(1_000_000)
    expect((await parse(sarif, log({ ruleId, message: { text: 'm' } }))).findings).toHaveLength(1)
  })

  it('is cut at 256 characters', async () => {
    const { findings } = await parse(sarif, log({ ruleId: 'x'.repeat(300), message: { text: 'm' } }))
    expect(findings[0]?.rule).toBe(`${'x'.repeat(256)}… (cut)`)
  })

  it.each([
    ['an index that no rule has', { ruleIndex: 9 }, '.ruleIndex is 9; it must be the index of a rule'],
    ['a reference to no rule', { rule: { index: 9 } }, '.rule.index is 9; it must be the index of a rule'],
    [
      'an extension that is not there',
      { rule: { id: 'a', toolComponent: { index: 2 } } },
      ".rule.toolComponent.index is 2; it must be the index of one of tool's extensions",
    ],
    ['half an index', { ruleIndex: 0.5 }, '.ruleIndex is 0.5; it must be a whole number from 0 up'],
    ['an id that is a number', { ruleId: 7 }, '.ruleId is 7; it must be a string'],
    ['a rule that is a word', { rule: 'L1' }, '.rule is "L1"; it must be an object'],
  ])('is refused: %s', async (_, more, expected) =>
    expect(await refusal(sarif, log({ ...more, message: { text: 'm' } }))).toBe(
      `report:1: $.runs[0].results[0]${expected}`,
    ),
  )

  it.each([
    [
      'a level',
      [{ id: 'a', defaultConfiguration: { level: 'fatal' } }],
      'rules[0].defaultConfiguration.level is "fatal"; it must be one of none, note, warning, error',
    ],
    [
      'tags',
      [{ id: 'a' }, { id: 'b', properties: { tags: [1] } }],
      'rules[1].properties.tags[0] is 1; it must be a string',
    ],
    ['a rule', [null], 'rules[0] is null; it must be an object'],
  ])('is refused with its place in the tool: %s', async (_, rules, expected) =>
    expect(await refusal(sarif, log({ message: { text: 'm' } }, rules))).toBe(
      `report: $.runs[0].tool.driver.${expected}`,
    ),
  )
})

const log = (result: object, rules: readonly unknown[] = []): string =>
  JSON.stringify({
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'Lint', rules } }, results: [result] }],
  })
