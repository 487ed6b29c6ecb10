/** SARIF rules: found by index, by reference into an extension, or by (hierarchical) id (§3.27.5-7, §3.52). */

import type { Severity } from '../../../../shared/model/finding.ts'
import {
  below,
  indexIn,
  type Json,
  objectIn,
  objectsIn,
  refuse,
  textIn,
  textsIn,
  type Where,
  wordIn,
} from './json-members.ts'

export const levels = ['none', 'note', 'warning', 'error'] as const
export type Level = Severity | 'none'

/** What a result takes from its rule. */
export type Rule = {
  readonly id: string | undefined
  readonly guid: string | undefined
  readonly name: string | undefined
  readonly helpUri: string | undefined
  readonly level: Level | undefined
  readonly tags: readonly string[]
  readonly messages: Json
  /** Messages of the driver or extension that the rule belongs to. */
  readonly shared: Json
}

export type Found = { readonly rule: Rule | undefined; readonly id: string | undefined }

export type Rules = {
  /** The rule a result speaks of, and its id; both undefined when it names none. */
  find(result: Json, where: Where): Found
  /** A message by its id: of the rule, else of the tool. */
  message(id: string, rule: Rule | undefined): string | undefined
  /** A level that an invocation overrides, else the rule's own. */
  level(rule: Rule | undefined): Level | undefined
}

type Component = {
  readonly guid: string | undefined
  readonly name: string | undefined
  readonly rules: readonly Rule[]
  readonly byId: ReadonlyMap<string, Rule>
  readonly byGuid: ReadonlyMap<string, Rule>
  readonly messages: Json
}

export function rulesOf(run: Json, where: Where): Rules {
  const components = componentsOf(run, where)
  const [driver, ...extensions] = components as [Component, ...Component[]]
  const all = firstBy(
    components.flatMap(({ rules }) => rules),
    ({ id }) => id,
  )

  /** Undefined when the report describes no such component: then only the id can tell the rule. */
  function componentOf(reference: Json | undefined, at: Where): Component | undefined {
    const target = reference && objectIn(reference, 'toolComponent', at)
    if (!target) return driver
    const index = indexIn(target, 'index', at)
    if (index !== undefined)
      return (
        extensions[index] ??
        refuse(at, '.toolComponent.index', index, "the index of one of tool's extensions")
      )
    const guid = textIn(target, 'guid', at)?.toLowerCase()
    const name = textIn(target, 'name', at)
    if (guid === undefined && name === undefined) return driver
    return components.find((one) => (guid === undefined ? one.name === name : one.guid === guid))
  }

  /** `at` is the place of the reference, `where` that of the result. */
  function find(reference: Json | undefined, at: Where, result: Json, where: Where): Found {
    const home = componentOf(reference, at)
    const index = (reference && indexIn(reference, 'index', at)) ?? indexIn(result, 'ruleIndex', where)
    const id = (reference && textIn(reference, 'id', at)) || textIn(result, 'ruleId', where) || undefined
    const placed = index === undefined ? undefined : home?.rules[index]
    if (placed && isOf(placed, id)) return { rule: placed, id: id ?? placed.id }
    const guid = reference && textIn(reference, 'guid', at)?.toLowerCase()
    const named =
      (guid === undefined ? undefined : home?.byGuid.get(guid)) ??
      (id === undefined ? undefined : hierarchical(id, home?.byId ?? all, all))
    if (!named && id === undefined && index !== undefined)
      refuse(at, reference?.index === undefined ? '.ruleIndex' : '.index', index, 'the index of a rule')
    const rule = named ?? placed
    return { rule, id: id ?? rule?.id }
  }

  const overrides = overridesOf(run, where, (reference, at) => find(reference, at, {}, at).rule)
  return {
    find(result, where) {
      const reference = objectIn(result, 'rule', where)
      return find(reference, reference ? below(where, '.rule') : where, result, where)
    },
    message: (id, rule) => textOf(rule?.messages, id) ?? textOf(rule?.shared ?? driver.messages, id),
    level: (rule) => (rule && overrides.get(rule)) ?? rule?.level,
  }
}

