/** Canaries in the kinds of files that people leave credentials in: what is found in one must be found in all. */

import { describe, expect, it } from '@jest/globals'
import { createEngine } from '../../../../actions/secret-scan/src/engine/engine.ts'
import { Generator } from '../../../../actions/secret-scan/src/rules/generator.ts'
import { rules } from '../../../../actions/secret-scan/src/rules/list.generated.ts'
import type { Rule } from '../../../../actions/secret-scan/src/rules/rule.ts'
import type { Occurrence } from '../../../../actions/secret-scan/src/scan/occurrence.ts'
import { scanPiece } from '../../../../actions/secret-scan/src/scan/scan-piece.ts'
import { wholeFile } from '../../../../actions/secret-scan/src/sources/batch.ts'

const engine = createEngine(rules)

const scan = (text: string, path: string): readonly Occurrence[] => {
  const bytes = Buffer.from(text, 'latin1')
  return scanPiece(engine, { bytes, kind: 'blob', path, lineAt: wholeFile(bytes) }).occurrences
}

type Context = readonly [name: string, path: string, text: (name: string, secret: string) => string]

const assigning: readonly Context[] = [
  [
    'a Markdown code block',
    'README.md',
    (name, secret) => `# Use\n\n\`\`\`sh\nexport ${name}=${secret}\n\`\`\`\n`,
  ],
  ['JSON', 'a.json', (name, secret) => JSON.stringify({ a: 1, b: { [name]: secret } }, null, 2)],
  ['JSON on one line', 'a.json', (name, secret) => JSON.stringify({ a: 1, b: { [name]: secret }, c: 'd' })],
  ['.env', '.env', (name, secret) => `A=1\n${name}=${secret}\nB=2\n`],
  ['.env with line ends of Windows', '.env', (name, secret) => `A=1\r\n${name}="${secret}"\r\nB=2\r\n`],
  ['ENV of a Dockerfile', 'Dockerfile', (name, secret) => `FROM a\nENV ${name} ${secret}\nRUN b\n`],
  ['RUN of a Dockerfile', 'Dockerfile', (name, secret) => `FROM a\nRUN ${name}=${secret} npm ci\n`],
  ['YAML', 'a.yml', (name, secret) => `web:\n  db:\n    ${name}: ${secret}\n    other: 1\n`],
  ['a YAML list of assignments', 'a.yml', (name, secret) => `environment:\n  - ${name}=${secret}\n  - B=1\n`],
  ['a folded text of YAML', 'a.yml', (name, secret) => `web:\n  ${name}: >-\n    ${secret}\n`],
]

/** Where no name is assigned to, only what says itself what it is can be found. */
const mentioning: readonly Context[] = [
  ['Markdown prose', 'README.md', (name, secret) => `Set \`${name}\` to \`${secret}\` first.\n`],
  [
    'a Markdown table',
    'README.md',
    (name, secret) => `| name | value |\n| --- | --- |\n| ${name} | ${secret} |\n`,
  ],
  [
    'a list of names and values',
    'pod.yml',
    (name, secret) => `env:\n  - name: ${name}\n    value: ${secret}\n`,
  ],
]

type Canary = { readonly rule: string; readonly name: string; readonly secret: string }

/** The secrets of one line that rules of high confidence find in their own example without doubt. */
const canaries = (kind: Rule['match']['kind']): readonly Canary[] =>
  rules
    .filter(({ confidence, match }) => confidence === 'high' && match.kind === kind)
    .filter(
      ({ match }) =>
        match.kind === 'assigned' || !('pattern' in match) || !match.pattern.includes('<secret>'),
    )
    .flatMap((rule) => {
      const example = rule.positives(new Generator(`contexts/${rule.id}`))[0]!
      const found = scan(example, '.env').find((one) => one.rule === rule.id && one.doubt === undefined)
      if (!found || found.secret.includes('\n')) return []
      return [{ rule: rule.id, name: found.name ?? 'API_TOKEN', secret: found.secret }]
    })

const missed = (all: readonly Canary[], [, path, text]: Context): readonly string[] =>
  all
    .filter(
      ({ name, secret }) =>
        !scan(text(name, secret), path).some((one) => one.doubt === undefined && one.secret.includes(secret)),
    )
    .map(({ rule }) => rule)

describe('a credential of high confidence', () => {
  const tokens = canaries('token')
  const values = canaries('assigned')

  it('is planted for nearly all rules', () => {
    expect([tokens.length > 230, values.length > 50]).toEqual([true, true])
  })

  it.each([...assigning, ...mentioning])('that says itself what it is, is found in %s', (...context) => {
    expect(missed(tokens, context)).toEqual([])
  })

  it.each([...assigning, ...mentioning])('that is known by its name is found in %s', (...context) => {
    expect(missed(values, context)).toEqual([])
  })
})
