/** What a module says of itself, read off its syntax tree: its imports, the globals it uses, what it runs at import. */

import { parseSync } from '@swc/core'

export type ModuleFacts = {
  readonly imports: readonly string[] // as written; static, dynamic, `import type`, `import('x').Y`, `export … from`
  readonly world: readonly string[] // globals that reach the outside, e.g. "process", "Date.now"
  readonly barrel: boolean // hands on what another module exports
  readonly defaultExport: boolean
  readonly runs: boolean // does something when imported, other than making values
  readonly lines: number
}

type Node = { readonly type: string; readonly [key: string]: unknown }

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'

const children = (node: Node): readonly (readonly [string, Node])[] =>
  Object.entries(node).flatMap(([key, value]) => {
    const found = Array.isArray(value)
      ? value.map((item) => (isNode(item) ? item : item?.expression))
      : [value]
    return found.filter(isNode).map((child) => [key, child] as const)
  })

/** Calls `see` for every node below `node`, with the parent and the key it hangs on; false keeps it from going deeper. */
function walk(node: Node, see: (node: Node, parent: Node, key: string) => boolean | undefined): void {
  for (const [key, child] of children(node)) {
    if (see(child, node, key) !== false) walk(child, see)
  }
}

export function moduleFacts(code: string): ModuleFacts {
  const module = parseSync(code, { syntax: 'typescript', target: 'es2022' }) as unknown as Node
  const body = children(module).map(([, statement]) => statement)
  const imports = new Set<string>()
  const world = new Set<string>()
  walk(module, (node, parent, key) => {
    const specifier = importedBy(node)
    if (specifier !== undefined) imports.add(specifier)
    const global = globalOf(node, parent, key)
    if (global !== undefined) world.add(global)
    return undefined
  })
  return {
    imports: [...imports],
    world: [...world],
    barrel: isBarrel(body),
    defaultExport: body.some(exportsDefault),
    runs: body.some(doesSomething),
    lines: code.split('\n').length - (code.endsWith('\n') ? 1 : 0),
  }
}

function importedBy(node: Node): string | undefined {
  const literal = (value: unknown): string | undefined =>
    isNode(value) && value.type === 'StringLiteral' ? String(value.value) : undefined
  if (['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration'].includes(node.type)) {
    return literal(node.source)
  }
  if (node.type === 'TsImportType') return literal(node.argument)
  if (node.type !== 'CallExpression' || !isNode(node.callee) || node.callee.type !== 'Import')
    return undefined
  const [first] = node.arguments as readonly { readonly expression: Node }[]
  return literal(first?.expression) ?? '(computed)'
}

const worldly = new Set(['process', 'console', 'fetch', 'performance', 'globalThis'])

/** Names of properties (`host.process`) and of types' members are not uses of the global. */
function globalOf(node: Node, parent: Node, key: string): string | undefined {
  if (node.type === 'Identifier') {
    const named = key === 'key' || (parent.type === 'MemberExpression' && key === 'property')
    return !named && worldly.has(String(node.value)) ? String(node.value) : undefined
  }
  const isDate = (value: unknown): boolean =>
    isNode(value) && value.type === 'Identifier' && value.value === 'Date'
  if (node.type === 'NewExpression' && isDate(node.callee)) {
    return (node.arguments as readonly unknown[] | undefined)?.length ? undefined : 'new Date()'
  }
  if (node.type === 'MemberExpression' && isDate(node.object)) {
    return (node.property as Node).value === 'now' ? 'Date.now' : undefined
  }
  return undefined
}

/** `export … from 'x'`, and its disguise `import { a } from 'x'; export { a }`. */
function isBarrel(body: readonly Node[]): boolean {
  const specifiers = (type: string): readonly Node[] =>
    body.filter((statement) => statement.type === type).flatMap((statement) => statement.specifiers as Node[])
  const imported = new Set(specifiers('ImportDeclaration').map(({ local }) => (local as Node).value))
  const handedOn = specifiers('ExportNamedDeclaration').some(({ orig }) =>
    imported.has((orig as Node)?.value),
  )
  return handedOn || body.some((statement) => statement.type.startsWith('Export') && isNode(statement.source))
}

function exportsDefault(statement: Node): boolean {
  if (statement.type.startsWith('ExportDefault')) return true
  if (statement.type !== 'ExportNamedDeclaration') return false
  return (statement.specifiers as readonly Node[]).some(
    ({ exported }) => (exported as Node)?.value === 'default',
  )
}

const declarations = new Set([
  'ImportDeclaration',
  'ExportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ExportDefaultDeclaration',
  'ExportDefaultExpression',
  'FunctionDeclaration',
  'ClassDeclaration',
  'VariableDeclaration',
  'TsTypeAliasDeclaration',
  'TsInterfaceDeclaration',
])

/** A statement that is no declaration, or an `await` outside of every function. */
function doesSomething(statement: Node): boolean {
  if (!declarations.has(statement.type)) return true
  let awaits = false
  walk(statement, (node) => {
    if (/Function|ArrowFunction|ClassMethod|PrivateMethod|MethodProperty/.test(node.type)) return false
    if (node.type === 'AwaitExpression') awaits = true
    return undefined
  })
  return awaits && statement.type !== 'FunctionDeclaration' && !isFunctionExport(statement)
}

const isFunctionExport = (statement: Node): boolean =>
  isNode(statement.declaration) && statement.declaration.type === 'FunctionDeclaration'
