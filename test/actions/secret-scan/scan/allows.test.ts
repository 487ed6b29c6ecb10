/** Comments that set findings aside, as they reach the findings of a whole file; and what archives hold. */

import { gzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { zipOf } from '../../../support/odd-archives.ts'
import { occurrencesOf, scanned, tokenOf } from '../../../support/scanned.ts'

const token = tokenOf('allowed')
const ours = 'portcullis:allow github-classic-token reason="made up"'
const marks = (content: string | Buffer) =>
  occurrencesOf(scanned(content), token).map(({ allows }) => allows.map(({ mark }) => mark))

describe('A comment', () => {
  it.each([
    ['on the same line', `a = ${token} # ${ours}`, ['portcullis:allow']],
    ['on the line above', `# ${ours}\na = ${token}`, ['portcullis:allow']],
    ['in a file of Windows', `# ${ours}\r\na = ${token}\r\n`, ['portcullis:allow']],
    ['of gitleaks', `a = ${token} # gitleaks:allow`, ['gitleaks:allow']],
    ['of detect-secrets', `a = ${token} # pragma: allowlist secret`, ['pragma: allowlist secret']],
    ['for several rules', `a = ${token} # ${ours.replace('allow ', 'allow jwt, ')}`, ['portcullis:allow']],
    ['for another rule', `a = ${token} # ${ours.replace('github-classic-token', 'jwt')}`, []],
    ['two lines above', `# ${ours}\n\na = ${token}`, []],
    ['on the line below', `a = ${token}\n# ${ours}`, []],
  ])('%s', (_, text, expected) => expect(marks(text)).toEqual([expected]))

  it('speaks in a file that is UTF-16, too', () => {
    expect(marks(Buffer.from(`\ufeffĊ\n# ${ours}\r\nthe token = ${token}\r\n`, 'utf16le'))).toEqual([
      ['portcullis:allow'],
    ])
  })
})

describe('An archive', () => {
  const file = Buffer.from(`token = ${token}\n`)
  const stored = zipOf([{ name: 'a.txt', data: file, method: 0 }])
  it.each([
    ['zip', stored, 'x!/a.txt'],
    ['zip in zip', zipOf([{ name: 'in.jar', data: stored }]), 'x!/in.jar!/a.txt'],
    ['gzip', gzipSync(file), 'x!/x'],
    ['gzip of gzip in zip', zipOf([{ name: 'a.gz', data: gzipSync(file) }]), 'x!/a.gz!/a'],
  ])('%s gives its token once, by its path in there and without a region', (_, bytes, entry) => {
    const found = occurrencesOf(scanned(bytes, 'x'), token)
    expect(found).toMatchObject([{ entry, path: 'x', proof: { grade: 'valid' } }])
    expect(found[0]).not.toHaveProperty('region')
  })
})
