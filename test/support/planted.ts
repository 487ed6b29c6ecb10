/** A repository with a secret in every place where one can stand, each another one, none of them real. */

import { gzipSync } from 'node:zlib'
import { fingerprintOf } from '../../actions/secret-scan/src/identity/fingerprint.ts'
import { Generator } from '../../actions/secret-scan/src/rules/generator.ts'
import { rules } from '../../actions/secret-scan/src/rules/list.generated.ts'
import { fixedPrefix } from '../../actions/secret-scan/src/score/placeholder.ts'
import type { Event } from '../../shared/runner/port.ts'
import { githubToken } from './credentials.ts'
import { zipOf } from './odd-archives.ts'
import type { Secret } from './redaction.ts'
import { scanned } from './scanned.ts'
import type { Workshop } from './temporary-repository.ts'

export type Planted = {
  readonly secrets: readonly Secret[]
  /** Those that names of refs and files have: git is asked about these by name, in the arguments of its process. */
  readonly named: readonly Secret[]
  readonly base: string
  readonly head: string
  readonly branch: string
  readonly tag: string
  /** Inputs with which all that can set aside does. */
  readonly inputs: Readonly<Record<string, string>>
  /** The token of a place by its name, e.g. "new". */
  readonly token: (place: string) => string
}

const keywordsOf = new Map(rules.map(({ id, keywords }) => [id, keywords]))

/** What the engine finds in a text: the secrets that no output may show. */
export const secretsIn = (text: string | Buffer, path?: string): readonly Secret[] =>
  scanned(text, path).occurrences.flatMap(({ secret, rule, doubt }) =>
    doubt === undefined
      ? [{ secret, open: Math.max(4, fixedPrefix(secret, keywordsOf.get(rule) ?? [])) }]
      : [],
  )

/** Texts of files by what their secrets have that others have not. */
export function oddTexts(seed: string): Readonly<Record<string, Buffer>> {
  const make = new Generator(seed)
  const word = (length: number): string => make.text('base62', length)
  const dsn = (password: string): string => `url: postgres://shop:${password}@db.acme.io:5432/shop\n`
  const wide = Buffer.from(`\ufefftoken = '${githubToken(`${seed}/wide`)}'\n`, 'utf16le')
  const token = (name: string): string => githubToken(`${seed}/${name}`)
  return {
    '4 characters': Buffer.from(dsn(word(4))),
    '5 characters': Buffer.from(dsn(`${word(4)}7`)),
    '7 characters': Buffer.from(`machine api.acme.io login shop password ${word(7)}\n`),
    'accented letters': Buffer.from(`password = "${word(6)}äö€${word(6)}"\n`),
    'bytes of Latin-1': Buffer.from(`password = "${word(6)}äö${word(6)}"\n`, 'latin1'),
    'signs and percent': Buffer.from(dsn(`${word(6)}%C3%A4!$${word(6)}`)),
    'quotes and backslashes': Buffer.from(
      `password: '${word(7)}"${word(5)}\\\\${word(6)}%41<b>&amp;|${word(3)}'\n`,
    ),
    'a multi-line key': Buffer.from(
      rules.find(({ id }) => id === 'rsa-private-key')!.positives(new Generator(seed))[0]!,
    ),
    base64: Buffer.from(`data: ${Buffer.from(`token = '${token('base64')}'`).toString('base64')}\n`),
    hex: Buffer.from(`data: ${Buffer.from(`token = '${token('hex')}'`).toString('hex')}\n`),
    'UTF-16': wide,
    gzip: gzipSync(`token = '${token('gzip')}'\n`),
  }
}

/** One text of each of some rules, chosen by a seed. */
export const ruleTexts = (seed: string, many: number): readonly string[] => {
  const make = new Generator(`rules/${seed}`)
  return Array.from({ length: many }, () => {
    const rule = rules[make.below(rules.length)]!
    const texts = rule.positives(make)
    return texts[make.below(texts.length)]!
  })
}

