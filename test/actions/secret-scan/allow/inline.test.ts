import { describe, expect, it } from '@jest/globals'
import { holdsOn, inlineAllows, speaksOf } from '../../../../actions/secret-scan/src/allow/inline.ts'

const read = (...lines: readonly string[]) => inlineAllows(Buffer.from(lines.join('\n')))
const reason = 'reason="an example of the documentation"'

describe('an allow beside the code', () => {
  it.each([
    ['key = "…" # portcullis:allow aws-access-key reason="an example of the documentation"', 1],
    ['key: x  // portcullis:allow aws-access-key reason="an example of the documentation"', 1],
    ['# portcullis:allow aws-access-key reason="an example of the documentation"', 2],
    ['  // portcullis:allow aws-access-key reason="an example of the documentation"', 2],
    ['/* portcullis:allow aws-access-key reason="an example of the documentation" */', 2],
    ['<!-- portcullis:allow aws-access-key reason="an example of the documentation" -->', 2],
    ['-- portcullis:allow aws-access-key reason="an example of the documentation"', 2],
    ['REM portcullis:allow aws-access-key reason="an example of the documentation"', 2],
  ])('%s speaks of line %i', (line, covers) => {
    expect(read(line).allows).toEqual([
      {
        line: 1,
        covers,
        rules: ['aws-access-key'],
        reason: 'an example of the documentation',
        until: undefined,
        mark: 'portcullis:allow',
      },
    ])
  })

  it('may name several rules and a last day', () => {
    const [allow] = read(
      '',
      '',
      `x = 1 # portcullis:allow jwt, private-key ${reason} until=2027-01-31`,
    ).allows
    expect(allow).toMatchObject({ line: 3, covers: 3, rules: ['jwt', 'private-key'], until: '2027-01-31' })
    expect(holdsOn(allow!, '2027-01-31')).toBe(true)
    expect(holdsOn(allow!, '2027-02-01')).toBe(false)
    expect([speaksOf(allow!, 'jwt', 3), speaksOf(allow!, 'jwt', 4), speaksOf(allow!, 'other', 3)]).toEqual([
      true,
      false,
      false,
    ])
  })

  it.each([
    ['portcullis:allow', 'names no rule'],
    ['portcullis:allow reason="x"', 'names no rule'],
    ['portcullis:allow * reason="x"', 'names no rule'],
    ['portcullis:allow jwt', 'gives no reason'],
    ['portcullis:allow jwt reason=""', 'gives no reason'],
    ['portcullis:allow jwt reason="  "', 'gives no reason'],
    ['portcullis:allow jwt reason=because', 'gives no reason'],
    ['portcullis:allow jwt reason="x" until=tomorrow', 'says until=tomorrow'],
    ['portcullis:allow jwt reason="x" until=2027-02-30', 'says until=2027-02-30'],
  ])('that says too little sets nothing aside: %s', (text, why) => {
    const { allows, broken } = read(`# ${text}`)
    expect(allows).toEqual([])
    expect(broken).toEqual([{ line: 1, mark: 'portcullis:allow', why: expect.stringContaining(why) }])
  })

  it('of another scanner is read, and has no reason', () => {
    const { allows } = read(
      'a # gitleaks:allow',
      'b # betterleaks:allow',
      'c  # pragma: allowlist secret',
      '# pragma: allowlist nextline secret',
    )
    expect(allows.map(({ mark, covers, rules, reason: why }) => [mark, covers, rules, why])).toEqual([
      ['gitleaks:allow', 1, undefined, ''],
      ['betterleaks:allow', 2, undefined, ''],
      ['pragma: allowlist secret', 3, undefined, ''],
      ['pragma: allowlist nextline secret', 5, undefined, ''],
    ])
    expect(speaksOf(allows[0]!, 'any-rule', 1)).toBe(true)
  })

  it('is found in a line of megabytes, and in what is no text', () => {
    const long = `${'x'.repeat(3_000_000)} portcullis:allow jwt ${reason} ${'y'.repeat(3_000_000)}`
    expect(read(long).allows).toMatchObject([{ line: 1, covers: 1, rules: ['jwt'] }])
    expect(inlineAllows(Buffer.from([0, 255, 10, 13, 0])).allows).toEqual([])
  })
})
