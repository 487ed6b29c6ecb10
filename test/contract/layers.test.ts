/** The layer rules, each proved by a deliberate breach in a small tree, and then held over this house. */

import { describe, expect, it } from '@jest/globals'
import { checkLayers } from '../../scripts/check-layers.ts'
import { houseRoot } from '../../scripts/house.ts'
import { tree } from '../support/tree.ts'

/** A small house in which everything is where it belongs. */
const sound: Readonly<Record<string, string>> = {
  'shared/model/finding.ts': 'export type Finding = { readonly path: string }\n',
  'shared/text/markdown.ts':
    "import type { Finding } from '../model/finding.ts'\nexport const line = (f: Finding) => f.path\n",
  'shared/runner/port.ts': 'export type Host = { now(): Date; readonly process: string }\n',
  'shared/runner/machine.ts':
    "import { readFileSync } from 'node:fs'\nexport const now = () => [new Date(), process.env, readFileSync]\n",
  'shared/runner/launch.ts':
    "import { now } from './machine.ts'\nexport const launch = async (x: unknown) => [x, now]\n",
  'shared/config/read.ts':
    "import { parse } from 'yaml'\nexport const read = (text: string): unknown => parse(text)\n",
  'actions/one/src/index.ts':
    "import { launch } from '../../../shared/runner/launch.ts'\nimport { one } from './main.ts'\nawait launch(one)\n",
  'actions/one/src/main.ts':
    "import { inputs } from './inputs.ts'\nexport const one = async (now: Date) => [await inputs(), new Date(now)]\n",
  'actions/one/src/inputs.ts':
    "import type { Host } from '../../../shared/runner/port.ts'\nexport const inputs = async (h?: Host) => await h?.process\n",
  'actions/two/src/main.ts':
    "import { posix } from 'node:path'\nexport function two() { return posix.sep }\n",
  'gatehouse/index.ts':
    "import { launch } from '../shared/runner/launch.ts'\nimport { one } from '../actions/one/src/main.ts'\nawait launch(one)\n",
  'scripts/build.ts': "import { two } from '../actions/two/src/main.ts'\nconsole.log(two())\n",
}

const breaches = (files: Readonly<Record<string, string>>) => checkLayers(tree({ ...sound, ...files }))

