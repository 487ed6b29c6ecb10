/**
 * Builds every bundle: TypeScript → tsc → build/ → ncc → dist/<name>/ (docs/decisions/0001-bundles.md). The same tree
 * gives the same bytes on every machine, so "wipe, build, nothing changed" is the whole check.
 */

import { spawnSync } from 'node:child_process'
import { chmodSync, lstatSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Entry, entries, houseRoot, isMain } from './house.ts'
import { bundledPackages, licenceText } from './licences.ts'

type Bundle = {
  readonly code: string
  readonly assets: Readonly<Record<string, { readonly source: Uint8Array | string }>>
  readonly stats: unknown
}
type Ncc = (entry: string, options: Readonly<Record<string, unknown>>) => Promise<Bundle>

const require = createRequire(import.meta.url)

/** Chunks of dynamic imports, and the `{"type":"module"}` that makes Node read the bundle as ESM. */
const expectedAsset = /^(\d+\.index\.js|package\.json)$/

export async function build(root: string): Promise<void> {
  if (!lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(
      'node_modules must be a folder of this tree, for module names tell its place: run `npm ci`',
    )
  }
  for (const folder of ['build', 'dist']) rmSync(join(root, folder), { recursive: true, force: true })
  compile(root)
  process.chdir(root) // ncc names modules by their path from the working directory
  for (const entry of entries(root)) console.log(await bundle(root, entry))
}

function compile(root: string): void {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error('tsc found mistakes, see above')
}

/** Gives one line for people, e.g. "dist/cli: 412 kB, later 1164 kB, 3 packages". */
async function bundle(root: string, entry: Entry): Promise<string> {
  const ncc = require('@vercel/ncc') as Ncc
  const compiled = join(root, 'build', entry.source.replace(/\.ts$/, '.js'))
  const { code, assets, stats } = await ncc(compiled, { cache: false, minify: false, quiet: true })
  const folder = join(root, 'dist', entry.name)
  mkdirSync(folder, { recursive: true })
  const text = entry.command && !code.startsWith('#!') ? `#!/usr/bin/env node\n${code}` : code
  writeFileSync(join(folder, 'index.js'), text)
  if (entry.command) chmodSync(join(folder, 'index.js'), 0o755)
  let later = 0
  for (const [name, { source }] of Object.entries(assets)) {
    if (!expectedAsset.test(name))
      throw new Error(`${entry.source} makes ncc write ${name}; nobody would look at it`)
    if (name.endsWith('.index.js')) later += Buffer.byteLength(source)
    writeFileSync(join(folder, name), source)
  }
  const packages = bundledPackages(stats)
  writeFileSync(join(folder, 'licenses.txt'), licenceText(packages))
  return `dist/${entry.name}: ${kB(Buffer.byteLength(text))}, later ${kB(later)}, ${packages.length} packages`
}

const kB = (bytes: number): string => `${Math.round(bytes / 1000)} kB`

/** What of `dist/` is not what git has: changed files and new ones; '' when nothing. */
export function staleBundles(root: string): string {
  const git = (...args: string[]): string => {
    const { status, stdout, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8' })
    if (status !== 0) throw new Error(`git ${args[0]}: ${stderr}`)
    return stdout
  }
  return git('diff', '--stat', '--', 'dist') + git('ls-files', '--others', '--', 'dist')
}

if (isMain(import.meta.url)) {
  await build(houseRoot)
  const stale = process.argv.includes('--check') ? staleBundles(houseRoot) : ''
  if (stale !== '') {
    console.error(`dist/ is not what the sources give; run \`npm run build\` and commit it:\n${stale}`)
    process.exitCode = 1
  }
}
