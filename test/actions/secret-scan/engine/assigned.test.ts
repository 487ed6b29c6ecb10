import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { assignedValues } from '../../../../actions/secret-scan/src/engine/assigned.ts'

const valuesIn = (text: string, keyword = 'acme'): readonly string[] => {
  const at = text.toLowerCase().indexOf(keyword)
  return assignedValues(text, at, at + keyword.length).map(({ start, end }) => text.slice(start, end))
}

describe('assignedValues', () => {
  it.each([
    ['an assignment', 'ACME_API_KEY = "v1"'],
    ['an assignment without blanks', 'export ACME_KEY=v1'],
    ['a line of YAML', 'acme-key: v1\n'],
    ['a line of YAML with a quoted value', "acme_key: 'v1'"],
    ['a block of YAML', 'acme_key: |\n  v1\n'],
    ['JSON', '{"acmeKey": "v1", "x": 1}'],
    ['JSON in a string', '{\\"acmeKey\\": \\"v1\\"}'],
    ['an array by name', "config['acme_key'] = 'v1';"],
    ['a short declaration', 'acmeKey := "v1"'],
    ['a typed declaration', 'const acmeKey: string = "v1"'],
    ['a typed variable', 'var acmeKey string = "v1"'],
    ['a generic type', 'acme_key: Option<String> = "v1"'],
    ['an arrow', ":acme_key => 'v1'"],
    ['a default of the shell', 'k=\u0024{ACME_KEY:-v1}'],
    ['a comparison', 'if (acmeKey === "v1") {'],
    ['a call', 'setenv("ACME_KEY", "v1")'],
    ['an element', '<acmeKey>v1</acmeKey>'],
    ['attributes', '<add key="AcmeKey" value="v1" />'],
    ['an option', 'tool --acme-key v1 --other'],
    ['an option with "="', 'tool --acme-key=v1'],
    ['a container file', 'FROM x\nENV ACME_KEY v1\n'],
    ['bytes', "acme_key = b'v1'"],
    ['three quotes', 'acme_key = """v1"""'],
    ['brackets', 'acme_keys = ["v1", "v2"]'],
    ['a query', '?acme_key=v1&x=2'],
    ['a property', 'acme.api.key=v1'],
    ['the next line', 'acmeKey:\n    "v1",'],
    ['aligned columns', 'acme_key                      = "v1"'],
    ['a make file', 'ACME_KEY ?= v1'],
  ])('reads %s', (_, text) => {
    expect(valuesIn(text)[0]).toBe('v1')
  })

  it.each([
    ['a mention', 'the acme key is long'],
    ['a type', 'acmeKey?: '],
    ['an address', 'see acme://host'],
    ['a namespace', 'acme::key::new()'],
    ['a list of names', 'call(acmeKey, other)'],
    ['a name that goes on for long', `acme${'_x'.repeat(30)} = "v1"`],
    ['a quote that never ends', 'acme = "v1'],
    ['a quote that ends on another line', 'acme = "v1\n"'],
    ['an element without end of its name', '<acme key>v1<'],
    ['too long a value', `acme = "${'v'.repeat(1100)}"`],
    ['too long a bare value', `acme=${'v'.repeat(1100)}`],
    ['the end of the text', 'acme ='],
  ])('reads nothing from %s', (_, text) => {
    expect(valuesIn(text)).toEqual([])
  })

  it('offers a bare value up to a sign that may end it, then with it', () => {
    expect(valuesIn('ACME=v1,v2;v3')).toEqual(['v1', 'v1,v2;v3'])
    expect(valuesIn('acme: v1,\n')).toEqual(['v1', 'v1,'])
    expect(valuesIn('ACME=;v3')).toEqual([';v3'])
  })

  it('keeps what is escaped in a value', () => {
    expect(valuesIn('acme = "a\\"b"')).toEqual(['a\\"b'])
  })

  it('offers what follows the scheme of a header', () => {
    expect(valuesIn('"acme": "Bearer v1"')).toEqual(['Bearer v1', 'v1'])
    expect(valuesIn('acme-auth: Bearer v1')).toEqual(['v1'])
  })

  it('gives parts of the text behind the keyword, whatever the text is', () => {
    const sign = fc.constantFrom(
      'a',
      '_',
      ' ',
      '"',
      "'",
      '=',
      ':',
      '>',
      ',',
      '\\',
      '\n',
      '(',
      '|',
      '-',
      '\x80',
    )
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 40 }), (rest) => {
        for (const { start, end } of assignedValues(`acme${rest}`, 0, 4)) {
          expect(start).toBeGreaterThanOrEqual(4)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(4 + rest.length)
        }
      }),
      { numRuns: 500 },
    )
  })
})
