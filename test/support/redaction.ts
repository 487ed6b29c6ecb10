/** Runs the secret scan as an action or the command line does, keeps all that comes out of it, and looks for secrets in there. */

import { isUtf8 } from 'node:buffer'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { secretScan } from '../../actions/secret-scan/src/main.ts'
import type { GateReport } from '../../shared/model/verdict.ts'
import { terminalReport } from '../../shared/report/terminal.ts'
import { deliver, logVerdict } from '../../shared/runner/deliver.ts'
import { connect } from '../../shared/runner/github-api.ts'
import { runGate } from '../../shared/runner/launch-gate.ts'
import type { Event, Host } from '../../shared/runner/port.ts'
import { style } from '../../shared/text/terminal.ts'
import { fakeHost } from './fake-host.ts'
import type { StandIn } from './github/stand-in.ts'
import type { Workshop } from './temporary-repository.ts'

export type Run = {
  readonly inputs?: Readonly<Record<string, string>>
  readonly event?: Partial<Event>
  readonly stdin?: string | Buffer
  readonly request?: Host['request']
  readonly run?: (real: Host['run']) => Host['run']
  readonly github?: StandIn
}

export type Heard = {
  readonly reports: readonly GateReport[]
  /** Name of an output → everything that it said. */
  readonly outputs: ReadonlyMap<string, string>
  /** "mask" and "log", in the order they came. */
  readonly order: readonly string[]
  readonly masks: readonly string[]
}

/** Every file below a directory, as text. */
export function filesBelow(directory: string): ReadonlyMap<string, string> {
  if (!existsSync(directory)) return new Map()
  const names = readdirSync(directory, { recursive: true, withFileTypes: true })
  return new Map(
    names
      .filter((one) => one.isFile())
      .map(({ parentPath, name }) => {
        const bytes = readFileSync(join(parentPath, name))
        return [`file ${name}`, bytes.toString(isUtf8(bytes) ? 'utf8' : 'latin1')]
      }),
  )
}

/** One run of the gate and its delivery. `comment` needs an event of pull request 1 and the stand-in. */
export async function listen(
  shop: Workshop,
  { inputs = {}, event = {}, stdin, request, run = (real) => real, github }: Run,
): Promise<Heard> {
  const order: string[] = []
  const children: string[] = []
  const token = github?.token() ?? ''
  const base = fakeHost({
    event: { workspace: shop.path('repo'), ...event },
    environment: shop.host.environment,
    reports: shop.path('out'),
    now: new Date('2026-11-21T12:00:00Z'),
    ...(stdin !== undefined && { stdin: [Buffer.from(stdin)] }),
    ...(request && { request }),
    ...(github && {
      github: await connect({ token, apiUrl: github.apiUrl, repository: github.repository }),
    }),
  })
  const { log, mask } = base
  const noted =
    <A extends readonly unknown[], R>(what: string, act: (...args: A) => R) =>
    (...args: A): R => {
      order.push(what)
      return act(...args)
    }
  const host: Host = {
    ...base,
    mask: noted('mask', mask),
    annotate: noted('log', base.annotate),
    summary: noted('log', base.summary),
    log: {
      ...log,
      info: noted('log', log.info),
      warning: noted('log', log.warning),
      debug: noted('log', log.debug),
      childOutput: noted('log', log.childOutput),
    },
    run: run(async (spec) => {
      children.push(JSON.stringify([spec.args, spec.env]))
      return base.run(spec)
    }),
  }
  const given: Readonly<Record<string, string>> = { ...inputs, ...(github && { comment: 'true', token }) }
  const result = await runGate(secretScan, host, (name) => given[name])
  const delivered = await deliver(host, { step: 'secret-scan', ...result })
  logVerdict(host, result.reports, delivered)
  const { recorded } = base
  const files = { report: '/out/report.json' }
  const outputs = new Map([
    ['log', recorded.log.join('\n')],
    ['annotations', JSON.stringify(recorded.annotations)],
    ['annotations as they are', recorded.annotations.map((one) => Object.values(one).join('\n')).join('\n')],
    ['job summary', recorded.summary],
    ['outputs', Object.values(recorded.outputs).join('\n')],
    ['terminal', terminalReport(result.reports, { style: style(false), columns: 100, files })],
    ['processes', [...new Set(children)].join('\n')],
    [
      'comments',
      github
        ?.comments(1)
        .map(({ body }) => body)
        .join('\n') ?? '',
    ],
    ['questions to GitHub', JSON.stringify(github?.requests ?? [])],
    ...filesBelow(shop.path('out')),
    ...filesBelow(shop.path('cache')),
  ])
  for (const name of ['log', 'terminal', 'job summary', 'comments', 'file summary.md'])
    outputs.set(`${name}, read`, readText(outputs.get(name) ?? ''))
  return { reports: result.reports, order, masks: recorded.masks, outputs }
}

