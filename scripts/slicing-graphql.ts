/** Cuts a GraphQL schema down to some types, in the schema language. Pure. */

import { type DefinitionNode, type DirectiveNode, Kind, parse, print, type TypeNode, visit } from 'graphql'

/**
 * Keeps the named types, and of their fields those whose type and arguments are kept too; enums, scalars and input types
 * come along where a kept field names them. Prose goes, `@deprecated` stays: a query must not use what GitHub takes away.
 */
export function sliceGraphql(schema: string, types: readonly string[]): string {
  const definitions = new Map(
    parse(schema, { noLocation: true }).definitions.flatMap((d) =>
      'name' in d && d.name ? [[d.name.value, d]] : [],
    ),
  ) as Map<string, DefinitionNode>
  for (const type of types)
    if (!definitions.has(type)) throw new Error(`The GraphQL schema has no type ${type}.`)
  const isKept = (name: string): boolean => types.includes(name) || isLeaf(definitions.get(name))
  const used = new Set<string>()
  const cut = (definition: DefinitionNode): DefinitionNode =>
    visit(definition, {
      enter(node) {
        if (node.kind === Kind.DIRECTIVE) return keepDirective(node)
        if (node.kind !== Kind.FIELD_DEFINITION) return undefined
        const named = [node.type, ...(node.arguments ?? []).map(({ type }) => type)].map(typeName)
        return named.every(isKept) ? undefined : null
      },
      NamedType: (node) => {
        if (!isKept(node.name.value)) return null
        used.add(node.name.value)
        return undefined
      },
    })
  const chosen = types.map((type) => cut(definitions.get(type)!))
  for (const name of used) {
    const definition = definitions.get(name)
    if (definition && !types.includes(name)) chosen.push(cut(definition))
  }
  const text = chosen.map((definition) => print(withoutProse(definition)))
  return text.sort().join('\n\n')
}

const keepDirective = (node: DirectiveNode): null | undefined =>
  node.name.value === 'deprecated' ? undefined : null

const leafKinds: readonly string[] = [
  Kind.ENUM_TYPE_DEFINITION,
  Kind.SCALAR_TYPE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
]

const isLeaf = (definition: DefinitionNode | undefined): boolean =>
  definition === undefined || // a built-in scalar
  leafKinds.includes(definition.kind)

const typeName = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : typeName(type.type)

const withoutProse = (definition: DefinitionNode): DefinitionNode =>
  visit(definition, {
    enter: (node) =>
      'description' in node && node.description ? { ...node, description: undefined } : undefined,
  })
