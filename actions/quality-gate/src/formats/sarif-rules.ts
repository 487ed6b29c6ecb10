/** SARIF rules: found by index, by reference into an extension, or by (hierarchical) id (§3.27.5-7, §3.52). */

import type { Severity } from '../../../../shared/model/finding.ts'
import {
  below,
  indexIn,
  type Json,
  objectIn,
  objectsIn,
  textIn,
  textsIn,
  type Where,
  wordIn,
} from './sarif-members.ts'

export const levels = ['none', 'note', 'warning', 'error'] as const
export type Level = Severity | 'none'

/** What a result takes from its rule. */
export type Rule = {
  readonly id: string | undefined
  readonly name: string | undefined
  readonly helpUri: string | undefined
  readonly level: Level | undefined
  readonly tags: readonly string[]
  readonly messages: Json
}

export type Rules = {
  /** The rule a result speaks of, and its id; both undefined when it names none. */
  find(result: Json, where: Where): { readonly rule: Rule | undefined; readonly id: string | undefined }
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
  readonly messages: Json
}

export function rulesOf(run: Json, where: Where): Rules {
  const tool = objectIn(run, 'tool', where) ?? {}
  const driver = component(
    objectIn(tool, 'driver', below(where, '.tool')) ?? {},
    below(where, '.tool.driver'),
  )
  const extensions = objectsIn(tool, 'extensions', below(where, '.tool')).map((extension, i) =>
    component(extension, below(where, `.tool.extensions[${i}]`)),
  )
  const overrides = overridesOf(run, where, (reference, at) => find(reference, undefined, undefined, at).rule)

  function componentOf(reference: Json | undefined, at: Where): Component {
    const target = reference && objectIn(reference, 'toolComponent', at)
    if (!target) return driver
    const index = indexIn(target, 'index', at)
    const [guid, name] = [textIn(target, 'guid', at), textIn(target, 'name', at)]
    const named = [driver, ...extensions].find((one) =>
      guid !== undefined ? one.guid === guid : name !== undefined && one.name === name,
    )
    return index === undefined ? (named ?? driver) : (extensions[index] ?? driver)
  }

  function find(
    reference: Json | undefined,
    ruleId: string | undefined,
    ruleIndex: number | undefined,
    at: Where,
  ) {
    const home = componentOf(reference, at)
    const index = (reference && indexIn(reference, 'index', at)) ?? ruleIndex
    const id = (reference && textIn(reference, 'id', at)) ?? ruleId
    const rule =
      (index === undefined ? undefined : home.rules[index]) ??
      (id === undefined ? undefined : hierarchical(id, home, extensions))
    return { rule, id: id ?? rule?.id }
  }

  return {
    find: (result, at) =>
      find(objectIn(result, 'rule', at), textIn(result, 'ruleId', at), indexIn(result, 'ruleIndex', at), at),
    message(id, rule) {
      const own = rule?.messages[id] ?? driver.messages[id]
      return typeof own === 'object' && own !== null && typeof (own as Json).text === 'string'
        ? ((own as Json).text as string)
        : undefined
    },
    level: (rule) => (rule && overrides.get(rule)) ?? rule?.level,
  }
}

/** "CA1000/inner" is a part of rule "CA1000" where no rule has the whole id. */
function hierarchical(id: string, home: Component, extensions: readonly Component[]): Rule | undefined {
  for (let part = id; part !== ''; part = part.slice(0, Math.max(0, part.lastIndexOf('/')))) {
    const rule = home.byId.get(part) ?? extensions.find(({ byId }) => byId.has(part))?.byId.get(part)
    if (rule) return rule
  }
  return undefined
}

function component(json: Json, where: Where): Component {
  const rules = objectsIn(json, 'rules', where).map((rule, i) => readRule(rule, below(where, `.rules[${i}]`)))
  return {
    guid: textIn(json, 'guid', where),
    name: textIn(json, 'name', where),
    rules,
    byId: new Map(rules.flatMap((rule) => (rule.id === undefined ? [] : [[rule.id, rule] as const]))),
    messages: objectIn(json, 'globalMessageStrings', where) ?? {},
  }
}

function readRule(json: Json, where: Where): Rule {
  const id = textIn(json, 'id', where)
  const name = textIn(json, 'name', where)
  const properties = objectIn(json, 'properties', where) ?? {}
  const score = properties['security-severity']
  const configuration = objectIn(json, 'defaultConfiguration', where)
  return {
    id,
    name: name === id ? undefined : name,
    helpUri: textIn(json, 'helpUri', where),
    level: configuration && wordIn(configuration, 'level', levels, where),
    tags: [
      ...textsIn(properties, 'tags', below(where, '.properties')),
      ...(typeof score === 'string' || typeof score === 'number' ? [`security-severity:${score}`] : []),
    ],
    messages: objectIn(json, 'messageStrings', where) ?? {},
  }
}

function overridesOf(
  run: Json,
  where: Where,
  find: (reference: Json, at: Where) => Rule | undefined,
): ReadonlyMap<Rule, Level> {
  const overrides = new Map<Rule, Level>()
  for (const invocation of objectsIn(run, 'invocations', where)) {
    for (const override of objectsIn(invocation, 'ruleConfigurationOverrides', where)) {
      const descriptor = objectIn(override, 'descriptor', where)
      const configuration = objectIn(override, 'configuration', where)
      const level = configuration && wordIn(configuration, 'level', levels, where)
      const rule = descriptor && find(descriptor, where)
      if (rule && level) overrides.set(rule, level)
    }
  }
  return overrides
}
