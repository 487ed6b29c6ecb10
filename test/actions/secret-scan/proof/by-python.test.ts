/** Tokens that carry a CRC-32, made by Python's own zlib and integers, which share no line with ours. */

import { spawnSync } from 'node:child_process'
import { expect, it } from '@jest/globals'
import { proofs } from '../../../../actions/secret-scan/src/proof/list.ts'
import { describeWith } from '../../../support/engines.ts'

/** One token a line behind the name of its proof; every token a second time with its body changed. */
const program = `
import base64, random, struct, sys, zlib
pick = random.Random(sys.argv[1])
digits = '0123456789'
upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
base36, base62 = digits + upper.lower(), digits + upper + upper.lower()
base64s = upper + upper.lower() + digits + '+/'
def text(letters, length): return ''.join(pick.choice(letters) for _ in range(length))
def number(n, letters, width):
    out = ''
    while n: n, rest = divmod(n, len(letters)); out = letters[rest] + out
    return out.rjust(width, letters[0])
def crc(body): return zlib.crc32(body.encode())
def little(body): return struct.pack('<I', crc(body))
def spoilt(body):
    at = len(body) // 2
    return body[:at] + ('a' if body[at] != 'a' else 'b') + body[at + 1:]
def both(name, body, token): print(name, token(body, body), token(spoilt(body), body))
def last_six(name, prefix, length):
    both(name, text(base62, length), lambda shown, summed: prefix + shown + number(crc(summed), base62, 6))
for _ in range(40):
    last_six('github-classic', 'ghp_', 30)
    last_six('github-refresh', 'ghr_', 70)
    last_six('npm', 'npm_', 30)
    last_six('vercel', 'vcp_', 50)
    both('confluent', text(base64s, 54), lambda b, s: 'cflt' + b + base64.b64encode(little(s)).decode()[:6])
    both('atlassian', 'ATATT3' + text(base62, 180) + '=', lambda b, s: b + '%08X' % crc(s))
    both('bitbucket-app-password', 'ATBB' + text(base62, 24), lambda b, s: b + '%08X' % crc(s))
    both('grafana-service-account', 'glsa_' + text(base62, 32), lambda b, s: b + '_' + little(s).hex())
    both('zuplo', text('0123456789abcdef', 32), lambda b, s: 'zpka_' + b + '_%08x' % crc(s))
    payload = base64.urlsafe_b64encode(pick.randbytes(16) + b'o:1\\nu:2' + bytes([7])).decode().rstrip('=')
    routed = 'glpat-' + payload + '.01.' + number(len(payload), base36, 2)
    both('gitlab-routable', routed, lambda b, s: b + number(crc(s), base36, 7))
`

describeWith('python3', 'a token with a CRC-32 of Python’s zlib', (python) => {
  it.each(['1', '2', '3'])('is valid, and invalid with another character in its body, seed %s', (seed) => {
    const { status, stdout } = spawnSync(python, ['-c', program, seed], { encoding: 'utf8' })
    expect(status).toBe(0)
    const grades = new Set(
      stdout
        .trim()
        .split(/\r?\n/)
        .map((line) => {
          const [name, right, wrong] = line.split(' ')
          const { prove } = proofs[name!]!
          return `${name}: ${prove(right!).grade}, ${prove(wrong!).grade}`
        }),
    )
    expect([...grades].sort()).toEqual(
      [
        'atlassian',
        'bitbucket-app-password',
        'confluent',
        'github-classic',
        'github-refresh',
        'gitlab-routable',
        'grafana-service-account',
        'npm',
        'vercel',
        'zuplo',
      ].map((name) => `${name}: valid, invalid`),
    )
  })
})
