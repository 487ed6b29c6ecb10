/** `.gitleaks.toml` and `betterleaks.toml`: their rules and exceptions, and notes on what is not taken over. */

import { nearest } from '../../../../../shared/text/nearest.ts'
import { rules as builtIn } from '../../rules/list.generated.ts'
import type { Rule } from '../../rules/rule.ts'
import { readAllowlist } from './gitleaks-allowlist.ts'
import { conditionsOf, readRule } from './gitleaks-rule.ts'
import { Findings, type Import, type ImportedAllow } from './imported.ts'
import { parseTomlTable, type TomlTable } from './toml-table.ts'

const rootKeys = [
  'title',
  'description',
  'extend',
  'rules',
  'allowlist',
  'allowlists',
  'minVersion',
  'betterleaksMinVersion',
]
const ruleKeys = [
  'id',
  'description',
  'path',
  'regex',
  'secretGroup',
  'entropy',
  'keywords',
  'tags',
  'skipReport',
  'allowlist',
  'allowlists',
]

/** What has no counterpart here, and what comes of that. */
const notTaken: Readonly<Record<string, string>> = {
  prefilter: '`prefilter` is not taken over: what it leaves out is scanned, too.',
  filter: '`filter` is not taken over: what it leaves out is found, too.',
  validate: '`validate` is not taken over: no provider is asked.',
  required: '`required` is not taken over: the rule finds its secret without the other one near it, too.',
  tokenefficiency: '`tokenEfficiency` is not taken over: secrets that read like words are found, too.',
  specificity: '`specificity` is not taken over: of two rules for one place the more certain one counts.',
}

/** As many as there are rules, in any of these tools. */
const mostIds = 500

const builtInIds: ReadonlySet<string> = new Set(builtIn.map(({ id }) => id))

/**
 * `file` is its path. Throws InputError with place, value and what was wanted for what its tool could not read, either. A
 * rule or expression that could not work here is left out, and a note says so.
 */
export function readGitleaksConfig(file: string, text: string): Import {
  const root = parseTomlTable(text, file)
  const tool = /betterleaks/i.test(file) || root.has('betterleaksMinVersion') ? 'betterleaks' : 'gitleaks'
  const findings = new Findings(file)
  noteUnknown(root, rootKeys, findings)
  const tables = root.tables('rules', 'rule')
  const disable = readExtend(root, { tool, findings, rules: tables.length })
  const ids = new Map<string, string>() // of ours, by theirs
  const taken = new Set<string>()
  const rules: Rule[] = []
  const allows: ImportedAllow[] = []
  for (const table of tables) {
    const id = ownId(table, ids, { tool, findings, taken })
    if (id === undefined) continue
    noteUnknown(table, ruleKeys, findings, table.text('id'))
    const isRule = Boolean(table.text('regex'))
    if (table.flag('skipReport')) {
      findings.note('a rule that only helps another one (`skipReport`) is not taken over.', `rule \`${id}\``)
      continue
    }
    if (isRule) {
      const rule = readRule(table, { id, tool, findings })
      if (rule) rules.push(rule)
      allows.push(...conditionsOf(table, { id, tool, findings }))
    } else noteNoRegex(table, findings)
    for (const list of allowlistsOf(table)) {
      const spoken = isRule ? new Set([id]) : counterparts(table.text('id') ?? '', ids, list.place, findings)
      const allow = spoken && readAllowlist(list, spoken, findings)
      if (allow) allows.push(allow)
    }
  }
  for (const list of allowlistsOf(root)) {
    const targets = list.texts('targetRules', mostIds)
    const spoken = targets.map((target) => counterparts(target, ids, list.place, findings))
    const all = new Set(spoken.flatMap((some) => [...(some ?? [])]))
    const allow = readAllowlist(list, targets.length > 0 ? all : undefined, findings)
    if (allow) allows.push(allow)
  }
  return { rules, allows, disable, notes: findings.notes() }
}

const allowlistsOf = (table: TomlTable): readonly TomlTable[] => [
  ...table.tables('allowlist', 'allowlist'),
  ...table.tables('allowlists', 'allowlist'),
]