/** "CA1000/inner" may be said of rule "CA1000" (§3.27.5). */
const isOf = (rule: Rule, id: string | undefined): boolean =>
  id === undefined || rule.id === undefined || id === rule.id || id.startsWith(`${rule.id}/`)

type ById = ReadonlyMap<string, Rule>

const longestId = 1024

/** The rule with the whole id, else the one with the longest part of it: "CA1000/inner" is a part of "CA1000". */
function hierarchical(id: string, home: ById, all: ById): Rule | undefined {
  if (id.length > longestId) return home.get(id) ?? all.get(id)
  for (let part = id; part !== ''; part = part.slice(0, Math.max(0, part.lastIndexOf('/')))) {
    const rule = home.get(part) ?? all.get(part)
    if (rule) return rule
  }
  return undefined
}

function textOf(messages: Json | undefined, id: string): string | undefined {
  const own = messages && Object.hasOwn(messages, id) ? messages[id] : undefined
  const text = typeof own === 'object' && own !== null ? (own as Json).text : undefined
  return typeof text === 'string' ? text : undefined
}

/** The driver first. */
function componentsOf(run: Json, where: Where): readonly Component[] {
  const tool = objectIn(run, 'tool', where) ?? {}
  const at = below(where, '.tool')
  return [
    component(objectIn(tool, 'driver', at) ?? {}, below(at, '.driver')),
    ...objectsIn(tool, 'extensions', at).map((extension, i) =>
      component(extension, below(at, '.extensions', i)),
    ),
  ]
}

function component(json: Json, where: Where): Component {
  const messages = objectIn(json, 'globalMessageStrings', where) ?? {}
  const rules = objectsIn(json, 'rules', where).map((rule, i) =>
    readRule(rule, messages, below(where, '.rules', i)),
  )
  return {
    guid: textIn(json, 'guid', where)?.toLowerCase(),
    name: textIn(json, 'name', where),
    rules,
    byId: firstBy(rules, ({ id }) => id),
    byGuid: firstBy(rules, ({ guid }) => guid),
    messages,
  }
}

/** Of two rules with one key the first stands. */
function firstBy(rules: readonly Rule[], key: (rule: Rule) => string | undefined): ReadonlyMap<string, Rule> {
  const map = new Map<string, Rule>()
  for (const rule of rules) {
    const name = key(rule)
    if (name !== undefined && !map.has(name)) map.set(name, rule)
  }
  return map
}

function readRule(json: Json, shared: Json, where: Where): Rule {
  const id = textIn(json, 'id', where)
  const name = textIn(json, 'name', where)
  const properties = objectIn(json, 'properties', where) ?? {}
  const score = properties['security-severity']
  const configuration = objectIn(json, 'defaultConfiguration', where)
  return {
    id,
    guid: textIn(json, 'guid', where)?.toLowerCase(),
    name: name === id || name === '' ? undefined : name,
    helpUri: textIn(json, 'helpUri', where),
    level: configuration && wordIn(configuration, 'level', levels, below(where, '.defaultConfiguration')),
    tags: [
      ...textsIn(properties, 'tags', below(where, '.properties')),
      ...(typeof score === 'string' || typeof score === 'number' ? [`security-severity:${score}`] : []),
    ],
    messages: objectIn(json, 'messageStrings', where) ?? {},
    shared,
  }
}

function overridesOf(
  run: Json,
  where: Where,
  find: (reference: Json, at: Where) => Rule | undefined,
): ReadonlyMap<Rule, Level> {
  const overrides = new Map<Rule, Level>()
  for (const [i, invocation] of objectsIn(run, 'invocations', where).entries()) {
    const at = below(where, '.invocations', i)
    for (const [k, override] of objectsIn(invocation, 'ruleConfigurationOverrides', at).entries()) {
      const place = below(at, '.ruleConfigurationOverrides', k)
      const descriptor = objectIn(override, 'descriptor', place)
      const configuration = objectIn(override, 'configuration', place)
      const level = configuration && wordIn(configuration, 'level', levels, below(place, '.configuration'))
      const rule = descriptor && find(descriptor, below(place, '.descriptor'))
      if (rule && level) overrides.set(rule, level)
    }
  }
  return overrides
}
