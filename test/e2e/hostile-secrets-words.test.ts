/** Names and words of an attacker, in one report of the secret scan, brought to all that shows it. */

import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { fingerprintOf } from '../../actions/secret-scan/src/identity/fingerprint.ts'
import { pathToBytes } from '../../shared/git/path-bytes.ts'
import { githubToken } from '../support/credentials.ts'
import { hostileTexts } from '../support/hostile.ts'
import { type ScanShop, scanShop } from '../support/scan-shop.ts'
import { sinkFaults } from '../support/sink-faults.ts'
import { actionHost, throughSinks } from '../support/sinks.ts'

let shop: ScanShop
beforeEach(() => {
  shop = scanShop()
})
afterEach(() => shop.dispose())

it('act on nobody, as names of files, words of commits and reasons of allows', async () => {
  shop.write('README.md', 'A shop.\n')
  const base = shop.commit('first')
  const planted = new Map([[fingerprintOf(githubToken('words')), 'words']])
  for (const [title, text] of hostileTexts) {
    const name = text.replaceAll('\0', '0').replaceAll('/', '_')
    if (name.length > 60 || name.trim() === '') continue
    const mark = ` // portcullis:allow github-classic-token reason=${JSON.stringify(name)}`
    shop.write(pathToBytes(`src/${name}x`), `token = '${githubToken(title)}'${mark}\n`)
    planted.set(fingerprintOf(githubToken(title)), title)
  }
  shop.commit(
    `${hostileTexts.map(([, text]) => text.slice(0, 100).replaceAll('\0', '')).join('\n')}\n${githubToken('words')}`,
  )
  const { report } = await shop.judge({}, { event: shop.pullRequest(base) })
  const found = new Set(report.findings.map(({ id }) => id))
  expect([...planted].flatMap(([id, title]) => (found.has(id) ? [] : [title]))).toEqual([])
  // What is in no file is not in SARIF, as its description says.
  const gate = { ...report, findings: report.findings.filter(({ outsideTree }) => !outsideTree) }
  const sunk = await throughSinks(await actionHost(), gate)
  expect([...sinkFaults(gate, sunk)]).toEqual([])
})
