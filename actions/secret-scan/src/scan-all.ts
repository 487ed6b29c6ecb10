/** Runs the scan and gathers what it tells: the receipt, the credentials, and what the cache may remember. */

import type { Scene } from '../../../shared/evidence/scene.ts'
import { isProposal } from '../../../shared/git/trusted-base.ts'
import { grouped } from '../../../shared/report/words.ts'
import type { Allow } from './allow/allow.ts'
import { openPart } from './identity/learn.ts'
import { masksOf, type Redactor } from './identity/redact.ts'
import type { Inputs } from './inputs.ts'
import type { RuleSet, RuleTexts } from './policy/rule-set.ts'
import { type Receipt, receiptWriter } from './receipt.ts'
import { Gathering } from './scan/gathering.ts'
import { runScan } from './scan/run-scan.ts'
import type { AddedMark } from './scan/scan-source.ts'
import { readBlobCache, writeBlobCache } from './sources/blob-cache.ts'
import type { Scope } from './sources/range.ts'

export type Scan = {
  readonly scope: Scope
  readonly gathering: Gathering
  readonly receipt: Receipt
  readonly marks: readonly AddedMark[]
  readonly redactor: Redactor
  readonly notes: readonly string[]
}

export type ScanTask = {
  readonly scene: Scene
  readonly scope: Scope
  readonly rules: RuleTexts
  readonly ruleSet: RuleSet
  readonly inputs: Pick<Inputs, 'maxFileBytes' | 'timeoutMs' | 'text' | 'cache'>
  readonly endsAt: number
  readonly allows: readonly Allow[]
  /** Learns what is found, also where the scan breaks off. */
  readonly redactor: Redactor
}

const mostMarks = 1000
const progressBytes = 50_000_000

export async function scanAll(task: ScanTask): Promise<Scan> {
  const gathering = new Gathering((place) => task.allows.some((allow) => allow.covers(place)))
  try {
    return await scanInto(gathering, task)
  } finally {
    hide(task, gathering)
  }
}

async function scanInto(
  gathering: Gathering,
  { scene, scope, rules, ruleSet, inputs, endsAt, redactor }: ScanTask,
): Promise<Scan> {
  const { host, repository } = scene
  const marks: AddedMark[] = []
  const clean = new Set<string>()
  const receipt = receiptWriter({
    range: scope.how,
    start: scope.kind === 'commits' ? scope.exclude : [],
    end: await endOf(scene, scope),
    shallow: await repository.isShallow(),
    ruleSet: ruleSet.hash,
  })
  const cache = await cacheOf(scene, scope, inputs.cache, ruleSet.hash)
  let bytes = 0
  const gone = await runScan(
    {
      host,
      repository,
      scope,
      engine: ruleSet.engine,
      rules,
      maxFileBytes: inputs.maxFileBytes,
      endsAt,
      text: inputs.text,
      ...(cache && { known: cache.known }),
    },
    (part) => {
      receipt.add(part.tally)
      gathering.add(part.occurrences)
      if (marks.length < mostMarks) marks.push(...part.marks)
      if (cache) for (const id of part.clean) clean.add(id)
      const before = Math.floor(bytes / progressBytes)
      bytes += part.tally.bytes
      if (Math.floor(bytes / progressBytes) > before)
        host.log.progress(`${grouped(Math.round(bytes / 1_000_000))} MB scanned`)
    },
  )
  await cache?.keep(clean)
  return {
    scope,
    gathering,
    receipt: receipt.end(gone.knownBlobs),
    marks,
    redactor,
    notes: [
      ...(gone.knownBlobs > 0
        ? [`${grouped(gone.knownBlobs)} file contents were scanned before with these rules and held nothing.`]
        : []),
      ...(inputs.cache !== '' && isProposal(host.event)
        ? ['The cache is neither read nor written for a proposed change, which could bring one of its own.']
        : []),
    ],
  }
}

async function endOf({ repository }: Scene, scope: Scope): Promise<readonly string[]> {
  if (scope.kind === 'commits') return scope.include
  if (scope.kind === 'tree' && scope.commit !== undefined) return [scope.commit]
  const head = scope.kind === 'stdin' ? undefined : await repository.head()
  return head === undefined ? [] : [head]
}

type Cache = {
  readonly known: (blob: string) => boolean
  readonly keep: (clean: ReadonlySet<string>) => Promise<void>
}

/** Contents in which something was found are never remembered, so that they are found again. */
async function cacheOf(
  { host, directory, repository }: Scene,
  scope: Scope,
  path: string,
  ruleSet: string,
): Promise<Cache | undefined> {
  if (path === '' || scope.kind !== 'history' || isProposal(host.event)) return undefined
  const place = path.startsWith('/') ? path : `${directory}/${path}`
  const format = await repository.git.text(['rev-parse', '--show-object-format'])
  const cache = await readBlobCache(host.files, place, ruleSet, format === 'sha256' ? 32 : 20)
  const kept: string[] = []
  return {
    known: (blob) => {
      const has = cache.has(blob)
      if (has) kept.push(blob)
      return has
    },
    keep: (clean) => writeBlobCache(host.files, place, ruleSet, [...kept, ...clean]),
  }
}

/** A mask of a short word would make the whole log unreadable; reports are cleaned of those, too. */
const shortestMask = 8
const mostMasks = 500

function hide({ scene: { host }, ruleSet, redactor }: ScanTask, gathering: Gathering): void {
  const keywords = new Map(ruleSet.rules.map((rule) => [rule.id, rule.keywords]))
  let masks = 0
  for (const { secret, rule } of gathering.groups()) {
    redactor.add(secret, openPart(secret, keywords.get(rule) ?? []))
    for (const mask of masksOf(secret))
      if (mask.length >= shortestMask && masks++ < mostMasks) host.mask(mask)
  }
}
