/**
 * Asks providers whether secrets are live, where the user wants it. A question reads only, goes to the provider's own
 * address (or the one in `verify-endpoints`) and to nobody else, and is never logged; an answer is believed no further
 * than its form goes, and nothing of a secret comes out in a `detail`, whatever the provider writes.
 */

import { ToolError } from '../../../../shared/model/errors.ts'
import type { Host, HttpAnswer } from '../../../../shared/runner/port.ts'
import { visibleLine } from '../../../../shared/text/visible.ts'
import { Redactor } from '../identity/redact.ts'
import type { Liveness } from '../incident.ts'
import type { Endpoints } from './endpoints.ts'
import { verifiers } from './list.ts'
import { type Credential, type Question, revoked, unknown, type Verifier } from './verifier.ts'

export type Suspect = Credential & { readonly fingerprint: string }

export type VerifyOptions = {
  readonly request: Host['request']
  readonly endpoints: Endpoints
  readonly now: () => Date
  /** Questions in all; what is over stays `unknown`. Default 100. */
  readonly limit?: number
}

const usualLimit = 100
const atOnce = 4
const timeoutMs = 10_000
/** OpenAI's list of models has some 100 kB; all the others are smaller. */
const maxBytes = 1024 * 1024
/** A provider that could not be reached so often is not asked again in this run. */
const mostFailures = 3
const longestDetail = 300

/** One question, and everybody who waits for its answer. */
type Errand = { readonly verifier: Verifier; readonly credential: Credential; readonly for: Set<string> }

type Run = VerifyOptions & {
  /** Provider → why it is not asked any more. */
  readonly given: Map<string, string>
  readonly failures: Map<string, number>
}

/**
 * Fingerprint → what the provider said; secrets of rules without a verifier are not in it. The same question is asked
 * once: a secret that stands there twice, or both halves of a pair. Where two rules claim a secret, both providers are
 * asked, and `live` counts more than `unknown`, which counts more than `revoked`.
 */
export async function verify(
  secrets: readonly Suspect[],
  options: VerifyOptions,
): Promise<ReadonlyMap<string, Liveness>> {
  const run: Run = { ...options, given: new Map(), failures: new Map() }
  const found = new Map<string, Liveness>()
  const learn = (fingerprint: string, liveness: Liveness): void => {
    const known = found.get(fingerprint)
    if (!known || weight[liveness.state] > weight[known.state]) found.set(fingerprint, liveness)
  }
  const errands = new Map<string, Errand>()
  const now = options.now()
  for (const secret of secrets) {
    const verifier = verifiers.get(secret.rule)
    if (!verifier) continue
    const base = baseOf(verifier, options.endpoints)
    const question = questionOf(verifier, secret, base, now)
    if (typeof question === 'string') {
      learn(
        secret.fingerprint,
        shown(verifier, secret, unknown(`${verifier.name} was not asked: ${question}.`)),
      )
      continue
    }
    const key = JSON.stringify([base, question])
    const errand = errands.get(key) ?? { verifier, credential: secret, for: new Set() }
    errands.set(key, errand)
    errand.for.add(secret.fingerprint)
  }
  const limit = options.limit ?? usualLimit
  const queue = [...errands.values()]
  for (const { verifier, for: waiting } of queue.splice(limit)) {
    const detail = `${verifier.name} was not asked: ${limit} questions were asked in this run, which is the limit.`
    for (const fingerprint of waiting) learn(fingerprint, unknown(detail))
  }
  const lane = async (): Promise<void> => {
    for (let errand = queue.shift(); errand; errand = queue.shift()) {
      const liveness = shown(errand.verifier, errand.credential, await answerTo(errand, run))
      for (const fingerprint of errand.for) learn(fingerprint, liveness)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return found
}

const weight = { revoked: 0, unknown: 1, live: 2 } as const

const baseOf = ({ provider, base }: Verifier, endpoints: Endpoints): string => endpoints.get(provider) ?? base

/** A line end in a header would be a header of its own; no credential that we ask about has one. */
const canBeSent = (secret: string): boolean => /^[\x21-\x7e]+$/.test(secret)

function questionOf(verifier: Verifier, credential: Credential, base: string, now: Date): Question | string {
  const all = [credential, ...(credential.partners ?? [])]
  if (!all.every(({ secret }) => canBeSent(secret))) return 'it has characters that no token of this kind has'
  return verifier.ask(credential, base, now)
}

async function answerTo({ verifier, credential }: Errand, run: Run): Promise<Liveness> {
  const { provider, name } = verifier
  const given = run.given.get(provider)
  if (given !== undefined) return unknown(`${name} was not asked: ${given}.`)
  const base = baseOf(verifier, run.endpoints)
  // Made anew, since a signature is good for minutes only, and the first questions may have taken those.
  const question = questionOf(verifier, credential, base, run.now())
  if (typeof question === 'string') return unknown(`${name} was not asked: ${question}.`)
  const { method, path, body } = question
  const headers = { 'user-agent': 'Portcullis', accept: 'application/json', ...question.headers }
  let answer: HttpAnswer
  try {
    const url = base + path
    answer = await run.request({
      method,
      url,
      headers,
      timeoutMs,
      maxBytes,
      ...(body !== undefined && { body }),
    })
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    const failures = (run.failures.get(provider) ?? 0) + 1
    run.failures.set(provider, failures)
    if (failures >= mostFailures) run.given.set(provider, 'it could not be reached before')
    return unknown(error.message)
  }
  if (answer.status === 429) run.given.set(provider, 'it limits the rate of questions')
  return meaning(verifier, answer, new URL(base).host, run.endpoints.has(provider))
}

function meaning(verifier: Verifier, answer: HttpAnswer, host: string, isOverridden: boolean): Liveness {
  const { status } = answer
  const silent = (words: string): Liveness => unknown(`${host} ${words} (${status}).`)
  if (status >= 300 && status < 400) return silent('redirects the question, which is not followed')
  if (status === 429) return silent('limits the rate of questions')
  if (status >= 500) return silent('could not answer')
  const judged = verifier.judge({ ...answer, json: parsed(answer.body) })
  if (judged) return judged
  if (status === 401) {
    const words = `${host} does not accept it (401)`
    // Tokens of a server of one's own look the same, and may be live there.
    return verifier.selfHosted && !isOverridden
      ? unknown(`${words}; if another server made it, name that one in \`verify-endpoints\`.`)
      : revoked(`${words}.`)
  }
  if (status === 200) return silent(`gives an answer that is not one of ${verifier.name}'s`)
  return silent('gives an answer that does not say whether it is live')
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}

/** What the provider wrote is untrusted, and may repeat the secret, whole, shortened or encoded. */
function shown(verifier: Verifier, credential: Credential, { state, detail }: Liveness): Liveness {
  const redactor = new Redactor()
  for (const { secret } of [credential, ...(credential.partners ?? [])]) {
    // The address of a webhook begins with a host that a sentence may name.
    redactor.add(secret.replace(new URL(verifier.base).host, ''))
  }
  const cleaned = redactor.clean(visibleLine(detail))
  return { state, detail: cleaned.length > longestDetail ? `${cleaned.slice(0, longestDetail)}…` : cleaned }
}
