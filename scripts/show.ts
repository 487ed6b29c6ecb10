/**
 * Puts a real run of the demo into the README: what the terminal shows, and the job summary. With `--check` it writes
 * nothing and fails when the README shows something else than the committed bundles do.
 */

import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { houseRoot, isMain } from './house.ts'
import { between } from './update-readmes.ts'

/** Where the shop would lie on somebody's machine. */
const shown = '/home/ada/shop'

export function readmeWithDemo(root: string): string {
  const env = { ...process.env, NO_COLOR: '1' }
  const output = execFileSync(process.execPath, [join(root, 'scripts/demo.mjs')], {
    encoding: 'utf8',
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const tree = /pull request that takes coupons: (.+)$/m.exec(output)?.[1]
  if (tree === undefined) throw new Error('the demo does not say where its repository lies')
  const summary = readFileSync(join(tree, '.git/portcullis/portcullis/summary.md'), 'utf8')
  const terminal = output.slice(output.indexOf('$ portcullis check'), output.indexOf('\nExit code')).trimEnd()
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const withTerminal = between(
    'README.md',
    readme,
    'demo',
    `\n\`\`\`text\n${terminal.replaceAll(tree, shown)}\n\`\`\`\n`,
  )
  return between('README.md', withTerminal, 'summary', `\n${quoted(summary.replaceAll(tree, shown))}\n`)
}

/** As a quotation, so that its headings are not the README's. */
const quoted = (markdown: string): string =>
  markdown
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')

if (isMain(import.meta.url)) {
  const fresh = readmeWithDemo(houseRoot)
  const path = join(houseRoot, 'README.md')
  if (fresh === readFileSync(path, 'utf8')) console.log('README.md shows what the bundles do')
  else if (process.argv.includes('--check')) {
    console.error('README.md shows an older run of the demo; run `npm run show`')
    process.exitCode = 1
  } else {
    writeFileSync(path, fresh)
    console.log('written: README.md')
  }
}
