import { describe, expect, it } from '@jest/globals'
import { type JsonObject, sliceOpenapi, strictSchema } from '../../scripts/slicing.ts'
import { sliceGraphql } from '../../scripts/slicing-graphql.ts'

const json = (schema: JsonObject, more: JsonObject = {}) => ({
  content: { 'application/json': { schema, ...more } },
})

const description: JsonObject = {
  paths: {
    '/things/{id}': {
      get: {
        operationId: 'things/get',
        description: 'prose',
        parameters: [{ $ref: '#/components/parameters/id' }],
        responses: {
          200: json(
            { $ref: '#/components/schemas/thing' },
            { examples: { first: { $ref: '#/components/examples/thing' } } },
          ),
          404: { $ref: '#/components/responses/missing' },
        },
      },
      delete: { operationId: 'things/delete', responses: { 204: { description: 'gone' } } },
    },
  },
  components: {
    parameters: { id: { name: 'id', in: 'path', required: true, schema: { type: 'integer' } } },
    examples: { thing: { value: { description: 'a value, no prose' } } },
    responses: { missing: json({ $ref: '#/components/schemas/error' }) },
    schemas: {
      thing: {
        type: 'object',
        properties: { description: { type: 'string' }, part: { $ref: '#/components/schemas/part' } },
      },
      part: { type: 'object', properties: { whole: { $ref: '#/components/schemas/thing' } } },
      error: { type: 'object', properties: { message: { type: 'string' } } },
      unused: { type: 'string' },
    },
  },
}

describe('a cut of an OpenAPI description', () => {
  it('keeps the wanted operations and all they refer to, and nothing else', () => {
    const { paths, components } = sliceOpenapi(description, ['things/get'])
    expect(Object.keys((components as { schemas: object }).schemas)).toEqual(['error', 'part', 'thing'])
    expect(paths).toEqual({
      '/things/{id}': {
        get: {
          operationId: 'things/get',
          parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
          responses: {
            200: json(
              { $ref: '#/components/schemas/thing', unevaluatedProperties: false },
              { example: { description: 'a value, no prose' } },
            ),
            404: json({ $ref: '#/components/schemas/error', unevaluatedProperties: false }),
          },
        },
      },
    })
  })

  it('names an operation that is not there', () => {
    expect(() => sliceOpenapi(description, ['things/get', 'things/got'])).toThrow(
      'has no operation things/got',
    )
  })
})

describe('a schema made strict', () => {
  it.each<[string, JsonObject, JsonObject]>([
    ['spells out null', { type: 'string', nullable: true }, { type: ['string', 'null'] }],
    [
      'lets null stand beside a choice',
      { type: 'string', enum: ['a'], nullable: true },
      { anyOf: [{ type: 'string', enum: ['a'] }, { type: 'null' }] },
    ],
    [
      'drops prose, but no member of that name',
      { title: 't', properties: { title: { type: 'string' } } },
      { properties: { title: { type: 'string' } } },
    ],
    [
      'closes an object within, however deep',
      { items: { type: 'object', properties: { a: { type: 'string' } }, additionalProperties: true } },
      { items: { type: 'object', properties: { a: { type: 'string' } }, unevaluatedProperties: false } },
    ],
    [
      'leaves an object open of which nothing is known',
      { type: 'object' },
      { type: 'object', additionalProperties: true },
    ],
    [
      'leaves the parts of a composition open to each other',
      { allOf: [{ $ref: '#/components/schemas/a' }, { properties: { b: { type: 'string' } } }] },
      { allOf: [{ $ref: '#/components/schemas/a' }, { properties: { b: { type: 'string' } } }] },
    ],
  ])('%s', (_, raw, strict) => {
    expect(strictSchema(raw)).toEqual(strict)
  })
})

describe('a cut of a GraphQL schema', () => {
  const schema = `
    """Prose"""
    type Query { "prose" shop(id: ID!, order: Order): Shop, other: Other }
    type Shop implements Node { name: String!, size: Size, owner: Other, old: Int @deprecated(reason: "gone") }
    type Other { shop: Shop }
    interface Node { id: ID! }
    enum Size { BIG SMALL }
    enum Unused { A }
    input Order { by: Size, how: Way }
    enum Way { UP DOWN }`

  it('keeps the wanted types, and of their fields those that stay inside', () => {
    expect(sliceGraphql(schema, ['Query', 'Shop']).split('\n\n')).toEqual([
      'enum Size {\n  BIG\n  SMALL\n}',
      'enum Way {\n  UP\n  DOWN\n}',
      'input Order {\n  by: Size\n  how: Way\n}',
      'type Query {\n  shop(id: ID!, order: Order): Shop\n}',
      'type Shop {\n  name: String!\n  size: Size\n  old: Int @deprecated(reason: "gone")\n}',
    ])
  })

  it('names a type that is not there', () => {
    expect(() => sliceGraphql(schema, ['Query', 'Shed'])).toThrow('has no type Shed')
  })
})
