import { describe, expect, it } from '@jest/globals'
import { readKeyValues, readSummary } from './file-commands.ts'
import { stepLog } from './step-log.ts'

const logOf = (...lines: string[]) => {
  const log = stepLog()
  for (const line of lines) log.take(line)
  return log
}

describe('the runner’s reading of a log', () => {
  it.each([
    ['at the start', '::error file=a.ts,line=3,title=Oh%3A::wrong%0Athing', 1],
    ['after blanks', ' \t ::error file=a.ts,line=3,title=Oh%3A::wrong%0Athing', 1],
    ['not after other text', 'x ::error file=a.ts,line=3::wrong', 0],
    ['in the old form, anywhere', 'x ##[error file=a.ts;line=3;title=Oh:]wrong%0Athing', 1],
  ])('finds a command %s', (_, line, count) => {
    const { annotations, lines } = logOf(line)
    const found = { level: 'error', message: 'wrong\nthing', file: 'a.ts', line: 3, title: 'Oh:' }
    expect(annotations).toEqual(count === 1 ? [found] : [])
    expect(lines).toEqual(count === 1 ? [] : [line])
  })

  it('takes nothing as a command between the stop markers but the token', () => {
    const log = logOf('::stop-commands::abc', '::error::no', '##[error]no', '::ABC::', '::error::yes')
    expect(log.annotations).toEqual([{ level: 'error', message: 'yes' }])
    expect(log.lines).toEqual(['::stop-commands::abc', '::error::no', '##[error]no', '::ABC::'])
    expect(log.stopToken()).toBeUndefined()
    expect(logOf('::stop-commands::abc', '::xyz::').stopToken()).toBe('abc')
  })

  it('lets a token end the stop once only', () => {
    expect(logOf('::stop-commands::abc', '::abc::', '::abc::').lines.at(-1)).toBe('::abc::')
    expect(() => logOf('::stop-commands::error')).toThrow('The runner refuses "error"')
    expect(() => logOf('::stop-commands::')).toThrow('refuses')
  })

  it('masks from the command on, and does not show the command', () => {
    const log = logOf('hush', '::add-mask::hush', 'say hush', '::add-mask:: ')
    expect(log.lines).toEqual(['hush', 'say ***'])
    expect(log.masks).toEqual(['hush'])
  })

  it('hears of a line number that is none', () => {
    expect(() => logOf('::warning line=x::m')).toThrow('line=x; it must be a whole number')
  })
})

describe('the runner’s reading of the command files', () => {
  it.each([
    ['a plain value', 'a=1\nb=x=y<<z\n', { a: '1', b: 'x=y<<z' }],
    ['a long value', 'a<<END\none\n\ntwo=2\nEND\nb=\n', { a: 'one\n\ntwo=2', b: '' }],
    ['an empty long value', 'a<<END\nEND\n', { a: '' }],
    ['nothing', '', {}],
  ])('takes %s', (_, text, values) => {
    expect(readKeyValues(text, 'out')).toEqual(values)
  })

  it.each([
    ['a line without a sign', 'a=1\nrubbish\n', 'out:2: the format is wrong: "rubbish"'],
    ['a delimiter that never comes', 'a<<END\nvalue\n', 'out:1: the delimiter does not come again'],
    ['no delimiter', 'a<<\n', 'out:1: the name or the delimiter is empty'],
    ['no name', '=1\n', 'out:1: the name is empty'],
    ['a name that comes twice', 'a=1\na=2\n', 'out:2: the name comes twice'],
  ])('refuses %s', (_, text, message) => {
    expect(() => readKeyValues(text, 'out')).toThrow(message)
  })

  it('refuses a summary that the runner would drop', () => {
    expect(readSummary(Buffer.alloc(1024 * 1024, 'x'))).toHaveLength(1024 * 1024)
    expect(() => readSummary(Buffer.alloc(1024 * 1024 + 1))).toThrow('1048577 bytes')
  })
})
