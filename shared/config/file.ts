/** The configuration file: common keys on top, one section a gate. */

import { InputError } from '../model/errors.ts'
import type { Files } from '../runner/port.ts'
import { parseYaml, type Setting } from './node.ts'

export const commonKeys = ['report-only', 'annotations', 'comment'] as const

export type Config = {
  readonly path: string
  readonly common: Setting
  section(gate: string): Setting | undefined
}

/**
 * Reads it, or gives undefined when the file is absent and was not asked for by name (`required`).
 * `gates`: the sections that exist; any other top-level key is refused with the nearest known one.
 */
export async function readConfig(
  files: Pick<Files, 'read'>,
  place: { readonly path: string; readonly shown: string; readonly required: boolean },
  gates: readonly string[],
): Promise<Config | undefined> {
  const bytes = await files.read(place.path)
  if (!bytes) {
    if (!place.required) return undefined
    throw new InputError(`Input \`config\` is ${JSON.stringify(place.shown)}; there is no such file.`)
  }
  const root = parseYaml(place.shown, bytes.toString('utf8').replace(/^\uFEFF/, ''))
  root.entries(['version', ...commonKeys, ...gates])
  const version = root.maybe('version')
  if (version && version.number() !== 1) version.fail('1')
  return { path: place.shown, common: root, section: (gate) => root.maybe(gate) }
}
