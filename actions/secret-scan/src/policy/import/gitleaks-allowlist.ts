/** `[allowlist]` and `[[allowlists]]` of gitleaks and betterleaks, global ones and those of a rule. */

import { InputError } from '../../../../../shared/model/errors.ts'
import type { Occurrence } from '../../scan/occurrence.ts'
import { ExpressionError } from '../expression/cursor.ts'
import type { Findings, ImportedAllow } from './imported.ts'
import { bytesOfPath, type Test, testOf } from './re2-pattern.ts'
import type { TomlTable } from './toml-table.ts'

const keys = [
  'description',
  'condition',
  'commits',
  'paths',
  'regexTarget',
  'regexes',
  'stopwords',
  'targetRules',
]

/** Each is tried on every finding. */
const mostExpressions = 1000

type Check = (one: Occurrence) => boolean

/** `rules`: ids of ours that it speaks of; undefined for all. Undefined when it has nothing to go by. */
export function readAllowlist(
  table: TomlTable,
  rules: ReadonlySet<string> | undefined,
  findings: Findings,
): ImportedAllow | undefined {
  for (const key of table.unknown(keys))
    findings.note(`\`${key}\` is not known and not taken over.`, table.place)
  const every = conditionOf(table)
  noteTarget(table, findings)
  const places = placeChecks(table, findings)
  const contents = contentChecks(table, findings)
  if (places.length + contents.length === 0) {
    findings.refuse(`${table.place} has none of \`commits\`, \`paths\`, \`regexes\` and \`stopwords\``)
    return undefined
  }
  const checks: readonly Check[] = [
    ...places,
    ...contents.map(
      (check): Check =>
        ({ secret }) =>
          check(secret),
    ),
  ]
  const byContent = contents.length > 0 && (!every || places.length === 0)
  const fits = (secret: string): boolean =>
    every ? contents.every((check) => check(secret)) : contents.some((check) => check(secret))
  return {
    kind: 'imported',
    place: table.place,
    reason: table.text('description')?.replace(/\s+/g, ' ').trim() ?? '',
    until: undefined,
    breadth: 'pattern',
    covers: (one) => {
      if (rules !== undefined && !rules.has(one.rule)) return false
      return every ? checks.every((check) => check(one)) : checks.some((check) => check(one))
    },
    ...(byContent && { fits }),
  }
}

/** Whether all that it names must fit; one is enough otherwise. */
function conditionOf(table: TomlTable): boolean {
  const word = table.text('condition') ?? ''
  if (/^(?:|or|\|\|)$/i.test(word)) return false
  if (/^(?:and|&&)$/i.test(word)) return true
  throw new InputError(
    `${table.place}: \`condition\` is ${JSON.stringify(word.slice(0, 40))}; it must be AND or OR.`,
  )
}

function noteTarget(table: TomlTable, findings: Findings): void {
  const target = table.text('regexTarget') ?? ''
  if (!['', 'secret', 'match', 'line'].includes(target))
    throw new InputError(
      `${table.place}: \`regexTarget\` is ${JSON.stringify(target.slice(0, 40))}; it must be secret, match or line.`,
    )
  if (target === 'match' || target === 'line')
    findings.note(
      `its \`regexes\` are tried on the secret alone, since what stands around it is not kept; what \`regexTarget = "${target}"\` set aside by the rest shows again.`,
      table.place,
    )
}

function placeChecks(table: TomlTable, findings: Findings): readonly Check[] {
  const commits = new Set(table.texts('commits').map((commit) => commit.trim().toLowerCase()))
  const paths = testsOf(table, 'paths', findings)
  return [
    ...(commits.size > 0 ? [({ commit }: Occurrence) => commit !== undefined && commits.has(commit)] : []),
    ...(paths.length > 0 ? [({ path }: Occurrence) => path !== '' && anyOf(paths, bytesOfPath(path))] : []),
  ]
}

function contentChecks(table: TomlTable, findings: Findings): readonly Test[] {
  const regexes = testsOf(table, 'regexes', findings)
  const words = [...new Set(table.texts('stopwords').map((word) => word.toLowerCase()))]
  return [
    ...(regexes.length > 0 ? [(secret: string) => anyOf(regexes, secret)] : []),
    ...(words.length > 0 ? [stopwordTest(words)] : []),
  ]
}

function stopwordTest(words: readonly string[]): Test {
  return (secret) => {
    const folded = secret.toLowerCase()
    return words.some((word) => folded.includes(word))
  }
}

const anyOf = (tests: readonly Test[], text: string): boolean => tests.some((test) => test(text))

function testsOf(table: TomlTable, key: string, findings: Findings): readonly Test[] {
  const sources = [...new Set(table.texts(key, mostExpressions))]
  const tests = sources.flatMap((source, i) => {
    try {
      return [testOf(source)]
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error
      findings.refuse(`${table.place}: entry ${i + 1} of \`${key}\` ${error.message}`)
      return []
    }
  })
  // Of "all must fit" nothing may fall away, or the exception would reach further than it was meant to.
  return sources.length > 0 && tests.length === 0 ? [() => false] : tests
}
