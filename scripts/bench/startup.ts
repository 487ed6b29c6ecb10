/** How long the committed bundles take to start, over a bare Node: interleaved runs, so that both meet the same machine. */

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { houseRoot } from '../house.ts'

const runs = 15

type Start = {
  readonly name: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** Prints the median of each start, and what it is over the bare one. */
export async function benchStartup(report: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'startup-'))
  const empty = join(folder, 'empty.mjs')
  writeFileSync(empty, '')
  // An input that is refused: the bundle starts, reads, judges, writes its files and ends, and asks git nothing.
  const step = { GITHUB_WORKSPACE: folder, RUNNER_TEMP: folder, INPUT_CONFIG: 'absent.yml' }
  const starts: readonly Start[] = [
    { name: 'bare Node', args: [empty] },
    { name: 'command line, --version', args: [join(houseRoot, 'dist/cli/index.js'), '--version'] },
    {
      name: 'command line, help of a gate',
      args: [join(houseRoot, 'dist/cli/index.js'), 'quality-gate', '--help'],
    },
    {
      name: 'quality gate, a whole run that refuses its input',
      args: [join(houseRoot, 'dist/quality-gate/index.js')],
      env: step,
    },
    {
      name: 'front door, a whole run that refuses its input',
      args: [join(houseRoot, 'dist/portcullis/index.js')],
      env: step,
    },
  ]
  const times = starts.map((): number[] => [])
  for (let run = 0; run <= runs; run++) {
    for (const [i, start] of starts.entries()) {
      const milliseconds = timed(start)
      if (run > 0) times[i]!.push(milliseconds) // the first fills the disk cache
    }
  }
  rmSync(folder, { recursive: true })
  const [bare, ...others] = times.map((all) => all.sort((a, b) => a - b)[runs >> 1]!)
  report(`start: bare Node ${process.version} ${bare!.toFixed(0)} ms (median of ${runs}, interleaved)`)
  for (const [i, median] of others.entries()) {
    report(
      `start: ${starts[i + 1]!.name}: ${(median - bare!).toFixed(0)} ms over it, ${(median / bare!).toFixed(2)} ×`,
    )
  }
}

function timed({ args, env }: Start): number {
  const started = performance.now()
  const { error } = spawnSync(process.execPath, [...args], {
    env: { PATH: process.env.PATH ?? '', HOME: tmpdir(), ...env },
    stdio: 'ignore',
  })
  if (error) throw error
  return performance.now() - started
}
