/** Examples for rules: the usual places where a credential stands, and texts that only look like one. */

import type { Generator } from './generator.ts'
import type { Rule } from './rule.ts'

export type SecretMaker = (make: Generator) => string
type Examples = Pick<Rule, 'positives' | 'negatives'>

/** For rules of kind `token`: the secret says itself what it is. */
export const tokenExamples = (secret: SecretMaker): Examples => ({
  positives: (make) => [
    make.inFile(secret(make)),
    `curl -H "Authorization: Bearer ${secret(make)}" https://api.example.com/`,
    `old one: ${secret(make)} (was in the deploy script)`,
  ],
  negatives: (make) => [
    make.inFile(beginning(secret(make))),
    make.inFile(spoilt(secret(make))),
    make.inFile(`Z9${secret(make)}`), // glued to letters it is the middle of something else
    make.inFile(otherStart(secret(make))),
    make.inFile(`${secret(make).slice(0, 4)}<your-token-here>`),
  ],
})

/** For rules of kind `assigned`: what the value is, its name alone says, e.g. "fastly_api_token". */
export const assignedExamples = (name: string, secret: SecretMaker): Examples => ({
  positives: (make) => [
    `${name.toUpperCase()}=${secret(make)}`,
    `{ "${name}": "${secret(make)}" }`,
    `${name} = '${secret(make)}'`,
    `${name}: ${secret(make)}`,
  ],
  negatives: (make) => [
    `${name.toUpperCase()}=${beginning(secret(make))}`,
    `${name} = "${spoilt(secret(make))}"`,
    `${name} = "${secret(make)}${secret(make)}"`,
    `integrity_of_the_archive = "${secret(make)}"`,
    `${name}: <your-key-here>`,
    `${name}: \${{ secrets.${name.toUpperCase()} }}`,
  ],
})

/** For rules of kind `window`: what stands around the secret says what it is. */
export const windowExamples = (around: (secret: string) => string, secret: SecretMaker): Examples => ({
  positives: (make) => [
    around(secret(make)),
    `settings:\n  # as the portal shows it\n  ${around(secret(make))}\n`,
    `first line\n${around(secret(make))}\nlast line`,
  ],
  negatives: (make) => [
    around(beginning(secret(make))),
    around(spoilt(secret(make))),
    around('<your-key-here>'),
    `integrity_of_the_archive = "${make.text('hex', secret(make).length)}"`,
  ],
})

/** Too short for every format, also for those that vary by half. */
const beginning = (secret: string): string => secret.slice(0, Math.floor(secret.length * 0.4))

/** With a character that is in no alphabet of tokens, after the first third. */
const spoilt = (secret: string): string => {
  const at = Math.ceil(secret.length / 3)
  return `${secret.slice(0, at)}*${secret.slice(at + 1)}`
}

/** "ghp_…" → "qhp_…": as long and of the same letters, but nobody's. */
const otherStart = (secret: string): string => `q${secret.slice(1)}`
