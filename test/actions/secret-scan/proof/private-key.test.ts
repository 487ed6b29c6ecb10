/** Keys that the real tools make while the test runs, and none that stays. */

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import {
  bitsOf,
  elementsOf,
  encodeElement,
  encodeInteger,
} from '../../../../actions/secret-scan/src/proof/der.ts'
import {
  inPem,
  makeEcPrivateKey,
  makePrivateKey,
  makeRsaKey,
  makeRsaPrivateKey,
  provePrivateKey,
} from '../../../../actions/secret-scan/src/proof/private-key.ts'
import { Generator } from '../../../../actions/secret-scan/src/rules/generator.ts'
import { describeWith } from '../../../support/engines.ts'

const folder = mkdtempSync(join(tmpdir(), 'keys-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(command: string, args: readonly string[]): string {
  const { status, stdout } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, GNUPGHOME: folder },
  })
  expect(status).toBe(0)
  return stdout
}

describeWith('openssl', 'a key of openssl', (openssl) => {
  const key = (name: string, ...args: readonly string[]): string => {
    const file = join(folder, name)
    run(openssl, [args[0]!, '-out', file, ...args.slice(1)])
    return readFileSync(file, 'utf8')
  }

  it.each([
    [
      'RSA of 2048 bits',
      ['genpkey', '-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'],
      'RSA',
      '2048',
      'no',
    ],
    ['RSA in PKCS#1', ['genrsa', '-traditional', '1024'], 'RSA', '1024', 'no'],
    [
      'RSA with a passphrase',
      ['genrsa', '-aes128', '-passout', 'pass:example', '1024'],
      'PKCS#8',
      undefined,
      'yes',
    ],
    [
      'RSA with a passphrase, as of old',
      ['genrsa', '-traditional', '-aes128', '-passout', 'pass:example', '1024'],
      'RSA',
      undefined,
      'yes',
    ],
    ['EC on P-256', ['ecparam', '-name', 'prime256v1', '-genkey', '-noout'], 'EC', '256', 'no'],
    [
      'EC on P-521 in PKCS#8',
      ['genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-521'],
      'EC',
      '521',
      'no',
    ],
    ['Ed25519', ['genpkey', '-algorithm', 'ED25519'], 'Ed25519', '256', 'no'],
    ['X448', ['genpkey', '-algorithm', 'X448'], 'X448', '448', 'no'],
  ])('%s', (name, args, kind, bits, encrypted) => {
    const facts = bits === undefined ? { kind, encrypted } : { kind, bits, encrypted }
    const pem = key(name.replaceAll(/\W/g, '-'), ...args)
    expect(provePrivateKey(pem)).toEqual({ grade: 'valid', by: expect.any(String), facts })
  })

  it('of DSA', () => {
    const file = join(folder, 'dsa-parameters')
    run(openssl, ['dsaparam', '-out', file, '1024'])
    const made = key('dsa', 'genpkey', '-paramfile', file)
    expect(provePrivateKey(made)).toMatchObject({ grade: 'valid', facts: { kind: 'DSA' } })
    const old = key('dsa-old', 'pkey', '-traditional', '-in', join(folder, 'dsa'))
    expect(provePrivateKey(old).facts).toEqual({ kind: 'DSA', bits: '1024', encrypted: 'no' })
  })
})

describeWith('ssh-keygen', 'a key of ssh-keygen', (sshKeygen) => {
  it.each([
    ['rsa', '2048', '', 'RSA', '2048', 'no'],
    ['rsa', '2048', 'example', 'RSA', '2048', 'yes'],
    ['ecdsa', '384', '', 'EC', '384', 'no'],
    ['ed25519', '256', '', 'Ed25519', '256', 'no'],
    ['ed25519', '256', 'example', 'Ed25519', '256', 'yes'],
  ])('%s of %s bits with the passphrase %j', (type, size, passphrase, kind, bits, encrypted) => {
    const file = join(folder, `ssh-${type}-${size}-${passphrase}`)
    run(sshKeygen, ['-q', '-t', type, '-b', size, '-N', passphrase, '-C', '', '-f', file])
    const pem = readFileSync(file, 'utf8')
    expect(provePrivateKey(pem)).toMatchObject({ grade: 'valid', facts: { kind, bits, encrypted } })
    const at = pem.indexOf('\n') + 8
    expect(
      provePrivateKey(`${pem.slice(0, at)}${pem[at] === 'A' ? 'B' : 'A'}${pem.slice(at + 1)}`).grade,
    ).toBe('invalid')
  })
})

describeWith('ssh-keygen', 'the bytes of ssh-keygen', (sshKeygen) => {
  it('are refused with more behind them, or when the number that stands twice differs', () => {
    const file = join(folder, 'ssh-bytes')
    run(sshKeygen, ['-q', '-t', 'ed25519', '-N', '', '-C', '', '-f', file])
    const bytes = Buffer.from(readFileSync(file, 'utf8').replaceAll(/-----.*-----|\n/g, ''), 'base64')
    const grade = (changed: Buffer): string => provePrivateKey(inPem('OPENSSH PRIVATE KEY', changed)).grade
    expect(grade(bytes)).toBe('valid')
    expect(grade(Buffer.concat([bytes, Buffer.alloc(3)]))).toBe('invalid')
    const secretPart = 39 + 4 + bytes.readUInt32BE(39) + 4 // behind the magic, three strings, a number, the public part
    bytes[secretPart]! ^= 1
    expect(grade(bytes)).toBe('invalid')
  })
})

