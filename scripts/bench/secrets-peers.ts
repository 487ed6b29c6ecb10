/**
 * Other scanners beside ours, over the same tree of files in one run. They are looked for on the PATH; such as are not
 * there are named and left out. Each runs offline, with its own rules and as many threads as it likes. Ours is the
 * command as people run it, start-up and reports included: BENCH_CLI names another bundle of it than the committed one,
 * and BENCH_PEER_BYTES another size of the tree.
 */

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { houseRoot, isMain } from '../house.ts'
import { realTexts } from '../real-texts.ts'
import type { ChildResult } from './secrets-child.ts'

type Times = { readonly cpu: number; readonly wall: number } // milliseconds

/** All but the one by which it says that it failed; "found something" is an answer. */
type Scanner = {
  readonly name: string
  readonly command: readonly string[]
  readonly answers: readonly number[]
  /** Slow ones are run once. */
  readonly slow?: boolean
}

const ours: Scanner = {
  name: 'ours',
  command: [
    process.execPath,
    process.env.BENCH_CLI ?? join(houseRoot, 'dist/cli/index.js'),
    ...['secret-scan', '--scan', 'tree'],
  ],
  answers: [0, 1],
}

/** Run in the tree itself. */
const peers: readonly Scanner[] = [
  { name: 'gitleaks', command: ['gitleaks', 'dir', '--no-banner', '-l', 'error', '.'], answers: [0, 1] },
  { name: 'betterleaks', command: ['betterleaks', '-l', 'error', '.'], answers: [0, 1] },
  {
    name: 'trufflehog',
    command: ['trufflehog', 'filesystem', '--no-verification', '--no-update', '--json', '.'],
    answers: [0],
  },
  {
    name: 'kingfisher',
    command: [
      ...['kingfisher', 'scan', '--no-validate', '--no-update-check', '--git-history=none'],
      ...['--format=json', '.'],
    ],
    answers: [0, 200, 205],
  },
  {
    name: 'detect-secrets',
    command: ['detect-secrets', 'scan', '--all-files', '--no-verify', '.'],
    answers: [0],
    slow: true,
  },
  {
    name: 'secretlint',
    command: [
      ...['secretlint', '--no-color', '--secretlintrcJSON'],
      JSON.stringify({ rules: [{ id: '@secretlint/secretlint-rule-preset-recommend' }] }),
      '**/*',
    ],
    answers: [0, 1],
    slow: true,
  },
]

const wantedBytes = Number(process.env.BENCH_PEER_BYTES ?? 80_000_000)
/** For ours alone. */
const manyBytes = 520_000_000
const runs = 3

export function benchPeers(report: (line: string) => void): void {
  inTree(wantedBytes, (tree, bytes) => {
    report(
      `peers: a tree of ${Math.round(bytes / 1e6)} MB, median of ${runs} interleaved runs, slow ones once`,
    )
    compare(report, tree, bytes)
  })
}

/** On one thread, without start-up, and as the command with all of its threads. */
export function benchAlone(report: (line: string) => void): void {
  inTree(manyBytes, (tree, bytes) => {
    const alone = Array.from({ length: runs }, () => inProcess(tree))
    const threads = Array.from({ length: runs }, () => timed(ours, tree))
    for (const [name, times] of [
      ['one thread', alone],
      ['the command', threads],
    ] as const) {
      const { cpu, wall } = median(times)
      report(
        `alone: ${name}, ${Math.round(bytes / 1e6)} MB: ${(wall / 1000).toFixed(2)} s; ${speed(bytes, cpu)} MB/s of CPU, ${speed(bytes, wall)} by the clock`,
      )
    }
  })
}

function inProcess(tree: string): Times {
  const tsx = createRequire(import.meta.url).resolve('tsx/cli')
  const args = [tsx, join(houseRoot, 'scripts/bench/secrets-child.ts'), tree]
  const { stdout, status } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`our own scan of ${tree} ended with ${status}`)
  return JSON.parse(stdout) as ChildResult
}

function inTree(most: number, measure: (tree: string, bytes: number) => void): void {
  const tree = mkdtempSync(join(tmpdir(), 'peers-'))
  try {
    measure(tree, makeTree(tree, most))
  } finally {
    rmSync(tree, { recursive: true })
  }
}

/** Neutral names, since some scanners leave out `node_modules` and the like. */
function makeTree(tree: string, most: number): number {
  let [count, bytes] = [0, 0]
  for (const text of realTexts(most)) {
    const folder = join(tree, `d${Math.floor(count / 500)}`)
    if (count % 500 === 0) mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, `f${count++}${extname(text.file)}`), text.bytes)
    bytes += text.bytes.length
  }
  spawnSync('git', ['init', '--quiet', tree], { stdio: 'ignore' }) // ours scans repositories
  return bytes
}

function compare(report: (line: string) => void, tree: string, bytes: number): void {
  const there = peers.filter(({ name }) => {
    const { error } = spawnSync(name, ['--version'], { stdio: 'ignore' })
    if (error) report(`peers: ${name} is not installed`)
    return !error
  })
  const all = [ours, ...there]
  const times = all.map((): Times[] => [])
  for (let run = 0; run < runs; run++) {
    for (const [i, scanner] of all.entries())
      if (run === 0 || !scanner.slow) times[i]!.push(timed(scanner, tree))
  }
  const own = median(times[0]!)
  for (const [i, { name }] of all.entries()) {
    const { cpu, wall } = median(times[i]!)
    const ratio =
      i === 0 ? '' : `; ${(cpu / own.cpu).toFixed(1)} × our CPU, ${(wall / own.wall).toFixed(1)} × our time`
    report(
      `peers: ${name}: ${(wall / 1000).toFixed(2)} s, ${(cpu / 1000).toFixed(2)} s of CPU; ${speed(bytes, cpu)} MB/s of CPU, ${speed(bytes, wall)} by the clock${ratio}`,
    )
  }
}

/** `times` is the shell's own: user and system time of itself, then of what it ran: "0m1.25s 0m0.08s". */
function timed({ name, command, answers }: Scanner, tree: string): Times {
  const started = performance.now()
  const script = '"$@" >/dev/null 2>&1; echo $?; times'
  const { stdout } = spawnSync('sh', ['-c', script, 'sh', ...command], { encoding: 'utf8', cwd: tree })
  const wall = performance.now() - started
  const lines = stdout.trim().split('\n')
  if (!answers.includes(Number(lines[0]))) throw new Error(`${name} ended with ${lines[0]}`)
  const parts = [...lines.at(-1)!.matchAll(/(\d+)m([\d.]+)s/g)]
  return {
    cpu: parts.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60e3 + Number(seconds) * 1e3, 0),
    wall,
  }
}

const median = (times: readonly Times[]): Times =>
  [...times].sort((a, b) => a.cpu - b.cpu)[times.length >> 1]!

function speed(bytes: number, milliseconds: number): string {
  const perSecond = bytes / 1000 / milliseconds
  return perSecond < 10 ? perSecond.toFixed(2) : perSecond.toFixed(0)
}

if (isMain(import.meta.url)) {
  benchPeers(console.log)
  benchAlone(console.log)
}
