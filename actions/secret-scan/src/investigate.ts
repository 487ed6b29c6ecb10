/** What becomes of the finds: looked up in the files as they are now and at the base, paired, dated, asked about. */

import type { Scene } from '../../../shared/evidence/scene.ts'
import { isProposal, trustedBase } from '../../../shared/git/trusted-base.ts'
import type { Allow } from './allow/allow.ts'
import type { Known } from './allow/baseline.ts'
import type { InlineAllow } from './allow/inline.ts'
import { marksIn } from './allow/marks.ts'
import { markKey, type Terms } from './allow/set-aside.ts'
import { type Assembled, assemble, isContent } from './assemble.ts'
import { exposureOf } from './exposure/exposure.ts'
import { knownAt } from './exposure/known-at.ts'
import type { Incident } from './incident.ts'
import type { Inputs } from './inputs.ts'
import { confidenceWith, isMereId } from './pairs/confidence.ts'
import { otherHalf, type Pair, pairOf, pairText } from './pairs/pairs.ts'
import type { RuleSet } from './policy/rule-set.ts'
import { withEveryPath } from './scan/every-path.ts'
import type { Group } from './scan/gathering.ts'
import type { Occurrence } from './scan/occurrence.ts'
import { type PostImages, scanPostImages, type Tip } from './scan/post-image.ts'
import type { Scan } from './scan-all.ts'
import type { Scope } from './sources/range.ts'
import { readEndpoints } from './verify/endpoints.ts'
import { verify } from './verify/verify.ts'

export type Case = {
  readonly scene: Scene
  readonly scan: Scan
  readonly ruleSet: RuleSet
  readonly allows: readonly Allow[]
  readonly baseline: ReadonlyMap<string, Known>
  readonly inputs: Pick<Inputs, 'maxFileBytes' | 'newAllows' | 'verify' | 'verifyEndpoints'>
  readonly endsAt: number
}

export type Investigated = Assembled & { readonly notes: readonly string[] }

export async function investigate(found: Case): Promise<Investigated> {
  const { scene, scan, ruleSet, allows, baseline, inputs } = found
  const { host } = scene
  const notes: string[] = []
  const endpoints = readEndpoints(inputs.verifyEndpoints) // a fault in it is told also where nothing is found
  const gathered = scan.gathering.groups()
  const groups =
    scan.scope.kind === 'history'
      ? await withEveryPath(scene.repository, gathered, allows, signalOf(found))
      : gathered
  const images = await postImages(found, groups)
  const terms: Terms = {
    allows,
    today: host.now().toISOString().slice(0, 10),
    acceptNew: inputs.newAllows === 'accept' || !isProposal(host.event),
    ...(await marksFor(found, images)),
  }
  const atBase = await knownAtBase(found, groups, baseline, (note) => notes.push(note))
  const isTip = ['tree', 'staged', 'stdin'].includes(scan.scope.kind)
  const { incidents, setAside } = assemble(groups, images.occurrences, {
    rules: ruleSet.rules,
    terms,
    atBase,
    baseline,
    isTip,
    now: host.now(),
  })
  const paired = incidents.map((incident) => withPair(incident, images))
  const dated = await withExposure(found, paired, (note) => notes.push(note))
  const asked = inputs.verify ? await withLiveness(found, dated, images.pairs, endpoints) : dated
  return { incidents: asked, setAside, notes }
}

/** Where the scan ends: there lines are those that people see. */
function tipOf({ scope }: Scan, head: string | undefined): Tip {
  switch (scope.kind) {
    case 'commits':
      if (scope.workingTree) return { kind: 'working tree' }
      return scope.include.length > 0 ? { kind: 'commit', commit: scope.include.at(-1)! } : undefined
    case 'history':
      return head === undefined ? undefined : { kind: 'commit', commit: head }
    case 'tree':
      return scope.commit === undefined ? { kind: 'working tree' } : { kind: 'commit', commit: scope.commit }
    case 'staged':
      return { kind: 'index' }
    default:
      return undefined
  }
}

async function postImages(found: Case, groups: readonly Group[]): Promise<PostImages> {
  const { scene, scan, ruleSet, inputs } = found
  const { repository, host } = scene
  const paths = groups.flatMap(({ places }) =>
    places.flatMap(({ path, kind }) => (path !== '' && isContent(kind) ? [path] : [])),
  )
  const blobs = groups.flatMap(({ places }) => placesOf(places, ({ blob }) => blob))
  const tip = paths.length === 0 ? undefined : tipOf(scan, await repository.head())
  return scanPostImages(ruleSet.engine, { repository, files: host.files }, tip, [...new Set(paths)], {
    maxFileBytes: inputs.maxFileBytes,
    signal: signalOf(found),
    copiesOf: new Set(blobs),
  })
}

const signalOf = ({ scene: { host }, endsAt }: Case): AbortSignal =>
  host.deadline(Math.max(1000, endsAt - host.now().getTime()))

/** The commit that a change is compared with; undefined where nothing is. */
const baseOf = (scope: Scope): string | undefined => (scope.kind === 'commits' ? scope.exclude[0] : undefined)

