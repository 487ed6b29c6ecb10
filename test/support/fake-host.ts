/**
 * The one fake of a host: outputs, summary, annotations and log are kept in memory, the clock stands still, environment
 * and event are given. Files and processes are this machine's, or files come from a map in memory.
 */

import { posix } from 'node:path'
import picomatch from 'picomatch'
import { machine } from '../../shared/runner/machine.ts'
import type { Annotation, Event, Files, GitHub, Host } from '../../shared/runner/port.ts'

export type Recording = {
  readonly outputs: Record<string, string>
  readonly annotations: Annotation[]
  readonly masks: string[]
  /** As "info: …", "warning: …", "debug: …", "progress: …", "group: …", "endgroup" and "child: title". */
  readonly log: string[]
  /** All Markdown of the job summary. */
  summary: string
}

export type FakeOptions = {
  readonly event?: Partial<Event>
  readonly environment?: Readonly<Record<string, string>>
  readonly cores?: number // default 2
  readonly now?: Date // default 2026-01-05 08:00 UTC
  /** Absolute path → content. Given, there are no other files, and no process can be started. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  /** Default: a folder of that name in the workspace. */
  readonly reports?: string
  /** Default: there is no network. `machine().request` reaches a stand-in. */
  readonly request?: Host['request']
