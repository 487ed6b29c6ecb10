/**
 * Everything that must hold, by one word: `npm run check`. One line a step; the whole output of a step that failed; all
 * steps run, whatever the others say. `--skip-tests` is for who has just run them.
 */

import { spawn } from 'node:child_process'
import { houseRoot, isMain } from './house.ts'

type Step = { readonly name: string; readonly command: readonly [string, ...string[]] }
type Outcome = { readonly ok: boolean; readonly output: string; readonly seconds: number }

const steps: readonly Step[] = [
  { name: 'format and lint', command: ['biome', 'ci', '--colors=off', '--error-on-warnings', '.'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'layers', command: ['tsx', 'scripts/check-layers.ts'] },
  { name: 'generated files', command: ['tsx', 'scripts/generate.ts', '--check'] },
  { name: 'tests', command: ['node', 'scripts/test.mjs'] },
  { name: 'bundles', command: ['tsx', 'scripts/build.ts', '--check'] },
  { name: 'README', command: ['tsx', 'scripts/show.ts', '--check'] },
]

/** Runs the steps one after another and prints them; gives the number that failed. */
export async function check(chosen: readonly Step[], print: (line: string) => void): Promise<number> {
  let failed = 0
  for (const { name, command } of chosen) {
    const { ok, output, seconds } = await run(command)
    print(`${ok ? 'ok  ' : 'FAIL'} ${name.padEnd(16)} ${seconds.toFixed(1)} s`)
    if (ok) continue
    failed += 1
    print(output.trimEnd())
  }
  return failed
}

/** The commands are found as npm puts them on PATH. */
function run([command, ...args]: Step['command']): Promise<Outcome> {
  const started = performance.now()
  return new Promise((resolve) => {
    let output = ''
    const take = (chunk: Buffer): void => {
      output += chunk.toString()
    }
    const finish = (ok: boolean): void =>
      resolve({ ok, output, seconds: (performance.now() - started) / 1000 })
    const child = spawn(command, args, { cwd: houseRoot, stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('error', (error) => {
      output += error.message
      finish(false)
    })
    child.on('close', (code) => finish(code === 0))
  })
}

if (isMain(import.meta.url)) {
  const skipTests = process.argv.includes('--skip-tests')
  const failed = await check(
    steps.filter(({ name }) => !(skipTests && name === 'tests')),
    (line) => console.log(line),
  )
  console.log(failed === 0 ? 'all checks hold' : `${failed} of the checks failed`)
  if (failed > 0) process.exitCode = 1
}
