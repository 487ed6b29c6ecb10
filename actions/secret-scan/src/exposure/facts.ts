/** What a credential tells of itself, in words for people. Everything in it was decoded from hostile content. */

import { clip } from '../../../../shared/text/bytes.ts'
import { visibleLine } from '../../../../shared/text/visible.ts'
import type { Proof } from '../proof/proof.ts'

const longestFact = 64
const mostFacts = 12

type Facts = Readonly<Record<string, string>>

/** One short text each, in the order of this list. Facts that have no words here are told by their names. */
const words: Readonly<Record<string, (value: string, facts: Facts, now: Date) => string>> = {
  account: (value) => `AWS account ${value}`,
  team: (value) => `Slack team ${value}`,
  app: (value, { algorithm }) => (algorithm ? `GitHub App ${value}` : `Slack app ${value}`),
  bot: (value) => `Telegram bot ${value}`,
  tenant: (value) => `Microsoft 365 tenant ${value}`,
  issuer: (value) => `issuer ${value}`,
  organization: (value) => `organization ${value}`,
  group: (value) => `group ${value}`,
  project: (value, { role }) =>
    role ? `Supabase project ${value}` : /^\d+$/.test(value) ? `project ${value}` : `GCP project ${value}`,
  user: (value) => `user ${value}`,
  role: (value) => (value === 'anon' ? 'role anon: public by design' : `role ${value}`),
  service: (value) => `service ${value}`,
  region: (value) => `region ${value}`,
  scheme: (value) => `scheme ${value}`,
  host: (value) => `host ${value}`,
  registry: (value) => `registry ${value}`,
  location: (value) => `location ${value}`,
  network: (value) => `network ${value}`,
  depth: (value) => `depth ${value} below the master key`,
  kind: (value) => `kind ${value}`,
  words: (value) => `${value} words`,
  bits: (value) => `${value} bits`,
  encrypted: (value) => (value === 'no' ? 'without a passphrase' : 'guarded by a passphrase'),
  algorithm: (value) => `signed with ${value}`,
  allocated: (value) => `allocated in ${value}`,
  created: (value) => `created on ${dayOf(value) ?? value}`,
  expires: (value, _, now) => expiry(value, now),
}

/** At most 12 texts of one line, e.g. "AWS account 123456789012", "expired on 2025-01-01, 324 days ago". */
export function factsText({ facts = {} }: Proof, now: Date): readonly string[] {
  const shown = Object.fromEntries(
    Object.entries(facts)
      .slice(0, mostFacts * 2)
      .map(([name, value]) => [clip(visibleLine(name), longestFact), clip(visibleLine(value), longestFact)]),
  )
  const known = Object.keys(words).filter((name) => Object.hasOwn(shown, name))
  const others = Object.keys(shown).filter((name) => !Object.hasOwn(words, name))
  return [
    ...known.map((name) => words[name]!(shown[name]!, shown, now)),
    ...others.map((name) => `${name} ${shown[name]}`),
  ].slice(0, mostFacts)
}

/**
 * Whether a JSON web token has run out by what it says itself, which its signature covers. Of other credentials nobody
 * signed the date that they carry, so it is told and does not count.
 */
export function expired({ grade, facts = {} }: Proof, now: Date): boolean {
  if (grade !== 'valid' || facts.algorithm === undefined || facts.expires === undefined) return false
  return Date.parse(facts.expires) <= now.getTime()
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs

function expiry(value: string, now: Date): string {
  const day = dayOf(value)
  if (day === undefined) return `expires ${value}`
  const leftMs = Date.parse(value) - now.getTime()
  const [amount, far] = [lengthOf(Math.abs(leftMs)), Math.abs(leftMs) >= dayMs]
  if (leftMs <= 0) return far ? `expired on ${day}, ${amount} ago` : `expired ${amount} ago`
  return far ? `expires on ${day}, in ${amount}` : `expires in ${amount}`
}

function lengthOf(ms: number): string {
  if (ms < 60_000) return 'less than a minute'
  if (ms < hourMs) return counted(Math.floor(ms / 60_000), 'minute')
  return ms < dayMs ? counted(Math.floor(ms / hourMs), 'hour') : counted(Math.floor(ms / dayMs), 'day')
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

/** "2026-11-20T12:00:00Z" → "2026-11-20"; undefined for what is no time. */
const dayOf = (value: string): string | undefined =>
  /^\d{4}-\d{2}-\d{2}T/.test(value) && !Number.isNaN(Date.parse(value)) ? value.slice(0, 10) : undefined