/** On a laptop a comment counts at once: whoever writes it is whoever runs this. */
async function marksFor(
  { scene: { repository, host }, scan: { scope }, ruleSet, inputs: { maxFileBytes } }: Case,
  images: PostImages,
): Promise<Pick<Terms, 'base' | 'tip' | 'stood'>> {
  // A proposed change may be scanned as a tree or a history, too; its comments are no better for that.
  const base = baseOf(scope) ?? (await trustedBase(repository, host.event))
  const tip = scope.kind === 'commits' ? scope.include.at(-1) : await repository.head()
  const paths = images.occurrences.flatMap(({ path, allows }) => (allows.length > 0 ? [path] : []))
  if (base === undefined || host.event.kind === 'local' || tip === undefined)
    return { base: undefined, tip: marksIn(new Map()) }
  const [before, after] = await Promise.all(
    [base, tip].map((commit) => repository.blobs(commit, new Set(paths))),
  )
  const marks = { base: marksIn(before!), tip: marksIn(after!) }
  if (scope.kind === 'commits') return marks
  const at: Tip = { kind: 'commit', commit: base }
  const read = { repository, files: host.files }
  const { occurrences } = await scanPostImages(ruleSet.engine, read, at, [...new Set(paths)], {
    maxFileBytes,
  })
  const keyOf = ({ path, secret }: Occurrence, mark: InlineAllow) => `${markKey(mark)} ${secret} ${path}`
  const had = new Set(occurrences.flatMap((one) => one.allows.map((mark) => keyOf(one, mark))))
  return { ...marks, stood: (place, mark) => had.has(keyOf(place, mark)) }
}

async function knownAtBase(
  found: Case,
  groups: readonly Group[],
  baseline: ReadonlyMap<string, Known>,
  say: (note: string) => void,
): Promise<ReadonlySet<string>> {
  const { repository } = found.scene
  const { scope } = found.scan
  // A file that is staged may be read whole, with what the last commit has of it.
  const base = scope.kind === 'staged' ? await repository.head() : baseOf(scope)
  if (base === undefined) return new Set()
  const sought = groups
    .filter(({ fingerprint }) => !baseline.has(fingerprint))
    .map(({ fingerprint, secret, places }) => ({
      fingerprint,
      secret,
      blobs: placesOf(places, ({ blob }) => blob),
      encodedIn: placesOf(places, ({ path, encodings }) => (encodings.length > 0 ? path : undefined)),
    }))
  return knownAt(found.scene.repository, base, sought, { say, signal: signalOf(found) })
}

const placesOf = (places: readonly Occurrence[], of: (place: Occurrence) => string | undefined) => [
  ...new Set(places.flatMap((place) => of(place) || [])),
]

/** Of an id and its secret, each says where the other stands; what was looked for and not found is less sure. */
function withPair(incident: Incident, { pairs, paths }: PostImages): Incident {
  const half = incident.places.find(({ rule }) => rule === incident.rule.id) ?? incident.places[0]!
  const pair = pairOf(pairs, half)
  const looked = incident.inTip && incident.places.every(({ path }) => paths.has(path))
  const { id } = incident.rule
  return {
    ...incident,
    confidence: confidenceWith({ id, confidence: incident.confidence }, pair !== undefined, looked),
    alone: isMereId({ id }) && looked && pair === undefined,
    ...(pair && { pairedWith: pairText(otherHalf(pair, half)) }),
  }
}

async function withExposure(
  { scene, scan, ...found }: Case,
  incidents: readonly Incident[],
  say: (note: string) => void,
): Promise<readonly Incident[]> {
  const open = incidents.filter((one) => !one.setAside && one.known !== 'baseline')
  if (open.length === 0) return incidents
  const signal = signalOf({ scene, scan, ...found })
  const past = open.map((one) => ({ ...one, places: [...one.places, ...one.found] }))
  const { exposures } = await exposureOf(scene.repository, scan.scope, past, {
    files: scene.host.files,
    signal,
    say,
  })
  return incidents.map((incident) => {
    const exposure = exposures.get(incident.fingerprint)
    return exposure ? { ...incident, exposure } : incident
  })
}

/** Only what is new is asked about: the provider learns of no secret that somebody has judged already. */
async function withLiveness(
  { scene: { host } }: Case,
  incidents: readonly Incident[],
  pairs: readonly Pair[],
  endpoints: ReturnType<typeof readEndpoints>,
): Promise<readonly Incident[]> {
  const suspects = incidents
    .filter(({ setAside, known }) => !setAside && known === undefined)
    .map(({ fingerprint, secret, rule }) => {
      const pair = pairOf(pairs, { rule: rule.id, secret })
      const partners = pair ? [pair.id, pair.secret, ...(pair.third ? [pair.third] : [])] : []
      return { fingerprint, secret, rule: rule.id, partners }
    })
  const answers = await verify(suspects, { request: host.request, endpoints, now: () => host.now() })
  return incidents.map((incident) => {
    const liveness = answers.get(incident.fingerprint)
    return liveness ? { ...incident, liveness } : incident
  })
}
