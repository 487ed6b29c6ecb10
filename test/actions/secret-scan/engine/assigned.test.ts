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
    ['a list of names and values', 'env:\n  - name: ACME_KEY\n    value: v1\n'],
    ['a list of quoted names and values', '  - name: "ACME_KEY"\r\n    value: "v1"\r\n'],
    ['such a list in JSON', '[{"name": "ACME_KEY", "value": "v1"}]'],
    ['such a list in JSON over lines', '{\n  "name": "ACME_KEY",\n  "value": "v1"\n}'],
    ['such a list in JSON in a string', '{\\"name\\":\\"ACME_KEY\\",\\"value\\":\\"v1\\"}'],
    ['an object initializer', 'new Setting { Name = "ACME_KEY", Value = "v1" }'],
    ['a row of a table', '| ACME_KEY | v1 |'],
    ['a row of a table in code', '| `ACME_KEY` | `v1` | text |'],
    ['a row of a table in bold', '|**ACME_KEY**| v1 |'],
    ['a sentence', 'Set `ACME_KEY` to `v1` first.'],
    ['a sentence with "is"', 'The "acme key" is "v1".', 'acme key'],
    ['a value of Helm', 'helm install x y --set app.acmeKey=v1,other=2'],
    ['a variable of a container', 'docker run -e ACME_KEY=v1 image'],
    ['a quoted variable of a container', 'docker run -e "ACME_KEY=v1" image'],
    ['PowerShell', '$env:ACME_KEY = "v1"'],
    ['the environment of .NET', '[Environment]::SetEnvironmentVariable("ACME_KEY", "v1", "User")'],
    ['a batch file', 'set ACME_KEY=v1\r\n'],
    ['a quoted setting of a batch file', 'set "ACME_KEY=v1"\r\n'],
    ['setx', 'setx ACME_KEY v1'],
    ['setx for the machine', 'setx /M "ACME_KEY" "v1"'],
    ['the C shell', 'setenv ACME_KEY v1'],
    ['fish', 'set -gx ACME_KEY v1'],
    ['a configuring command', 'aws configure set acme_key v1'],
    ['a command that stores a secret', 'gh secret set ACME_KEY --body "v1"'],
    ['a workflow', 'echo "ACME_KEY=v1" >> $GITHUB_ENV'],
    ['a property with an escaped sign', 'acme.key\\:v1'],
    ['a variable of Terraform', 'variable "acme_key" {\n  default = "v1"\n}'],
    [
      'a variable of Terraform with a type',
      'variable "acme_key" {\n  type        = string\n  description = "x"\n  default     = "v1"\n}',
    ],
    ['attributes with others between', '<add name="AcmeKey" type="string" value="v1" />'],
    ['an element with a named attribute', '<string name="acme_key">v1</string>'],
    ['a property of Spring', '<property name="acmeKey">\n  <value>v1</value>\n</property>'],
    ['a property list', '<key>AcmeKey</key>\n\t<string>v1</string>'],
    ['a default', "process.env.ACME_KEY || 'v1'"],
    ['a default for what is missing', "env['ACME_KEY'] ?? 'v1'"],
    ['a definition for the preprocessor', '#define ACME_KEY "v1"'],
    ['TOML', '[acme]\nkey = "v1"', 'key'],
    ['INI', '[acme]\nkey=v1\n', 'key'],
  ])('reads %s', (_, text, keyword = 'acme') => {
    expect(valuesIn(text, keyword)[0]).toBe('v1')
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
    ['a value from elsewhere', '- name: ACME_KEY\n  valueFrom: x\n'],
    ['the next of a list', '- name: ACME_KEY\n- name: value\n'],
    ['a pipe', 'cat acme | base64'],
    ['the end of a row', '| ACME_KEY |\n| --- |'],
    ['a sentence without quotes', 'Set `ACME_KEY` to something'],
    ['a sentence that quotes one word', 'Set acme to `v1`'],
    ['a condition', 'if (acmeKey || other) {'],
    ['a block that is no variable', 'resource "acme_key" {\n  default = "v1"\n}'],
    ['a variable without default', 'variable "acme_key" {\n  type = string\n}\nx = "v1"'],
    ['a definition as another name', '#define ACME_KEY OTHER_KEY'],
    ['a command that sets nothing', 'gh secret list ACME_KEY v1'],
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
      'value',
      '<string>',
      ' to `',
      '{\n',
      'default',
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
