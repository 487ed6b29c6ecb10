/** Checks what we write against its schema in `schema/`. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'

const checker = (name: string) => {
  const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../schema', name), 'utf8'))
  const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema)
  /** What does not fit, in words; empty when all is well. */
  return (value: unknown): readonly string[] =>
    validate(value)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

export const verdictSchema = checker('verdict.v1.json')
export const receiptSchema = checker('receipt.v1.json')