describeWith('gpg', 'a key of gpg', (gpg) => {
  const exported = (name: string, algorithm: string, passphrase = ''): string => {
    const quiet = ['--batch', '--quiet', '--pinentry-mode', 'loopback', '--passphrase', passphrase]
    run(gpg, [...quiet, '--quick-generate-key', `${name}@example.com`, algorithm, 'sign', 'never'])
    return run(gpg, [...quiet, '--armor', '--export-secret-keys', `${name}@example.com`])
  }

  it('of RSA', () =>
    expect(provePrivateKey(exported('rsa', 'rsa1024'))).toMatchObject({
      grade: 'valid',
      facts: { kind: 'RSA', bits: '1024', encrypted: 'no' },
    }))

  it('with a passphrase', () =>
    expect(provePrivateKey(exported('guarded', 'rsa1024', 'example')).facts).toEqual({
      kind: 'RSA',
      bits: '1024',
      encrypted: 'yes',
    }))

  it('of Ed25519, unless its armor has another checksum', () => {
    const armor = exported('eddsa', 'ed25519')
    expect(provePrivateKey(armor)).toMatchObject({
      grade: 'valid',
      facts: { kind: 'EdDSA', encrypted: 'no' },
    })
    expect(provePrivateKey(armor.replace(/\n=..../, '\n=AAAA')).grade).toBe('none')
  })
})

const pem = makePrivateKey(new Generator('pem'))
const lines = pem.trimEnd().split('\n')

it.each([
  ['with Windows line ends', lines.join('\r\n')],
  ['in one line of JSON', JSON.stringify(pem)],
  ['in a string of strings', lines.map((line) => `  "${line}\\n" +`).join('\n')],
  ['in strings that a plus joins in one line', lines.map((line) => `"${line}\\n"`).join(' + ')],
  ['in strings that end before the line does', lines.map((line) => `"${line}" +`).join('\n')],
  ['in a list', lines.map((line) => `  '${line}',`).join('\n')],
  ['in a block of YAML', `key: |\n${lines.map((line) => `    ${line}`).join('\n')}`],
  ['in a comment', lines.map((line) => `# ${line}`).join('\n')],
  ['between text', `before\n${pem}after`],
])('reads a key %s', (_, text) => {
  const { grade, facts } = provePrivateKey(text)
  expect({ grade, kind: facts?.kind }).toEqual({ grade: 'valid', kind: 'RSA' })
})

it.each([
  ['is cut off', pem.slice(0, -40), 'none'],
  ['has dots where the rest was', `${lines[0]}\n${lines[1]}\n...\n${lines.at(-1)}`, 'none'],
  ['is empty', `${lines[0]}\n${lines.at(-1)}`, 'none'],
  ['lacks its end', inPem('PRIVATE KEY', Buffer.from(lines.slice(1, 6).join(''), 'base64')), 'invalid'],
  ['is random', inPem('RSA PRIVATE KEY', new Generator('random').bytes(600)), 'invalid'],
  ['is of another kind than it says', pem.replaceAll('PRIVATE', 'EC PRIVATE'), 'invalid'],
  ['is public', pem.replaceAll('PRIVATE', 'PUBLIC'), 'none'],
  [
    'has more behind it',
    inPem('RSA PRIVATE KEY', Buffer.concat([makeRsaKey(new Generator('a')), Buffer.from([5, 0])])),
    'invalid',
  ],
  [
    'says it is encrypted, but not how',
    `${lines[0]}\nProc-Type: 4,ENCRYPTED\n\n${lines.slice(1).join('\n')}`,
    'none',
  ],
  ['is longer than any', pem + ' '.repeat(300_000), 'none'],
])('a key that %s is not valid', (_, text, grade) => expect(provePrivateKey(text).grade).toBe(grade))

it('RSA whose factors don’t make the modulus is invalid', () => {
  const rsa = makeRsaKey(new Generator('factors'))
  rsa[40]! ^= 4 // in the modulus
  expect(provePrivateKey(inPem('RSA PRIVATE KEY', rsa)).grade).toBe('invalid')
})

it('makers of the older forms make valid keys', () => {
  for (let seed = 0; seed < 20; seed++) {
    expect(provePrivateKey(makeRsaPrivateKey(new Generator(`${seed}`))).grade).toBe('valid')
    expect(provePrivateKey(makeEcPrivateKey(new Generator(`${seed}`))).facts).toMatchObject({
      kind: 'EC',
      bits: '256',
    })
  }
})

describe('DER', () => {
  it.each([
    ['nothing', '', 0],
    ['two elements', '0201050500', 2],
    ['a long length', `0481${'80'}${'00'.repeat(128)}`, 1],
  ])('reads %s', (_, hex, count) => expect(elementsOf(Buffer.from(hex, 'hex'))).toHaveLength(count))

  it.each([
    ['a length past the end', '020205'],
    ['a tag alone', '02'],
    ['a length of no end', '3080'],
    ['a length of four bytes', '048400000001ff'],
    ['more than 64 elements', '0500'.repeat(65)],
  ])('refuses %s', (_, hex) => expect(elementsOf(Buffer.from(hex, 'hex'))).toBeUndefined())

  it.each([
    ['00', 0],
    ['01', 1],
    ['80', 8],
    ['00ff', 8],
    ['0100', 9],
  ])('the number %s has %d bits', (hex, bits) => expect(bitsOf(Buffer.from(hex, 'hex'))).toBe(bits))

  it('writes what it reads', () => {
    const number = encodeInteger(Buffer.from('ff01', 'hex'))
    expect(number.toString('hex')).toBe('020300ff01')
    expect(elementsOf(encodeElement(0x30, number, Buffer.alloc(200)))?.[0]?.content).toHaveLength(205)
  })
})