describe('checkLayers', () => {
  it('has nothing to say of a sound house', () => {
    expect(breaches({})).toEqual([])
  })

  it.each([
    [
      'a wing that imports another wing, even a type only',
      'actions/two/src/a.ts',
      "import type { one } from '../../one/src/inputs.ts'\nexport type A = typeof one\n",
      'actions/two/src/a.ts imports actions/one/src/inputs.ts: a wing never imports another wing',
    ],
    [
      'a wing that imports the gatehouse',
      'actions/two/src/a.ts',
      "import { x } from '../../../gatehouse/x.ts'\nexport const a = x\n",
      'actions/two/src/a.ts imports gatehouse/x.ts: a wing never imports the gatehouse',
    ],
    [
      'a shared room that imports a wing',
      'shared/report/a.ts',
      "import { two } from '../../actions/two/src/a.ts'\nexport const a = two\n",
      'shared/report/a.ts imports actions/two/src/a.ts: the ground floor imports nothing above it',
    ],
    [
      'a model that imports another room in a type',
      'shared/model/a.ts',
      "export type A = import('../runner/port.ts').Host\n",
      'shared/model/a.ts imports shared/runner/port.ts: shared/model imports nothing',
    ],
    [
      'a text room that imports more than the model',
      'shared/text/a.ts',
      "import type { Host } from '../runner/port.ts'\nexport type A = Host\n",
      'shared/text/a.ts imports shared/runner/port.ts: shared/text imports at most shared/model',
    ],
    [
      'a product that imports a script',
      'actions/two/src/a.ts',
      "import { b } from '../../../scripts/b.ts'\nexport const a = b\n",
      'actions/two/src/a.ts imports scripts/b.ts: nothing of the product imports scripts/ or test/',
    ],
    [
      'a room other than a door that launches',
      'actions/one/src/a.ts',
      "export const a = async () => import('../../../shared/runner/launch.ts')\n",
      'actions/one/src/a.ts imports shared/runner/launch.ts: only a door imports launch.ts',
    ],
    [
      'a room that imports its own story',
      'actions/two/src/a.ts',
      "import { two } from './main.ts'\nexport const a = two\n",
      'actions/two/src/a.ts imports actions/two/src/main.ts: only the door and the gatehouse import main.ts',
    ],
    [
      'a wing that makes the port itself',
      'actions/two/src/a.ts',
      "import { now } from '../../../shared/runner/machine.ts'\nexport const a = now\n",
      'actions/two/src/a.ts imports shared/runner/machine.ts: only the runner room knows how the port is made; import shared/runner/port.ts',
    ],
    [
      'an import of what is not there',
      'actions/two/src/a.ts',
      "import { b } from './b.js'\nexport const a = b\n",
      'actions/two/src/a.ts imports actions/two/src/b.js: there is no such module',
    ],
    [
      'files read in a wing',
      'actions/two/src/a.ts',
      "import { readFileSync } from 'node:fs'\nexport const a = readFileSync\n",
      'actions/two/src/a.ts imports node:fs: not from this room',
    ],
    [
      'a child process started in the ground floor',
      'shared/git/a.ts',
      "import { spawn } from 'node:child_process'\nexport const a = spawn\n",
      'shared/git/a.ts imports node:child_process: not from this room',
    ],
    [
      'the toolkit imported in a wing, at run time only',
      'actions/two/src/a.ts',
      "export const a = async () => await import('@actions/core')\n",
      'actions/two/src/a.ts imports @actions/core: not from this room',
    ],
    [
      'yaml outside of the configuration room',
      'actions/two/src/a.ts',
      "import { parse } from 'yaml'\nexport const a = parse\n",
      'actions/two/src/a.ts imports yaml: not from this room',
    ],
    [
      'a package that is no dependency of ours',
      'shared/runner/github.ts',
      "import { x } from 'left-pad'\nexport const a = x\n",
      'shared/runner/github.ts imports left-pad: not from this room',
    ],
    [
      'an import whose name is computed',
      'actions/two/src/a.ts',
      'export const a = async (name: string) => await import(name)\n',
      'actions/two/src/a.ts imports (computed): not from this room',
    ],
    [
      'the environment read in a wing',
      'actions/two/src/a.ts',
      'export const a = () => process.env.HOME\n',
      'actions/two/src/a.ts uses process: ask the host',
    ],
    [
      'the environment read through the global object',
      'actions/two/src/a.ts',
      'export const a = () => globalThis.process\n',
      'actions/two/src/a.ts uses globalThis: ask the host',
    ],
    [
      'the console in a wing',
      'actions/two/src/a.ts',
      "export const a = () => console.log('x')\n",
      'actions/two/src/a.ts uses console: ask the host',
    ],
    [
      'the clock read in a wing',
      'actions/two/src/a.ts',
      'export const a = () => Date.now()\n',
      'actions/two/src/a.ts uses Date.now: ask the host',
    ],
    [
      'the clock read by a constructor',
      'actions/two/src/a.ts',
      'export const a = () => new Date()\n',
      'actions/two/src/a.ts uses new Date(): ask the host',
    ],
    [
      'a barrel',
      'actions/two/src/a.ts',
      "export * from './main.ts'\n",
      'actions/two/src/a.ts exports what another module exports: no barrels',
    ],
    [
      'a barrel in disguise',
      'actions/two/src/a.ts',
      "import { b } from './b.ts'\nexport { b }\n",
      'actions/two/src/a.ts exports what another module exports: no barrels',
    ],
    [
      'a default export',
      'actions/two/src/a.ts',
      'export default () => 1\n',
      'actions/two/src/a.ts has a default export: give it a name',
    ],
    [
      'a default export in disguise',
      'actions/two/src/a.ts',
      'const a = 1\nexport { a as default }\n',
      'actions/two/src/a.ts has a default export: give it a name',
    ],
    [
      'a statement that runs at import',
      'actions/two/src/a.ts',
      'export const a = new Map()\na.set(1, 2)\n',
      'actions/two/src/a.ts runs something at import: only doors do',
    ],
    [
      'an await at import',
      'actions/two/src/a.ts',
      'export const a = await Promise.resolve(1)\n',
      'actions/two/src/a.ts runs something at import: only doors do',
    ],
    [
      'a file that is too long',
      'actions/two/src/a.ts',
      'export const a = 1\n'.concat('\n'.repeat(250)),
      'actions/two/src/a.ts has 251 lines: at most 250',
    ],
    [
      'a drawer',
      'actions/two/src/git-helper.ts',
      'export const a = 1\n',
      'actions/two/src/git-helper.ts is named like a drawer: name what is in it',
    ],
  ])('catches %s', (_, path, code, breach) => {
    expect(breaches({ [path]: code })).toContain(breach)
  })

  it('catches a circle, even one of types only', () => {
    const files = {
      'actions/two/src/a.ts': "import type { B } from './b.ts'\nexport type A = B | 1\n",
      'actions/two/src/b.ts': "import type { C } from './c.ts'\nexport type B = C | 2\n",
      'actions/two/src/c.ts': "import type { A } from './a.ts'\nexport type C = A | 3\n",
    }
    expect(breaches(files)).toEqual([
      'circle: actions/two/src/a.ts → actions/two/src/b.ts → actions/two/src/c.ts → actions/two/src/a.ts',
    ])
  })

  it('lets a door through that nobody imports, and catches who imports it', () => {
    const importer = { 'actions/one/src/a.ts': "export const a = async () => import('./index.ts')\n" }
    expect(breaches(importer)).toContain(
      'actions/one/src/a.ts imports actions/one/src/index.ts: a door is imported by nobody',
    )
  })

  it('has nothing to say of this house', () => {
    expect(checkLayers(houseRoot)).toEqual([])
  })
})
