/**
 * Tests that need an engine which is not on npm: a linter, `act`, the runtime of the runner. Where it is missing they are
 * skipped by name; under CI (`CI=true`) a missing engine is a failure, since CI has them all.
 */

import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, it } from '@jest/globals'

/** Absolute path of an engine: what `PORTCULLIS_<NAME>` says, else what is found on PATH. */
export function findEngine(name: string): string | undefined {
  const named = process.env[`PORTCULLIS_${name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_')}`]
  if (named) return named
  if (name === 'node24') return process.version.startsWith('v24.') ? process.execPath : undefined
  const candidates = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name))
  return candidates.find((path) => isExecutable(path) && isYoungEnough(name, path))
}

/** Major versions that the tests are written for; an older program of that name is as good as none. */
const oldest: Readonly<Record<string, number>> = { eslint: 9 }

function isYoungEnough(name: string, path: string): boolean {
  const least = oldest[name]
  if (least === undefined) return true
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' })
  return Number(/\d+/.exec(stdout ?? '')?.[0] ?? 0) >= least
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** One test that needs programs; where one is missing it is skipped by name, and under CI it fails. */
export function itWith(engines: readonly string[], title: string, body: () => void): void {
  const missing = engines.filter((engine) => findEngine(engine) === undefined)
  if (missing.length === 0) it(title, body)
  else if (process.env.CI !== 'true') it.skip(`${title} (needs ${missing.join(', ')})`, body)
  else
    it(`${title}: finds ${missing.join(', ')}, which CI must have`, () => {
      throw new Error(`${missing.join(', ')}: not on PATH`)
    })
}

/** `body` gets the engine's path. When the engine is missing it is called with '' only to learn the tests' names. */
export function describeWith(engine: string, title: string, body: (command: string) => void): void {
  const command = findEngine(engine)
  if (command !== undefined) {
    describe(title, () => body(command))
    return
  }
  if (process.env.CI === 'true') {
    it(`${title}: finds ${engine}, which CI must have`, () => {
      throw new Error(`${engine} is neither on PATH nor named by PORTCULLIS_${engine.toUpperCase()}`)
    })
    return
  }
  describe.skip(`${title} (needs ${engine})`, () => body(''))
}
