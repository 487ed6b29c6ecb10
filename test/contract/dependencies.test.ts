/** The dependency diet (docs/decisions/0003-dependencies.md), as an executable list. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { houseRoot } from '../../scripts/house.ts'

type Locked = {
  readonly version?: string
  readonly license?: string
  readonly resolved?: string
  readonly dev?: boolean
  readonly hasInstallScript?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
}
type Manifest = Readonly<Record<'dependencies' | 'devDependencies', Readonly<Record<string, string>>>>

const read = (name: string) => JSON.parse(readFileSync(join(houseRoot, name), 'utf8'))
const manifest: Manifest = read('package.json')
const lock: Readonly<Record<string, Locked>> = read('package-lock.json').packages
const installed = Object.entries(lock).filter(([path]) => path !== '')

describe('dependencies', () => {
  it('of the product are those that a decision names', () => {
    expect(Object.keys(manifest.dependencies).filter((name) => !allowed.has(name))).toEqual([])
  })

  it('are pinned to one version each', () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    )
    expect(loose).toEqual([])
  })

  it('that are shipped are under permissive licences', () => {
    const shipped = installed.filter(([, { dev }]) => !dev)
    const others = shipped.filter(
      ([, { license }]) => !['MIT', 'ISC', 'Apache-2.0', 'BSD-3-Clause'].includes(license ?? ''),
    )
    expect(others.map(([path]) => path)).toEqual([])
  })

  it('that are shipped run nothing when they are installed', () => {
    const scripts = installed.filter(([, { dev, hasInstallScript }]) => !dev && hasInstallScript)
    expect(scripts.map(([path]) => path)).toEqual([])
  })

  it('are locked without the address they once came from', () => {
    expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([])
  })

  // A lock made where a registry lacks the packages of other systems leaves them out, and `npm ci` then refuses it.
  it('are locked for every system, not only for the one the lock was made on', () => {
    const missing = Object.entries(lock).flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {}).filter(
        (name) => !(`node_modules/${name}` in lock) && !(`${path}/node_modules/${name}` in lock),
      ),
    )
    expect(missing).toEqual([])
  })

  it('are locked as the manifest asks', () => {
    const { dependencies, devDependencies } = lock[''] as unknown as Manifest
    expect({ dependencies, devDependencies }).toEqual({
      dependencies: manifest.dependencies,
      devDependencies: manifest.devDependencies,
    })
  })
})

const allowed = new Set(['@actions/github', 'smol-toml', 'yaml', 'tinyglobby'])
