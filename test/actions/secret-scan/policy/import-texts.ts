/** A small tree with credentials of nobody, on which the real tools were run for `test/fixtures/secret-import/`. */

import { Generator } from '../../../../actions/secret-scan/src/rules/generator.ts'

const make = (name: string): Generator => new Generator(`secret-import/${name}`)

/** Every secret of the tree by name; the same at every run. */
export const importSecrets = {
  acme: `acme_${make('acme').text('base36', 32)}`,
  acmeInDocs: `acme_${make('docs').text('base36', 32)}`,
  acmeWithStopword: `acme_${make('stop').text('base36', 27)}dummy`,
  acmeInTests: `acme_0${make('tests').text('base36', 31)}`,
  otherInTests: `acme_1${make('other').text('base36', 31)}`,
  corp: make('corp').text('hex', 40),
  corpWithoutEntropy: 'ab'.repeat(20),
  zeta: `zeta-${make('zeta').text('base62', 16)}-${make('zeta end').text('base62', 4)}`,
  omega: make('omega').text('upper', 20),
  omegaElsewhere: make('omega elsewhere').text('upper', 20),
  password: make('password').text('base62', 24),
  aws: `AKIA${make('aws').text('base32', 16)}`,
} as const

const pem = ['-----BEGIN RSA PRIVATE', 'KEY-----'].join(' ')

/** Path → text. */
export const importTree = (): Readonly<Record<string, string>> => ({
  'src/app.py': `import os\ntoken = "${importSecrets.acme}"\n`,
  'docs/guide.md': `Write \`${importSecrets.acmeInDocs}\`\nTOKEN='${importSecrets.acmeInDocs}'\n`,
  'src/stop.py': `token = "${importSecrets.acmeWithStopword}"\n`,
  'tests/a.py': `first = "${importSecrets.acmeInTests}"\nsecond = "${importSecrets.otherInTests}"\n`,
  'src/corp.ini': `CORP_api.key = "${importSecrets.corp}"\ncorp_old = "${importSecrets.corpWithoutEntropy}"\n`,
  'src/zeta.txt': `last line is\n${importSecrets.zeta}`,
  'deploy/.env': `OMEGA=${importSecrets.omega}\n`,
  'deploy/env.txt': `OMEGA=${importSecrets.omegaElsewhere}\n`,
  'src/login.py': `x = 1\npassword = "${importSecrets.password}"\nkey = "${importSecrets.aws}"\n`,
  'keys/old.pem': `${pem}\n${make('pem').text('base64', 64)}\n${pem.replace('BEGIN', 'END')}\n`,
})