/** As people read it: without what Markdown writes before signs, and in one line. */
const readText = (text: string): string =>
  text
    .replace(/\\(?=[^A-Za-z0-9\s])/g, '')
    .replace(/&(lt|gt|amp|quot|#\d+);/g, (whole, name: string) =>
      name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : (entities[name] ?? whole),
    )
    .replace(/\s+/g, ' ')

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' }

/** As the engine gives it, Latin-1; of its first `open` characters nothing is asked. */
export type Secret = { readonly secret: string; readonly open?: number }

const piece = 8

/** Where a secret shows, e.g. "report.json: in base64"; the secret itself is not in the words. `named`: see `Planted`. */
export function leaksIn(
  outputs: ReadonlyMap<string, string>,
  secrets: readonly Secret[],
  named: readonly Secret[] = [],
): readonly string[] {
  const leaks: string[] = []
  for (const [name, text] of outputs) {
    const grams = new Set<string>()
    for (let at = 0; at + piece <= text.length; at++) grams.add(text.slice(at, at + piece))
    for (const [i, one] of secrets.entries()) {
      if (name === 'processes' && named.includes(one)) continue
      for (const form of shownForms(one, text, grams)) leaks.push(`${name}: secret ${i} ${form}`)
    }
  }
  return leaks
}

function* shownForms(
  { secret, open = 4 }: Secret,
  text: string,
  grams: ReadonlySet<string>,
): Iterable<string> {
  const bytes = Buffer.from(secret, 'latin1')
  const readings = new Set([secret, bytes.toString('utf8')])
  if (secret.length < piece) {
    if (secret.length >= 4 && standsAlone(text, secret)) yield 'as a whole word'
    if ([...readings].some((one) => !/^[\x21-\x7e]*$/.test(one) && text.includes(one))) yield 'whole'
    return
  }
  const stands = (form: string, size: number): boolean => {
    for (let at = 0; at + size <= form.length; at++) {
      const part = form.slice(at, at + size)
      if (grams.has(part.slice(0, piece)) && text.includes(part)) return true
    }
    return false
  }
  const body = secret.length - open < piece ? secret.slice(-piece) : secret.slice(open)
  for (const reading of readings) {
    if (stands(reading === secret ? body : reading.slice(Math.min(open, reading.length - piece)), piece))
      yield 'as it is'
    const quoted = JSON.stringify(reading).slice(1, -1)
    if (quoted !== reading && text.includes(quoted)) yield 'as JSON'
    const url = encodeURIComponent(reading.toWellFormed())
    if (url !== reading && text.includes(url)) yield 'as a URL writes it'
  }
  const inner = Buffer.from(body, 'latin1')
  for (const shift of [0, 1, 2])
    for (const encoding of ['base64', 'base64url'] as const) {
      const whole = Buffer.concat([Buffer.alloc(shift), inner])
        .toString(encoding)
        .replace(/=+$/, '')
      // The first and the last characters share their bits with what stands beside it.
      if (stands(whole.slice(shift === 0 ? 0 : shift + 1, -1), 10)) yield `in ${encoding}`
    }
  for (const hex of [inner.toString('hex'), inner.toString('hex').toUpperCase()])
    if (stands(hex, 16)) yield 'in hexadecimal digits'
}

function standsAlone(text: string, word: string): boolean {
  const isWord = (character: string | undefined): boolean => /[0-9A-Za-z]/.test(character ?? '')
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isWord(text[at - 1]) && !isWord(text[at + word.length])) return true
  return false
}
