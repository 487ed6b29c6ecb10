/**
 * What GitHub's own OpenAPI description says of the operations we use: checks requests and answers against it.
 * The slice and its strictness come from scripts/slice-openapi.ts.
 */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'

type Schema = Readonly<Record<string, unknown>>
type Media = { readonly content?: { readonly 'application/json': { schema: Schema; example?: unknown } } }
type Parameter = {
  readonly name: string
  readonly in: string
  readonly required: boolean
  readonly schema: Schema
}
type Described = {
  readonly operationId: string
  readonly parameters: readonly Parameter[]
  readonly requestBody?: Media & { readonly required: boolean }
  readonly responses: Readonly<Record<string, Media>>
}
type Slice = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

export type Operation = {
  readonly id: string // "issues/create-comment"
  readonly method: string // "POST"
  readonly path: string // "/repos/{owner}/{repo}/issues/{issue_number}/comments"
}

export type Contract = {
  readonly operations: readonly Operation[]
  /** The operation of a request, and what stands in its path; undefined for a path that is not in the slice. */
  match(method: string, path: string): { operation: Operation; params: Record<string, string> } | undefined
  /** What is wrong with a request, a sentence each. */
  requestFaults(
    operation: Operation,
    request: { params: Record<string, string>; query: Record<string, string>; body: unknown },
  ): string[]
  /** What is wrong with an answer. A refusal (4xx, 5xx) that the description leaves out may look as it likes. */
  answerFaults(operation: Operation, status: number, body: unknown): string[]
  /** GitHub's own example of an answer. */
  example(operation: Operation, status: number): Record<string, unknown>
}

export function readContract(): Contract {
  const path = join(import.meta.dirname, 'openapi.slice.generated.json')
  const slice = JSON.parse(readFileSync(path, 'utf8')) as Slice
  const validator = compiler(slice)
  const described = new Map<Operation, Described>()
  for (const [path, methods] of Object.entries(slice.paths))
    for (const [method, operation] of Object.entries(methods))
      described.set({ id: operation.operationId, method: method.toUpperCase(), path }, operation)

  return {
    operations: [...described.keys()],
    match(method, path) {
      for (const operation of described.keys()) {
        const params = operation.method === method ? matchPath(operation.path, path) : undefined
        if (params) return { operation, params }
      }
      return undefined
    },
    requestFaults(operation, { params, query, body }) {
      const { parameters, requestBody } = described.get(operation)!
      const schema = requestBody?.content?.['application/json'].schema
      return [
        ...validator.faults('the path', parametersSchema(parameters, 'path'), params),
        ...validator.faults('the query', parametersSchema(parameters, 'query'), query),
        ...(schema === undefined && body !== undefined ? ['the body must not be there'] : []),
        ...(schema !== undefined && (body !== undefined || requestBody?.required)
          ? validator.faults('the body', schema, body ?? null)
          : []),
      ]
    },
    answerFaults(operation, status, body) {
      const answer = described.get(operation)!.responses[status]
      if (!answer) return status < 400 ? [`${operation.id} has no answer of status ${status}`] : []
      const schema = answer.content?.['application/json'].schema
      return schema ? validator.faults(`the answer ${status}`, schema, body) : []
    },
    example(operation, status) {
      const example = described.get(operation)!.responses[status]?.content?.['application/json'].example
      if (example === undefined) throw new Error(`GitHub gives no example of ${operation.id} ${status}.`)
      return structuredClone(example) as Record<string, unknown>
    },
  }
}

function compiler(slice: Slice) {
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false, strictRequired: false, coerceTypes: false })
  formats.default(ajv)
  for (const format of ['repo.nwo', 'timestamp', 'ssh-url']) ajv.addFormat(format, true)
  ajv.addSchema(absolute({ $id: 'github', $defs: slice.components.schemas }) as Schema)
  const compiled = new Map<Schema, ValidateFunction>()
  const compile = (schema: Schema): ValidateFunction => {
    const validate = compiled.get(schema) ?? ajv.compile(absolute(schema) as Schema)
    compiled.set(schema, validate)
    return validate
  }
  return {
    faults(what: string, schema: Schema, value: unknown): string[] {
      const validate = compile(schema)
      return validate(value) ? [] : (validate.errors ?? []).map((error) => sentence(what, error))
    },
  }
}

/** A schema that stands alone names the slice in its references. */
const absolute = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value).replaceAll('"#/components/schemas/', '"github#/$defs/'))

function sentence(what: string, { instancePath, message, params }: ErrorObject): string {
  const extra = params.unevaluatedProperty ?? params.additionalProperty
  return `${what}${instancePath} ${message ?? 'is wrong'}${extra === undefined ? '' : `: ${extra}`}`
}

const parameterSchemas = new WeakMap<readonly Parameter[], Map<string, Schema>>()

function parametersSchema(parameters: readonly Parameter[], place: 'path' | 'query'): Schema {
  const known = parameterSchemas.get(parameters) ?? new Map<string, Schema>()
  parameterSchemas.set(parameters, known)
  const here = parameters.filter((parameter) => parameter.in === place)
  const schema = known.get(place) ?? {
    type: 'object',
    properties: Object.fromEntries(here.map(({ name, schema }) => [name, inText(schema)])),
    required: here.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  }
  known.set(place, schema)
  return schema
}

/** In a URL everything is text: a whole number is digits there. */
const inText = (schema: Schema): Schema =>
  schema.type === 'integer' ? { type: 'string', pattern: '^[0-9]+$' } : schema

function matchPath(template: string, path: string): Record<string, string> | undefined {
  const wanted = template.split('/')
  const given = path.split('/')
  if (wanted.length !== given.length) return undefined
  const params: Record<string, string> = {}
  for (const [i, part] of wanted.entries()) {
    const name = /^\{(.+)\}$/.exec(part)?.[1]
    if (name) params[name] = decodeURIComponent(given[i]!)
    else if (part !== given[i]) return undefined
  }
  return params
}
