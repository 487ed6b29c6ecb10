/** Writes `docs/rules/`: a table of all rules of the secret scan, and a page for each provider. Made from the rules alone. */

import type { Match, Rule } from '../actions/secret-scan/src/rules/rule.ts'
import type { Generated } from './contracts.ts'

const folder = 'docs/rules'

/** The index first, then the pages by provider; the same for the rules in any order. */
export function rulePages(rules: readonly Rule[]): readonly Generated[] {
  const providers = [...new Set(rules.map(({ provider }) => provider))]
    .map((provider) => ({ provider, list: rules.filter((rule) => rule.provider === provider).sort(byId) }))
    .sort((one, other) => compare(pageName(one.provider), pageName(other.provider)))
  return [
    { path: `${folder}/README.md`, content: index(rules.length, providers) },
    ...providers.map(({ provider, list }) => ({
      path: `${folder}/${pageName(provider)}.md`,
      content: page(provider, list),
    })),
  ]
}

type Provider = { readonly provider: string; readonly list: readonly Rule[] }

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
const byId = (one: Rule, other: Rule): number => compare(one.id, other.id)

/** "New Relic" → "new-relic", "Logz.io" → "logz-io". */
export const pageName = (provider: string): string =>
  provider
    .toLowerCase()
    .replaceAll(/[^0-9a-z]+/g, '-')
    .replaceAll(/^-|-$/g, '')

const generated = '<!-- Made from the rules by `npm run generate`; not to be edited. -->'

function index(count: number, providers: readonly Provider[]): string {
  const rows = providers.flatMap(({ provider, list }) =>
    list.map((rule) => {
      const link = `[${cell(provider)}](${pageName(provider)}.md#${rule.id})`
      return row([link, `\`${rule.id}\``, cell(rule.title), rule.confidence, rule.severity, proofOf(rule)])
    }),
  )
  const head = row(['Provider', 'Rule', 'What it finds', 'Confidence', 'Severity', 'Proof'])
  return [
    '# Rules of the secret scan',
    generated,
    `${count} rules of ${providers.length} providers. Rules of confidence \`high\` match credentials and little else;`,
    '`medium` and `low` ones also match what only looks like one. A rule with a proof can tell, offline, whether the',
    'provider could have made what it found.',
    '',
    [head, row(['---', '---', '---', '---', '---', '---']), ...rows].join('\n'),
    '',
  ].join('\n')
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** Text of a rule inside a table: no bar may end the cell. */
const cell = (text: string): string => text.replaceAll('|', '\\|')

const proofOf = ({ prove }: Rule): string => (prove === undefined ? '' : 'offline')

const page = (provider: string, list: readonly Rule[]): string =>
  [`# ${provider}`, generated, '', ...list.map(section), '[All rules](README.md)', ''].join('\n')

function section(rule: Rule): string {
  const { steps, url } = rule.revoke
  return [
    `## ${rule.id}`,
    '',
    `**${rule.title}.** It opens ${rule.opens}.`,
    '',
    `- How it is recognised: ${recognised(rule)}`,
    `- Confidence: ${rule.confidence}${rule.generic ? ', and a value that looks like words is left out' : ''}`,
    `- Severity: ${rule.severity}`,
    `- Proof: ${rule.prove ? 'its checksum or structure is looked at, offline' : 'none, its form carries neither checksum nor structure that is read'}`,
    `- When it got out: ${steps}${url === '' ? '' : ` [How to revoke it](${url})`}`,
    ...(rule.source === '' ? [] : [`- Documented by [the provider](${rule.source})`]),
    '',
  ].join('\n')
}

/** One sentence on the match, with the keywords and the pattern as code. */
function recognised({ keywords, match }: Rule): string {
  const names = keywords.map(code).join(', ')
  return `${sentences[match.kind](names)} ${code(match.kind === 'assigned' ? match.value : match.pattern)}`
}

const sentences: Readonly<Record<Match['kind'], (names: string) => string>> = {
  token: (names) => `it begins with ${names}, in any case of letters, and reads`,
  window: (names) => `near ${names}, in any case of letters, there is`,
  assigned: (names) =>
    `to a name with ${names} in it, in any case of letters, a value is assigned that reads`,
}

/** Between as many backticks as it takes: a pattern may have some itself. */
function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  const gap = longest > 0 || text.startsWith(' ') || text.endsWith(' ') ? ' ' : ''
  return `${fence}${gap}${text}${gap}${fence}`
}
