/**
 * Other scanners beside ours, over the same tree of files in one run. They are looked for on the PATH; such as are not
 * there are named and left out. Each runs offline, with its own rules and as many threads as it likes; processor time is
 * what is compared, since it is little moved by what else the machine does.
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

type Peer = {
  readonly name: string
  readonly slow?: boolean
  readonly args: (folder: string) => readonly string[]
}

const peers: readonly Peer[] = [
  { name: 'gitleaks', args: (folder) => ['dir', '--no-banner', '--exit-code=0', '-l', 'error', folder] },
  { name: 'betterleaks', args: (folder) => ['dir', '-l', 'error', folder] },
  {
    name: 'trufflehog',
    args: (folder) => ['filesystem', '--no-verification', '--no-update', '--json', folder],
  },
  {
    name: 'kingfisher',
    args: (folder) => ['scan', '--no-validate', '--git-history=none', '--format=json', folder],
  },
  { name: 'detect-secrets', slow: true, args: (folder) => ['scan', '--all-files', '--no-verify', folder] },
  { name: 'secretlint', slow: true, args: (folder) => ['--no-color', `${folder}/**/*`] },
]

const wantedBytes = 520_000_000
/** For those that would take half an hour for all. */
const slowBytes = 8_000_000
const runs = 3

export function benchPeers(report: (line: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'peers-'))
  try {
    for (const slow of [false, true]) {
      const tree = join(folder, slow ? 'part' : 'whole')
      const bytes = makeTree(tree, slow ? slowBytes : wantedBytes)
      report(`peers: a tree of ${Math.round(bytes / 1e6)} MB, median of ${runs} interleaved runs`)
      compare(
        report,
        tree,
        bytes,
        peers.filter((peer) => (peer.slow ?? false) === slow),
      )
    }
  } finally {
    rmSync(folder, { recursive: true })
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
  return bytes
}

function compare(report: (line: string) => void, tree: string, bytes: number, wanted: readonly Peer[]): void {
  const there = wanted.filter(({ name }) => {
    const { error } = spawnSync(name, ['--version'], { stdio: 'ignore' })
    if (error) report(`peers: ${name} is not installed`)
    return !error
  })
  const ours: Times[] = []
  const theirs = there.map((): Times[] => [])
  for (let run = 0; run < runs; run++) {
    ours.push(scanned(tree))
    for (const [i, peer] of there.entries()) theirs[i]!.push(timed(peer, tree))
  }
  const own = median(ours)
  report(
    `peers: ours, one thread: ${speed(bytes, own.cpu)} MB/s of CPU, ${speed(bytes, own.wall)} by the clock`,
  )
  for (const [i, { name }] of there.entries()) {
    const { cpu, wall } = median(theirs[i]!)
    const ratio = (cpu / own.cpu).toFixed(1)
    report(
      `peers: ${name}: ${speed(bytes, cpu)} MB/s of CPU, ${speed(bytes, wall)} by the clock; ours takes 1/${ratio} of the CPU`,
    )
  }
}

function scanned(tree: string): Times {
  const tsx = createRequire(import.meta.url).resolve('tsx/cli')
  const args = [tsx, join(houseRoot, 'scripts/bench/secrets-child.ts'), tree]
  const { stdout, status } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`our own scan of ${tree} ended with ${status}`)
  return JSON.parse(stdout) as ChildResult
}

/** `times` is the shell's own: user and system time of itself, then of what it ran: "0m1.25s 0m0.08s". */
function timed({ name, args }: Peer, tree: string): Times {
  const started = performance.now()
  const script = '"$@" >/dev/null 2>&1; times'
  const { stdout } = spawnSync('sh', ['-c', script, 'sh', name, ...args(tree)], {
    encoding: 'utf8',
    cwd: tree,
  })
  const wall = performance.now() - started
  const children = stdout.trim().split('\n').at(-1) ?? ''
  const parts = [...children.matchAll(/(\d+)m([\d.]+)s/g)]
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

if (isMain(import.meta.url)) benchPeers(console.log)
