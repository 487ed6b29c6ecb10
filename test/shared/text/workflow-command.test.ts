import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { command, neutralise } from '../../../shared/text/workflow-command.ts'
import { hostile, hostileTexts } from '../../support/hostile.ts'
import { commandsIn, looksLikeCommand, tryParseV2 } from '../../support/runner-commands.ts'

/** Text made of what commands are made of, so that random text meets them. */
const nearlyCommands = fc
  .array(
    fc.constantFrom(
      ':',
      '::',
      '#',
      '##',
      '[',
      ']',
      ' ',
      '\t',
      '\r',
      '\n',
      '\u200b',
      '\0',
      '\u3000',
      'error',
      'x',
      '%0A',
      '\u2028',
    ),
    {
      maxLength: 14,
    },
  )
  .map((parts) => parts.join(''))

describe('neutralise', () => {
  it.each([
    ['::error::x', '\\::error::x'],
    ['a\r  ::error::x', 'a\r  \\::error::x'],
    ['see ##[error]x', 'see #\\#[error]x'],
    ['std::vector::size() is fine', 'std::vector::size() is fine'],
    ['# [a](b) ## c', '# [a](b) ## c'],
  ])('writes %j as %j', (text, safe) => expect(neutralise(text)).toBe(safe))

  it.each(hostileTexts)('leaves nothing that the runner reads as a command: %s', (_, text) => {
    const safe = neutralise(text)
    for (const search of ['ordinal', 'culture'] as const) {
      expect(commandsIn(safe, search)).toEqual([])
      expect(looksLikeCommand(safe, search)).toBe(false)
    }
    expect(safe).not.toContain('##[')
  })

  it('leaves nothing that the runner reads as a command, in any text', () =>
    fc.assert(
      fc.property(fc.oneof(nearlyCommands, fc.string({ unit: 'binary' })), (text) => {
        expect(looksLikeCommand(neutralise(text), 'ordinal')).toBe(false)
        expect(looksLikeCommand(neutralise(text), 'culture')).toBe(false)
      }),
      { numRuns: 2000 },
    ))

  it('only adds backslashes', () =>
    fc.assert(
      fc.property(nearlyCommands, (text) => expect(neutralise(text).replaceAll('\\', '')).toBe(text)),
    ))

  it('is tested with texts that the runner does act on', () =>
    expect(hostileTexts.filter(([, text]) => commandsIn(text).length > 0).length).toBeGreaterThan(20))
})

describe('command', () => {
  it('writes properties that are there', () =>
    expect(command('error', { file: 'a,b:c.ts', line: 3, title: undefined }, '100%\nx')).toBe(
      '::error file=a%2Cb%3Ac.ts,line=3::100%25%0Ax',
    ))

  it('writes a command without properties', () => expect(command('endgroup', {}, '')).toBe('::endgroup::'))

  it('keeps a message that begins with a combining mark', () =>
    expect(command('error', {}, '\u0301x')).toBe('::error::◌\u0301x'))

  it.each(hostileTexts)('is read back by the runner as one command with that data: %s', (_, text) => {
    const line = command('error', { title: `t${text}t` }, `m${text}`)
    const wanted = `m${text}`.replace(/#(?=[\0\u200d]?#[\0\u200d]?\[)/g, '#\\')
    expect(commandsIn(line)).toHaveLength(1)
    expect(tryParseV2(line)?.name).toBe('error')
    expect(tryParseV2(line)?.data).toBe(wanted)
    expect(Object.keys(tryParseV2(line)?.properties ?? {})).toEqual(['title'])
  })

  it('is one line that gives data and property back, for any text', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (data, title) => {
        fc.pre(!/#.?#.?\[/su.test(data + title))
        const read = tryParseV2(command('warning', { title: `<${title}>` }, `.${data}`))
        expect(read).toEqual({ name: 'warning', properties: { title: `<${title}>` }, data: `.${data}` })
      }),
    ))
})

it('the corpus has a text for each way the runner finds a command', () => {
  expect(commandsIn(hostile['command after CR'] ?? '')).toHaveLength(1)
  expect(commandsIn(hostile['old command in the middle'] ?? '')).toHaveLength(1)
})