export function plant(shop: Workshop, seed: string, head = ''): Planted {
  const secrets: Secret[] = []
  const token = (place: string): string => githubToken(`${seed}/${place}`)
  const hide = (place: string): string => {
    const secret = token(place)
    if (!secrets.some((one) => one.secret === secret)) secrets.push({ secret })
    return secret
  }
  const line = (place: string, comment = ''): string => `token = '${hide(place)}'${comment}\n`
  const allow = (place: string, more = ''): string =>
    ` // portcullis:allow github-classic-token reason="was ${hide(place)} before"${more}`
  shop.write('known.ts', line('known at the base'))
  shop.write('listed.ts', line('listed'))
  shop.write('aside.json', line('aside'))
  shop.write('vendor/x.js', line('excluded'))
  shop.write('ignored.ts', line('ignored'))
  shop.write('inline.ts', line('inline', allow('inline')))
  shop.write(
    'known.txt',
    `${fingerprintOf(token('listed'))} github-classic-token we know ${hide('listed')} and ${hide('only in a reason')}\n`,
  )
  shop.write('.gitleaksignore', `ignored.ts:${hide('as a rule')}:1\n`)
  shop.write(
    '.github/portcullis-allow.yml',
    `- { path: aside.json, reason: "it is ${hide('aside')}, not ${hide('in a sidecar')}" }\n`,
  )
  shop.write('pem.txt', 'x\n')
  const base = shop.commit('first')
  shop.git(['branch', `other/${hide('other branch')}`])
  const branch = `topic/${hide('branch')}`
  shop.git(['checkout', '--quiet', '-b', branch])
  shop.write('gone.ts', line('history only'))
  shop.commit('add')
  shop.git(['rm', '--quiet', 'gone.ts'])
  shop.write('src/new.ts', line('new'))
  shop.write('src/refused.ts', line('refused', allow('refused')))
  shop.write('src/late.ts', line('late', allow('late', ' until=2020-01-01')))
  shop.write('src/broken.ts', line('broken', ` // portcullis:allow reason="${hide('broken')}"`))
  shop.write('inline.ts', line('swapped', allow('inline')))
  shop.write(`conf/${hide('file name')}.txt`, line('in a named file'))
  shop.write(`${hide('directory')}/large.bin`, 'x'.repeat(40_000))
  const twice = Buffer.from(Buffer.from(`token=${hide('twice in base64')}`).toString('base64')).toString(
    'base64url',
  )
  shop.write(`conf/${twice}.ts`, line('in a named file'))
  shop.write('pack.zip', zipOf([{ name: `in/${hide('entry')}.txt`, data: line('in an archive') }]))
  for (const [i, text] of Object.values(oddTexts(seed)).entries()) {
    shop.write(`odd/${i}.txt`, text)
    secrets.push(...secretsIn(text))
  }
  for (const [i, text] of ruleTexts(seed, 12).entries()) {
    shop.write(`rules/${i}.txt`, text)
    secrets.push(...secretsIn(text))
  }
  if (head !== '') shop.write('head.txt', head)
  shop.git(['add', '--all'])
  const author = `${hide('author')} <a@example.org>`
  shop.git(['commit', '--quiet', `--author=${author}`, '--message', `use ${hide('message')}`])
  shop.git(['notes', 'add', '--message', `not ${hide('note')}`])
  const tag = `v1-${hide('tag')}`
  shop.git(['tag', '--annotate', '--message', `ships ${hide('tag message')}`, tag])
  hide('title')
  hide('body')
  const names = ['other branch', 'branch', 'tag', 'file name', 'directory', 'twice in base64'].map(token)
  return {
    secrets,
    named: secrets.filter(({ secret }) => names.includes(secret)),
    base,
    head: shop.git(['rev-parse', 'HEAD']),
    branch,
    tag,
    token,
    inputs: {
      baseline: 'known.txt',
      import: '.gitleaksignore',
      exclude: 'vendor/**',
      'fail-on': 'any',
      'max-file-size': '30kB',
    },
  }
}

/** As GitHub tells of it; each has the words of the pull request, or the release, with a secret in them. */
export function eventsOf({
  base,
  head,
  branch,
  tag,
  token,
}: Planted): Readonly<Record<string, Partial<Event>>> {
  const actions = (name: string, payload: object, ref?: string): Partial<Event> => ({
    kind: 'actions',
    name,
    sha: head,
    payload,
    repository: 'acme/shop',
    ref,
  })
  const words = { title: `Use ${token('title')}`, body: `It is ${token('body')}` }
  const repository = { default_branch: 'main' }
  return {
    pull_request: actions(
      'pull_request',
      { pull_request: { number: 1, ...words, base: { sha: base }, head: { sha: head, ref: branch } } },
      'refs/pull/1/merge',
    ),
    push: actions('push', { before: base, after: head, repository }, `refs/heads/${branch}`),
    merge_group: actions('merge_group', { merge_group: { base_sha: base, head_sha: head } }),
    schedule: actions('schedule', { repository }, 'refs/heads/main'),
    release: actions(
      'release',
      { release: { tag_name: tag, name: words.title, body: words.body } },
      `refs/tags/${tag}`,
    ),
    tag: actions('push', { before: '0'.repeat(40), after: head, repository }, `refs/tags/${tag}`),
    local: { kind: 'local', name: 'local' },
  }
}
