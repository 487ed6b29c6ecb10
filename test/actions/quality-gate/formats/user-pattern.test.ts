import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Format } from '../../../../actions/quality-gate/src/formats/format.ts'
import { problemMatcherFormat } from '../../../../actions/quality-gate/src/formats/problem-matcher.ts'
import { regexFormat } from '../../../../actions/quality-gate/src/formats/regex.ts'
import { ReportError } from '../../../../shared/model/errors.ts'
import { hostileTexts } from '../../../support/hostile.ts'
import { parse, refusal } from '../../../support/report-formats.ts'

const matcher = (...pattern: object[]) =>
  problemMatcherFormat({ problemMatcher: [{ owner: 'x', pattern }] }, 'matcher.json')

const formats: readonly (readonly [string, Format])[] = [
  [
    'a pattern',
    regexFormat('^(?<path>.*?):(?<line>[^:]*):(?<column>[^:]*):(?:(?<severity>\\w+) )?(?<message>.*)$'),
  ],
  [
    'a matcher of one line',
    matcher({ regexp: '^(.*?):(.*?):(\\w*)(.*)$', file: 1, line: 2, severity: 3, message: 4 }),
  ],
  [
    'a matcher that loops',
    matcher(
      { regexp: '^(\\S.*)$', file: 1, fromPath: 0 },
      { regexp: '^\\s+(\\S+) (.*)$', line: 1, message: 2, loop: true },
    ),
  ],
]

const place = fc
  .tuple(fc.string({ unit: 'binary' }), fc.integer(), fc.string())
  .map((parts) => parts.join(':'))
const line = fc.oneof(
  fc.constantFrom(...hostileTexts.map(([, text]) => text)),
  place,
  fc.string({ unit: 'binary' }),
  fc.constantFrom(' 3 bad', '', '\u001b[31mred'),
)
const lines = fc.array(line).map((all) => all.join('\n'))

describe('lines of any kind', () => {
  it.each(formats)('give findings or a ReportError, read by %s', async (_, format) => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(lines, fc.uint8Array({ maxLength: 500 })), async (report) => {
        const answer = await parse(format, report).catch((error: unknown) => error)
        if (answer instanceof ReportError) return
        const { findings } = answer as Awaited<ReturnType<Format['parse']>>
        for (const { message, rule, region } of findings) {
          expect([message, rule]).not.toContain('')
          if (region) expect(region.startLine).toBeGreaterThanOrEqual(1)
        }
      }),
    )
  })
})

describe('a pattern that backtracks', () => {
  const stopped = 'report:2: the problem matcher matcher.json needs over 3 seconds'
  it.each([
    ['quadratic', '\\s+$', ' '.repeat(2000), []],
    ['cubic', '.*.*.*:x', ':'.repeat(300), []],
    ['cubic on the longest line', '.*.*.*:x', ':'.repeat(100_000), [stopped]],
    ['exponential where it fits', '(?:a|aa)+!', 'a'.repeat(1000), []],
    ['exponential where it does not fit', '(?:a|aa)+:', 'a'.repeat(1000), [stopped]],
  ])('comes to an end: %s', async (_, pattern, text, expected) => {
    const format = matcher({ regexp: `^${pattern}`, message: 0 })
    const answer: unknown = await parse(format, `ok\n${text}!\nok`).catch((error: unknown) => error)
    const refusals = answer instanceof ReportError ? [answer.message.split(';')[0]] : []
    expect(refusals).toEqual(expected)
  })

  it('is named in the refusal', async () => {
    const format = regexFormat('^(?<path>(?:a|aa)+):(?<message>.)')
    expect(await refusal(format, 'a'.repeat(1000))).toBe(
      'report:1: the pattern "^(?<path>(?:a|aa)+):(?<message>.)" needs over 3 seconds; let it match less freely, e.g. [^:]+ for .+ before a colon',
    )
  })
})

describe('lines in their thousands', () => {
  it('are all matched, in order and with their numbers', async () => {
    const count = 25_000
    const report = Array.from({ length: count }, (_, i) => `a:${i + 1}: x`).join('\n')
    const { findings } = await parse(regexFormat('^(?<path>a):(?<line>\\d+): (?<message>x)$'), report)
    expect(findings.map(({ region }) => region?.startLine)).toEqual(
      Array.from({ length: count }, (_, i) => i + 1),
    )
  })

  it('keep the state of a matcher across what is matched at a time', async () => {
    const format = matcher(
      { regexp: '^file (.*)$', file: 1 },
      { regexp: '^ (\\d+)$', line: 1, message: 1, loop: true },
    )
    const report = ['file a', ...Array.from({ length: 15_000 }, (_, i) => ` ${i + 1}`)].join('\n')
    const { findings } = await parse(format, report)
    expect(findings).toHaveLength(15_000)
    expect(new Set(findings.map(({ path }) => path))).toEqual(new Set(['a']))
  })
})
