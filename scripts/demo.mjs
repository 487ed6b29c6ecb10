/**
 * `npm run demo`: the main job on real input, with nothing installed but Node and git. Makes a git history of the
 * example shop on the spot (its base, then a pull request), puts the reports beside it that the real tools wrote of both
 * commits, and lets the committed bundle judge the change through the front door.
 */

import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const shop = join(root, 'examples', 'shop')
const cli = join(root, 'dist', 'cli', 'index.js')

if (!existsSync(cli)) {
  console.error(`${cli} is missing: the demo runs from the committed bundles. Is this a whole clone?`)
  process.exit(2)
}
const tree = mkdtempSync(join(tmpdir(), 'portcullis-demo-'))

// Nobody's own git configuration (signing, hooks, templates) has a say in the demo; nor has the repository that a hook
// which starts it would name by GIT_DIR.
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name))),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@shop.example',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@shop.example',
  // The same commits at every run, so that what the README shows can be compared with a run. Long ago, since a report
  // that is older than its commit would be stale, and clocks are wrong.
  GIT_AUTHOR_DATE: '2020-01-06T09:00:00Z',
  GIT_COMMITTER_DATE: '2020-01-06T09:00:00Z',
}
const git = (...args) =>
  execFileSync('git', ['-C', tree, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] })

/** Replaces what is in the tree by a folder of the example. */
function lay(folder) {
  for (const name of readdirSync(tree)) if (name !== '.git') rmSync(join(tree, name), { recursive: true })
  cpSync(join(shop, folder), tree, { recursive: true })
}

/**
 * A GitHub token that never was one, though its checksum is right (the CRC-32 of what stands between prefix and checksum,
 * in base 62). Made here, so that it stands in no file, and the same at every run.
 */
function token() {
  const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
  const bytes = createHash('sha256').update('the demo of Portcullis').digest()
  const body = [...bytes.subarray(0, 30)].map((byte) => digits[byte % 62]).join('')
  let crc = 0xffffffff
  for (const byte of Buffer.from(body)) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  let sum = ''
  for (let rest = ~crc >>> 0; sum.length < 6; rest = Math.floor(rest / 62)) sum = digits[rest % 62] + sum
  return `ghp_${body}${sum}`
}

git('init', '--quiet', '--initial-branch=main')
lay('base')
git('add', '--all')
git('commit', '--quiet', '--message', 'The shop as it is')
git('switch', '--quiet', '--create', 'coupons')
lay('change')
writeFileSync(join(tree, 'deploy.env'), `SHOP=production\nGITHUB_TOKEN=${token()}\n`)
git('add', '--all')
git('commit', '--quiet', '--message', 'Take coupons')
// Copied after the commits, as a job writes them: reports older than the commit would be refused as stale.
cpSync(join(shop, 'reports'), join(tree, 'reports'), { recursive: true })

console.log(`A small shop with a pull request that takes coupons: ${tree}
ESLint, Ruff and pytest have run on both commits, and the tests were measured. A token came along, too (made up, but with
a good checksum). Now the front door judges the change:

$ portcullis check
`)
const { status } = spawnSync(process.execPath, [cli, 'check', '--quiet', ...process.argv.slice(2)], {
  cwd: tree,
  env,
  stdio: 'inherit',
})
console.log(`
Exit code ${status}: 0 is a pass, 1 a failed gate, 2 an error. Try more in ${tree}:
  node ${cli} explain src/coupon.js
  node ${cli} check --help`)
// The gate says no to this change, and so it should: that is the demo's success.
process.exitCode = status === 1 ? 0 : 2
