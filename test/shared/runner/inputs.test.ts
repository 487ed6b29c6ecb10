import { describe, expect, it } from '@jest/globals'
import { parseYaml } from '../../../shared/config/node.ts'
import type { Contract } from '../../../shared/contract/contract.ts'
import { inputReader } from '../../../shared/runner/inputs.ts'

const contract: Contract = {
  name: 'sample',
  description: '',
  outputs: {},
  inputs: Object.fromEntries(
    Object.entries({
      scope: 'new',
      limit: '5',
      lines: '',
      on: 'false',
      structure: '',
      config: 'a.yml',
      token: '${{ github.token }}',
    }).map(([name, value]) => [
      name,
      {
        description: '',
        default: value,
        required: false,
        configurable: name !== 'config' && name !== 'token',
      },
    ]),
  ),
}

const reader = (inputs: Record<string, string>, file = '') => {
  const root = parseYaml('conf.yml', file)
  return inputReader({ contract, input: (name) => inputs[name], setting: (name) => root.maybe(name) })
}

describe('where a value comes from', () => {
  it.each([
    ['the default when nothing is given', {}, '', 'new'],
    ['the file over the default', {}, 'scope: all', 'all'],
    ['the input over the file', { scope: 'new' }, 'scope: all', 'new'],
    ['an empty input is no input', { scope: '' }, 'scope: all', 'all'],
  ])('%s', (_, inputs, file, expected) => {
    expect(reader(inputs, file).text('scope')).toBe(expected)
  })

  it('an input that may not stand in the file is not read from it', () => {
    expect(reader({}, 'config: other.yml').text('config')).toBe('a.yml')
  })

  it("the runner's expression as a default means nothing on the command line", () => {
    expect(reader({}).text('token')).toBe('')
  })
})

describe('typed values', () => {
  it.each([
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['FALSE', false],
  ])('takes %s as a flag', (text, expected) => {
    expect(reader({ on: text }).flag('on')).toBe(expected)
  })

  it('takes lines from a text or a list, without blank ones and comments', () => {
    expect(reader({ lines: 'a\n\n# no\n  b  \r\nc' }).lines('lines')).toEqual(['a', 'b', 'c'])
    expect(reader({}, 'lines:\n  - a\n  - b: 1\n'.replace('b: 1', 'b')).lines('lines')).toEqual(['a', 'b'])
    expect(reader({}, 'lines: |\n  a\n  b\n').lines('lines')).toEqual(['a', 'b'])
  })

  it.each([
    [
      'a flag',
      { on: 'yes' },
      '',
      (r: ReturnType<typeof reader>) => r.flag('on'),
      'Input `on` is "yes"; it must be `true` or `false`.',
    ],
    [
      'a flag of the file',
      {},
      'on: 1',
      (r: ReturnType<typeof reader>) => r.flag('on'),
      '`on` in conf.yml:1:5 is 1; it must be true or false.',
    ],
    [
      'a count',
      { limit: '-1' },
      '',
      (r: ReturnType<typeof reader>) => r.count('limit', { min: 0, max: 9 }),
      'Input `limit` is "-1"; it must be a whole number from 0 to 9.',
    ],
    [
      'a count like 1e3',
      { limit: '1e3' },
      '',
      (r: ReturnType<typeof reader>) => r.count('limit', { min: 0, max: 9999 }),
      'Input `limit` is "1e3"; it must be a whole number from 0 to 9999.',
    ],
    [
      'a count of the file',
      {},
      'limit: 1.5',
      (r: ReturnType<typeof reader>) => r.count('limit', { min: 0, max: 9 }),
      '`limit` in conf.yml:1:8 is 1.5; it must be a whole number from 0 to 9.',
    ],
    [
      'a word',
      { scope: 'al' },
      '',
      (r: ReturnType<typeof reader>) => r.oneOf('scope', ['new', 'all']),
      'Input `scope` is "al"; it must be `new` or `all`.',
    ],
    [
      'a structure',
      { structure: 'a: [' },
      '',
      (r: ReturnType<typeof reader>) => r.yaml('structure'),
      /^Input `structure`, line 1, is not YAML/,
    ],
  ])('refuses %s by name, value and what was wanted', (_, inputs, file, read, message) => {
    expect(() => read(reader(inputs, file))).toThrow(message)
  })
})
