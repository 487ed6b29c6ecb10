/** One SARIF run (§3.14) apart from its results: the tool, and whether the run went well. */

import {
  below,
  flagIn,
  giveUp,
  type Json,
  objectIn,
  objectsIn,
  refuse,
  textIn,
  type Where,
} from './json-members.ts'
import { messageIn } from './sarif-message.ts'
import { isOwnDriver } from './sarif-own.ts'
import { type Artifact, placesOf } from './sarif-places.ts'
import type { Run } from './sarif-result.ts'
import { rulesOf } from './sarif-rules.ts'

/** What comes by piece by piece, and is not in the run's JSON. */
export type Gathered = {
  readonly artifacts: readonly Artifact[]
  readonly logicalLocations: readonly Json[]
}

/** What findings are made of; a run that keeps any of it in another file can't be read whole (§3.15). */
const needed = [
  'results',
  'invocations',
  'driver',
  'extensions',
  'artifacts',
  'logicalLocations',
  'externalizedProperties',
]

export function runOf(run: Json, { artifacts, logicalLocations }: Gathered, where: Where): Run {
  const references = objectIn(run, 'externalPropertyFileReferences', where) ?? {}
  const elsewhere = needed.find((member) => references[member] !== undefined)
  if (elsewhere !== undefined) {
    giveUp(
      where,
      `keeps ${elsewhere} in another file (externalPropertyFileReferences), which is not read; let the tool write one file`,
    )
  }
  // Streamed: what is left here of these is no list.
  for (const list of ['results', 'artifacts', 'logicalLocations']) objectsIn(run, list, where)
  const tool = objectIn(run, 'tool', where) ?? refuse(where, '.tool', run.tool, 'there')
  const at = below(where, '.tool')
  const driver = objectIn(tool, 'driver', at) ?? refuse(at, '.driver', tool.driver, 'there')
  const inside = below(at, '.driver')
  const name = textIn(driver, 'name', inside) ?? refuse(inside, '.name', undefined, 'there')
  const own = isOwnDriver(name)
  return {
    tool: name.trim().toLowerCase() || 'sarif',
    toolVersion: textIn(driver, 'semanticVersion', inside) ?? textIn(driver, 'version', inside),
    own,
    rules: rulesOf(run, where),
    places: placesOf(run, artifacts, own, where),
    logicalLocations,
  }
}

/** A run without a list of results did not scan: a tool that is satisfied writes an empty one (§3.14.23). */
export function runNotes(json: Json, run: Run, where: Where): readonly string[] {
  const notes = objectsIn(json, 'invocations', where).flatMap((invocation, i) =>
    invocationNotes(invocation, run, below(where, '.invocations', i)),
  )
  return json.results === undefined || json.results === null
    ? [...notes, `${failed} the run of ${run.tool} has no list of results`]
    : notes
}

/** The gate takes a note that begins so as a crash of the tool. */
const failed = 'The tool says that it failed:'

const mostNotes = 20

/** Failures come first, so that none is among those left out. */
export function fewNotes(notes: readonly string[]): readonly string[] {
  if (notes.length <= mostNotes) return notes
  const isFailure = (note: string) => note.startsWith(failed)
  const ranked = [...notes.filter(isFailure), ...notes.filter((note) => !isFailure(note))]
  return [...ranked.slice(0, mostNotes), `${notes.length - mostNotes} more remarks of the tool are left out`]
}

type Notification = { readonly level: string; readonly text: string }

function invocationNotes(invocation: Json, run: Run, where: Where): readonly string[] {
  const execution = notificationsOf(invocation, 'toolExecutionNotifications', run, where)
  const configuration = notificationsOf(invocation, 'toolConfigurationNotifications', run, where)
  const errors = [...execution, ...configuration].filter(({ level }) => level === 'error')
  const crashed =
    flagIn(invocation, 'executionSuccessful', where) === false ||
    execution.some(({ level }) => level === 'error')
  if (crashed) return [`${failed} ${summary(errors) ?? reasonOf(invocation, where) ?? 'it gives no reason'}`]
  const others = [...execution, ...configuration].filter(({ level }) => level !== 'none' && level !== 'note')
  return others.length === 0 ? [] : [`${run.tool} reports beside its findings: ${summary(others)}`]
}

/** An exit code alone says nothing: most linters have one for "found something". */
function reasonOf(invocation: Json, where: Where): string | undefined {
  const said = textIn(invocation, 'exitCodeDescription', where) || textIn(invocation, 'exitSignalName', where)
  return said || textIn(invocation, 'processStartFailureMessage', where)
}

function summary(notifications: readonly Notification[]): string | undefined {
  const [first] = notifications
  if (!first) return undefined
  const more = notifications.length - 1
  return more === 0 ? first.text : `${first.text} (and ${more} more)`
}

/** Without a level, a notification is a warning (§3.58.6). */
function notificationsOf(invocation: Json, key: string, run: Run, where: Where): readonly Notification[] {
  return objectsIn(invocation, key, where).map((notification, i) => {
    const at = below(where, `.${key}`, i)
    const location = objectsIn(notification, 'locations', at)[0] ?? {}
    const physical = objectIn(location, 'physicalLocation', at)
    const artifact = physical && objectIn(physical, 'artifactLocation', at)
    const path = artifact ? run.places.pathOf(artifact, at) : ''
    const text = (messageIn(notification, 'message', run.rules, undefined, at) ?? '').slice(0, 300).trim()
    return {
      level: textIn(notification, 'level', at) ?? 'warning',
      text: `${text || 'no message'}${path === '' ? '' : ` (${path})`}`,
    }
  })
}
