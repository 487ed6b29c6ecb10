import { describe, expect, it } from '@jest/globals'
import { parseYaml } from '../../../shared/config/node.ts'

const file = (text: string) => parseYaml('.github/portcullis.yml', text)

describe('a setting', () => {
  it('gives back what was written, typed', () => {
    const root = file('a: text\nb: 3\nc: true\nd: [x, 2]\ne:\n  f: 1\n')
    expect(root.maybe('a')?.text()).toBe('text')
    expect(root.maybe('b')?.number()).toBe(3)
    expect(root.maybe('c')?.flag()).toBe(true)
    expect(
      root
        .maybe('d')
        ?.list()
        .map((item) => item.text()),
    ).toEqual(['x', '2'])
    expect(root.maybe('e')?.maybe('f')?.path).toBe('e.f')
    expect(root.maybe('absent')).toBeUndefined()
  })

  it('keeps a number as it was written when text is wanted', () => {
    expect(file('limit: 80.10').maybe('limit')?.text()).toBe('80.10')
  })

  it.each([
    [
      'a wrong type',
      'gate:\n  scope: [new]',
      (r: ReturnType<typeof file>) => r.maybe('gate')!.maybe('scope')!.text(),
      '`gate.scope` in .github/portcullis.yml:2:10 is a list; it must be text.',
    ],
    [
      'a text for a flag',
      'on: "yes"',
      (r: ReturnType<typeof file>) => r.maybe('on')!.flag(),
      '`on` in .github/portcullis.yml:1:5 is "yes"; it must be true or false.',
    ],
    [
      'an unknown key with a near one',
      'polcy: []',
      (r: ReturnType<typeof file>) => r.entries(['policy', 'tools']),
      '.github/portcullis.yml:1:1 has no key `polcy`. Did you mean `policy`?',
    ],
    [
      'an unknown key with none near',
      'zzz: 1',
      (r: ReturnType<typeof file>) => r.entries(['policy', 'tools']),
      '.github/portcullis.yml:1:1 has no key `zzz`. Known keys: policy, tools.',
    ],
    [
      'a mapping that is a text',
      'tools: eslint',
      (r: ReturnType<typeof file>) => r.maybe('tools')!.entries(),
      '`tools` in .github/portcullis.yml:1:8 is "eslint"; it must be a mapping (key: value).',
    ],
  ])('refuses %s with its place', (_, text, read, message) => {
    expect(() => read(file(text))).toThrow(message)
  })

  it.each([
    ['a syntax error', 'a: [1', /^\.github\/portcullis\.yml:1:\d+ is not YAML: /],
    [
      'a key given twice',
      'a: 1\na: 2',
      /^\.github\/portcullis\.yml:2:1 is not YAML: Map keys must be unique/,
    ],
    ['a tab as indentation', 'a:\n\tb: 1', /:2:1 is not YAML/],
  ])('refuses %s', (_, text, message) => {
    expect(() => file(text)).toThrow(message)
  })

  it('names the input when the text came from one', () => {
    expect(() => parseYaml('', 'a: 1\nb: x', 'tools').maybe('b')!.number()).toThrow(
      '`b` in input `tools`, line 2 is "x"; it must be a number.',
    )
  })

  it('follows aliases without unfolding what nobody reads', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
      .split('')
      .map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[i]}`).join(',')}]`)
      .join('\n')}`
    expect(file(`${bomb}\nscope: new`).maybe('scope')?.text()).toBe('new')
    expect(file('a: &x {run: y}\nb: *x').maybe('b')?.maybe('run')?.text()).toBe('y')
  })
})
