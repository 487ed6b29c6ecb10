/** The generated files: what makes them, and that those of this house are fresh. */

import { describe, expect, it } from '@jest/globals'
import { readActionFile } from '../../scripts/action-files.ts'
import { contractFiles } from '../../scripts/contracts.ts'
import { generatedFiles, staleFiles } from '../../scripts/generate.ts'
import { houseRoot } from '../../scripts/house.ts'
import { between, readmeFiles } from '../../scripts/update-readmes.ts'
import { tree } from '../support/tree.ts'

const action = (inputs: string): string => `name: Sample
description: A sample.
branding: { icon: shield, color: blue }
inputs:
${inputs}
outputs:
  verdict: { description: The word. }
runs: { using: node24, main: ../../dist/sample/index.js }
`
const config = "  config: { description: Where the configuration lies., default: '.github/x.yml' }"
const severity = "  severity: { description: 'What blocks: `error` | `note`. Default: `warning`.' }"

describe('readActionFile', () => {
  const read = (inputs: string) => readActionFile(tree({ 'action.yml': action(inputs) }), '').inputs

  it('takes a default from the key and calls the input not configurable', () => {
    expect(read(config)).toEqual({
      config: {
        description: 'Where the configuration lies.',
        default: '.github/x.yml',
        required: false,
        configurable: false,
      },
    })
  })

  it('takes a default from the last sentence of the description and calls the input configurable', () => {
    expect(read(severity)).toEqual({
      severity: {
        description: 'What blocks: `error` | `note`.',
        default: 'warning',
        required: false,
        configurable: true,
      },
    })
  })

  it('joins the lines of a description and keeps the order of the file', () => {
    const inputs = read('  z:\n    description: |\n      One\n      two.\n  a: { description: Three. }')
    expect(Object.entries(inputs).map(([name, input]) => [name, input.description])).toEqual([
      ['z', 'One two.'],
      ['a', 'Three.'],
    ])
  })

  it.each([
    [
      'two defaults',
      "  a: { description: 'Says. Default: `x`.', default: 'x' }",
      /inputs\.a: has a default both/,
    ],
    [
      'a default of a required input',
      "  a: { description: Says., default: 'x', required: true }",
      /inputs\.a: is req/,
    ],
    ['a default in the middle', "  a: { description: 'Default: `x`. Says.' }", /inputs\.a: .* last sentence/],
    [
      'a default without code marks',
      "  a: { description: 'Says. Default: x.' }",
      /inputs\.a: .* last sentence/,
    ],
    ['a default that is no text', '  a: { description: Says., default: false }', /inputs\.a: .* in quotes/],
    ['no description', "  a: { default: '' }", /inputs\.a\.description: must be a text/],
    ['required that is no flag', '  a: { description: Says., required: "yes" }', /inputs\.a: required must/],
  ])('refuses %s', (_, inputs, message) => {
    expect(() => read(inputs)).toThrow(message)
  })
})

describe('generated files', () => {
  const sample = (readme: string) =>
    tree({
      'actions/sample/action.yml': action(`${config}\n${severity}`),
      'actions/sample/README.md': readme,
      'package.json': '{ "version": "1.2.3", "repository": "github:owner/repo" }',
    })

  it('are a typed constant of all contracts, by folder name', () => {
    const [file] = contractFiles(sample(''))
    expect(file?.path).toBe('shared/contract/contracts.generated.ts')
    expect(file?.content).toContain('export type ActionName = "sample"\n')
    expect(file?.content).toContain('"default": "warning"')
    expect(file?.content).toContain('export const version = "1.2.3"\n')
    expect(file?.content).toContain('export const slug = "owner/repo"\n')
  })

  it('are tables between the markers, with pipes escaped, and nothing else of the README', async () => {
    const [file] = await readmeFiles(sample('# Before\n<!-- api-start -->old<!-- api-end -->\nAfter\n'))
    expect(file?.content).toBe(`# Before
<!-- api-start -->
### Inputs

| Input | What it does | Default | Also in the configuration file |
| --- | --- | --- | --- |
| \`config\` | Where the configuration lies. | \`.github/x.yml\` |  |
| \`severity\` | What blocks: \`error\` \\| \`note\`. | \`warning\` | yes |

### Outputs

| Output | What it is |
| --- | --- |
| \`verdict\` | The word. |
<!-- api-end -->
After
`)
  })

  it('are stale until they are written', async () => {
    const root = sample('<!-- api-start --><!-- api-end -->')
    const stale = await staleFiles(root)
    expect(stale.map(({ path }) => path)).toEqual([
      'shared/contract/contracts.generated.ts',
      'actions/sample/README.md',
    ])
  })

  it.each([
    ['a README without markers', 'nothing', /wants the markers <!-- api-start -->/],
    ['a README with markers in the wrong order', '<!-- api-end --><!-- api-start -->', /in this order/],
  ])('refuse %s', async (_, readme, message) => {
    await expect(generatedFiles(sample(readme))).rejects.toThrow(message)
  })

  it('refuse an action without a README', async () => {
    const root = tree({
      'actions/sample/action.yml': action(config),
      'package.json': '{ "repository": "github:owner/repo" }',
    })
    await expect(generatedFiles(root)).rejects.toThrow('actions/sample/README.md is missing')
  })

  it('survive being made twice', () => {
    const once = between('x', '<!-- api-start --><!-- api-end -->', 'api', 'table')
    expect(between('x', once, 'api', 'table')).toBe(once)
  })

  it('of this house are fresh', async () => {
    expect((await staleFiles(houseRoot)).map(({ path }) => path)).toEqual([])
  })
})
