/** The rules that a scan goes by: ours, less those left out, with those of the user and of other scanners. */

import { createHash } from 'node:crypto'
import { version } from '../../../../shared/contract/contracts.generated.ts'
import { InputError } from '../../../../shared/model/errors.ts'
import type { Allow } from '../allow/allow.ts'
import { createEngine, type Engine } from '../engine/engine.ts'
import { rules as ours } from '../rules/list.generated.ts'
import type { Rule } from '../rules/rule.ts'
import { readImport } from './import/read-import.ts'
import { readOwnRules } from './own-rules.ts'

/** What users wrote, as text: plain data, so that each thread can make the same of it. */
export type RuleTexts = {
  readonly own?: PolicyText
  readonly imports: readonly PolicyText[]
}

/** A file of the user, and what it is called in messages. */
export type PolicyText = { readonly text: string; readonly file: string }

export type RuleSet = {
  readonly rules: readonly Rule[]
  readonly engine: Engine
  /** The same for the same rules and the same version of us: what it found once it would find again. */
  readonly hash: string
  /** Of imported settings. */
  readonly allows: readonly Allow[]
  readonly notes: readonly string[]
}

export function ruleSetOf({ own, imports }: RuleTexts): RuleSet {
  const mine = own ? readOwnRules(own.text, own.file) : { rules: [], disable: [] }
  const imported = imports.map(({ file, text }) => readImport(file, text))
  const off = new Set([...mine.disable, ...imported.flatMap(({ disable }) => disable)])
  const added = [...mine.rules, ...imported.flatMap(({ rules }) => rules)]
  refuseRepeats(added)
  const rules = [...ours.filter(({ id }) => !off.has(id)), ...added]
  return {
    rules,
    engine: createEngine(rules, ours),
    hash: hashOf(rules),
    allows: imported.flatMap(({ allows }) => allows),
    notes: [
      ...(off.size > 0 ? [`Rules that are left out: ${[...off].sort().join(', ')}.`] : []),
      ...imported.flatMap(({ notes }) => notes),
    ],
  }
}

/** The engine refuses two rules of one id; here it can still be said whose they are. */
function refuseRepeats(added: readonly Rule[]): void {
  const taken = new Set(ours.map(({ id }) => id))
  for (const { id } of added) {
    if (taken.has(id)) throw new InputError(`Two rules are called \`${id}\`; give yours another id.`)
    taken.add(id)
  }
}

function hashOf(rules: readonly Rule[]): string {
  const parts = rules.map(({ id, keywords, match, confidence, severity }) => [
    id,
    keywords,
    match,
    confidence,
    severity,
  ])
  return createHash('sha256')
    .update(JSON.stringify([version, parts]))
    .digest('hex')
    .slice(0, 16)
}
