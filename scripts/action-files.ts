/**
 * Reads an `action.yml` into types. The rule it holds (docs/decisions/0004-defaults.md): an input that may also stand in
 * the configuration file has no `default:` key; its description ends with "Default: `value`." where there is one.
 */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Contract, InputContract } from '../shared/contract/contract.ts'

export type ActionFile = {
  readonly title: string
  readonly description: string
  readonly inputs: Contract['inputs'] // in the order of action.yml
  readonly outputs: Contract['outputs'] // name → description
  readonly using: string
  readonly main: string
  readonly branding: Readonly<Record<string, unknown>>
}

/** `folder` is relative to the root; '' is the front door. Throws with the file, the place and what was wanted. */
export function readActionFile(root: string, folder: string): ActionFile {
  const file = join(folder, 'action.yml')
  const refuse = (place: string, wanted: string): never => {
    throw new Error(`${file}: ${place}: ${wanted}`)
  }
  const text = (value: unknown, place: string): string =>
    typeof value === 'string' && value.trim() !== '' ? oneLine(value) : refuse(place, 'must be a text')
  const map = (value: unknown, place: string): Record<string, unknown> =>
    typeof value === 'object' && value !== null ? { ...value } : refuse(place, 'must be a mapping')

  const action = map(parse(readFileSync(join(root, file), 'utf8')), 'the file')
  const runs = map(action.runs, 'runs')
  const described = (from: unknown, place: string) =>
    Object.entries(map(from ?? {}, place)).map(
      ([name, value]) => [name, map(value, `${place}.${name}`)] as const,
    )
  const inputs = described(action.inputs, 'inputs').map(([name, input]) => {
    const place = `inputs.${name}`
    const contract = readInput(input, text(input.description, `${place}.description`))
    return [name, typeof contract === 'string' ? refuse(place, contract) : contract] as const
  })
  const outputs = described(action.outputs, 'outputs').map(
    ([name, output]) => [name, text(output.description, `outputs.${name}.description`)] as const,
  )
  return {
    title: text(action.name, 'name'),
    description: text(action.description, 'description'),
    inputs: Object.fromEntries(inputs),
    outputs: Object.fromEntries(outputs),
    using: text(runs.using, 'runs.using'),
    main: text(runs.main, 'runs.main'),
    branding: map(action.branding, 'branding'),
  }
}

const defaultSentence = /\s*Default: `([^`]+)`\.$/

/** The contract, or what is wrong with it. */
function readInput(input: Readonly<Record<string, unknown>>, description: string): InputContract | string {
  const sentence = defaultSentence.exec(description)
  const required = input.required ?? false
  if (typeof required !== 'boolean') return 'required must be true or false'
  if (!sentence && /\bdefault: /i.test(description)) {
    return 'a default in the description is its last sentence and reads "Default: `value`."'
  }
  if ('default' in input) {
    if (sentence) return 'has a default both as a key and in its description; keep one'
    if (required) return 'is required and has a default'
    if (typeof input.default !== 'string') return "default must be a text: write it in quotes, e.g. 'false'"
    return { description, default: input.default, required, configurable: false }
  }
  if (required && sentence) return 'is required and has a default'
  const value = sentence?.[1] ?? ''
  return {
    description: description.replace(defaultSentence, ''),
    default: value,
    required,
    configurable: true,
  }
}

const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ')
