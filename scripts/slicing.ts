/**
 * Cuts an OpenAPI 3.0 description down to some operations and makes a strict OpenAPI 3.1 document of it. Pure.
 * The schemas become JSON Schema 2020-12 (`nullable` is spelled out), and every object that is a value of its own is
 * closed: what GitHub does not describe is refused, while GitHub's own schemas let a mistyped key pass.
 */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
export type JsonObject = { readonly [key: string]: Json }

const methods = ['get', 'put', 'post', 'patch', 'delete']
const compositions = ['allOf', 'anyOf', 'oneOf']
const prose = [
  'description',
  'summary',
  'example',
  'examples',
  'externalDocs',
  'title',
  'default',
  'deprecated',
]

/** The described operations of those ids, with all they refer to. An id that is not there is an error. */
export function sliceOpenapi(description: JsonObject, operationIds: readonly string[]): JsonObject {
  const paths: Record<string, Record<string, Json>> = {}
  const missing = new Set(operationIds)
  for (const [path, item] of Object.entries(object(description.paths))) {
    for (const [method, raw] of Object.entries(object(item))) {
      const operation = object(raw)
      if (!methods.includes(method) || !missing.delete(String(operation.operationId))) continue
      paths[path] = { ...paths[path], [method]: cutOperation(description, operation) }
    }
  }
  if (missing.size > 0) throw new Error(`The description has no operation ${[...missing].join(', ')}.`)
  return { paths, components: { schemas: schemasBelow(description, paths) } }
}

function cutOperation(description: JsonObject, operation: JsonObject): JsonObject {
  const body = operation.requestBody === undefined ? undefined : follow(description, operation.requestBody)
  return {
    operationId: operation.operationId ?? null,
    parameters: list(operation.parameters).map((raw) => {
      const { name, in: place, required, schema } = follow(description, raw)
      return {
        name: name ?? null,
        in: place ?? null,
        required: required ?? false,
        schema: strictSchema(schema ?? {}),
      }
    }),
    ...(body && { requestBody: { required: body.required ?? false, ...jsonContent(description, body) } }),
    responses: Object.fromEntries(
      Object.entries(object(operation.responses)).map(([status, raw]) => [
        status,
        jsonContent(description, follow(description, raw)),
      ]),
    ),
  }
}

/** The JSON form of a body and its first example, GitHub's own; `{}` for a body that is not JSON or not there. */
function jsonContent(description: JsonObject, body: JsonObject): JsonObject {
  const json = object(object(body.content ?? {})['application/json'] ?? {})
  if (json.schema === undefined) return {}
  const example = Object.values(object(json.examples ?? {}))[0]
  const value = example === undefined ? undefined : follow(description, example).value
  const media = { schema: closed(strictSchema(json.schema)), ...(value !== undefined && { example: value }) }
  return { content: { 'application/json': media } }
}

function schemasBelow(description: JsonObject, from: Json): JsonObject {
  const schemas: Record<string, Json> = {}
  const waiting = referencesIn(from)
  for (let reference = waiting.pop(); reference !== undefined; reference = waiting.pop()) {
    const name = reference.slice('#/components/schemas/'.length)
    if (schemas[name] !== undefined) continue
    const schema = strictSchema(object(object(description.components).schemas)[name] ?? {})
    schemas[name] = schema
    waiting.push(...referencesIn(schema))
  }
  return Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function referencesIn(value: Json): string[] {
  if (typeof value !== 'object' || value === null) return []
  const own = isObject(value) && typeof value.$ref === 'string' ? [value.$ref] : []
  return [...own, ...Object.values(value).flatMap(referencesIn)]
}

/** One schema of OpenAPI 3.0 as JSON Schema 2020-12, without prose, its members closed. */
export function strictSchema(raw: Json): Json {
  if (!isObject(raw)) return raw
  const schema: Record<string, Json> = {}
  for (const [key, value] of Object.entries(raw)) {
    if (prose.includes(key) || key.startsWith('x-') || key === 'nullable') continue
    if (key === 'properties') schema[key] = mapValues(object(value), (member) => closed(strictSchema(member)))
    else if (compositions.includes(key)) schema[key] = list(value).map(strictSchema)
    else if (key === 'items' || key === 'additionalProperties') schema[key] = closed(strictSchema(value))
    else schema[key] = value
  }
  // `additionalProperties: true` beside described members would let a mistyped key pass.
  if (schema.properties !== undefined && schema.additionalProperties === true)
    delete schema.additionalProperties
  if (schema.type === 'object' && !isShaped(schema)) schema.additionalProperties = true
  return raw.nullable === true ? orNull(schema) : schema
}

const isShaped = (schema: JsonObject): boolean =>
  ['properties', 'additionalProperties', ...compositions].some((key) => schema[key] !== undefined)

function orNull(schema: JsonObject): JsonObject {
  if (schema.enum === undefined && typeof schema.type === 'string')
    return { ...schema, type: [schema.type, 'null'] }
  return { anyOf: [schema, { type: 'null' }] }
}

/** Closed from outside, so that branches of a composition may still be open to each other. */
function closed(schema: Json): Json {
  if (!isObject(schema)) return schema
  const isClosable = schema.$ref !== undefined || isShaped(schema)
  return isClosable ? { ...schema, unevaluatedProperties: false } : schema
}

function follow(description: JsonObject, value: Json): JsonObject {
  const node = object(value)
  if (typeof node.$ref !== 'string') return node
  const keys = node.$ref.slice(2).split('/')
  return follow(
    description,
    keys.reduce<Json>((at, key) => object(at)[key] ?? null, description),
  )
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const list = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : [])

const mapValues = (value: JsonObject, change: (member: Json) => Json): JsonObject =>
  Object.fromEntries(Object.entries(value).map(([key, member]) => [key, change(member)]))

function object(value: Json | undefined): JsonObject {
  if (!isObject(value))
    throw new Error(`The description has ${JSON.stringify(value)} where an object must be.`)
  return value
}