function noteUnknown(table: TomlTable, known: readonly string[], findings: Findings, id?: string): void {
  const name = id === undefined ? undefined : `rule \`${id}\``
  for (const key of table.unknown(known))
    findings.note(notTaken[key] ?? `\`${key}\` is not known and not taken over.`, name)
}

type Context = { readonly tool: string; readonly findings: Findings }

/** "AWS_Key" → "aws-key"; what a built-in rule is called gets the tool's name before it. */
function ownId(
  table: TomlTable,
  ids: Map<string, string>,
  { tool, findings, taken }: Context & { readonly taken: Set<string> },
): string | undefined {
  const theirs = table.text('id')?.trim() ?? ''
  const plain = theirs
    .toLowerCase()
    .replace(/[^a-z0-9]{1,80}/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
  if (plain === '') {
    findings.refuse(`${table.place} has no \`id\``)
    return undefined
  }
  const id = builtInIds.has(plain) ? `${tool}-${plain}` : plain
  if (taken.has(id)) {
    findings.refuse(`${table.place} has the \`id\` of another rule, ${JSON.stringify(theirs.slice(0, 80))}`)
    return undefined
  }
  ids.set(theirs, id)
  taken.add(id)
  if (id !== theirs && table.text('regex'))
    findings.note(
      'here the rule has another id: in lower case, with `-` between words, and none that a built-in rule has.',
      `rule \`${theirs}\` (\`${id}\`)`,
    )
  return id
}

function noteNoRegex(table: TomlTable, findings: Findings): void {
  const name = `rule \`${table.text('id')}\``
  if (table.text('path'))
    findings.note('a rule that goes by the path of a file alone is not taken over.', name)
  else findings.note('the rule only changes one of the tool, which is not used here.', name)
}

/** The rules of ours that one of theirs stands for; undefined, with a note, where nothing is like it. */
function counterparts(
  theirs: string,
  ids: ReadonlyMap<string, string>,
  place: string,
  findings: Findings,
): ReadonlySet<string> | undefined {
  const own = ids.get(theirs)
  const word = /^[a-z0-9]+/.exec(theirs.toLowerCase())?.[0] ?? ''
  const alike = builtIn.filter(({ id, generic }) =>
    word === 'generic' ? generic === true : id === theirs || id.startsWith(`${word}-`),
  )
  const found = new Set([...(own === undefined ? [] : [own]), ...alike.map(({ id }) => id)])
  if (alike.length === 0 && (own === undefined || !builtInIds.has(own))) {
    if (own !== undefined) return found
    findings.note(`rule \`${theirs}\` has no counterpart here, so its exceptions are not taken over.`, place)
    return undefined
  }
  findings.note(
    `rule \`${theirs}\` is the tool's own; its exceptions hold for ${listedIds([...found])}.`,
    place,
  )
  return found
}

function listedIds(ids: readonly string[]): string {
  const more = ids.length - 5
  return `${ids
    .slice(0, 5)
    .map((id) => `\`${id}\``)
    .join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

/** `[extend]`: what is switched off of the built-in rules. */
function readExtend(
  root: TomlTable,
  { tool, findings, rules }: Context & { rules: number },
): readonly string[] {
  const extend = root.tables('extend', 'extend')[0]
  const useDefault = extend?.flag('useDefault') ?? false
  if (useDefault) findings.note(`the built-in rules stand for the ${tool} default rules that it extends.`)
  else if (rules > 0) findings.note('the built-in rules look for secrets besides the rules of this file.')
  for (const key of ['path', 'url']) {
    const other = extend?.text(key)
    if (other)
      findings.note(`${JSON.stringify(other.slice(0, 200))}, which it extends, is not read; import it, too.`)
  }
  if (extend) noteUnknown(extend, ['useDefault', 'disabledRules', 'path', 'url'], findings)
  return (extend?.texts('disabledRules', mostIds) ?? []).filter((id) => {
    if (builtInIds.has(id)) return true
    const close = id.length > 40 ? undefined : nearest(id, [...builtInIds])
    const hint = close === undefined ? '' : ` (\`${close}\` comes near)`
    findings.note(`disabled rule \`${id}\` is none of the built-in rules, so nothing is switched off${hint}.`)
    return false
  })
}
