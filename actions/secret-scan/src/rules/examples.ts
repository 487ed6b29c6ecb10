/**
 * Generated credentials in the texts that rules show as examples, and spoilt in the ways in which text that is no
 * credential resembles one. `tokenExamples`, `assignedExamples` and `windowExamples` are the whole of a rule's examples;
 * rules that need more put them together from the parts below. What a rule adds of its own, it writes itself.
 */

import type { Generator } from './generator.ts'
import type { Rule } from './rule.ts'

export type SecretMaker = (make: Generator) => string
type Examples = Pick<Rule, 'positives' | 'negatives'>

/** For rules of kind `token`: the secret says itself what it is. */
export const tokenExamples = (secret: SecretMaker): Examples => ({
  positives: (make) => inText(make, secret),
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
  positives: (make) => assigned(make, [name.toUpperCase(), name], secret),
  negatives: (make) => [
    `${name.toUpperCase()}=${beginning(secret(make))}`,
    `${name} = "${spoilt(secret(make))}"`,
    `${name} = "${secret(make)}${secret(make)}"`,
    `integrity_of_the_archive = "${secret(make)}"`,
    ...unassigned(name.toUpperCase()),
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

/** `token = "ab_…"` or the like, `TOKEN=ab_…`, `Authorization: Bearer ab_…`, `connect('ab_…')`. */
export const inText = (make: Generator, example: SecretMaker): readonly string[] => [
  make.inFile(example(make)),
  `TOKEN=${example(make)}\n`,
  `Authorization: Bearer ${example(make)}\n`,
  `const client = connect('${example(make)}')`,
]

/** For credentials that are the end of an address: in a setting, in a call, and in prose. */
export const inAddress = (make: Generator, example: SecretMaker): readonly string[] => [
  make.inFile(`https://${example(make)}`, 'webhook_url'),
  `curl -X POST -d '{}' https://${example(make)}`,
  `Post to <https://${example(make)}>, please.`,
]

/** For credentials that only count near a word: "airtable" in the name, in the line above, and in what is called. */
export const mentioning = (make: Generator, word: string, example: SecretMaker): readonly string[] => [
  `${word}_token = "${example(make)}"`,
  `# ${word}\ntoken: ${example(make)}\n`,
  `${word}.connect('${example(make)}')`,
]

/** Cut in half, with a foreign letter, glued to a word, and a placeholder behind the same prefix. */
export const nearMisses = (make: Generator, example: SecretMaker, prefix: string): readonly string[] => {
  const text = example(make)
  const quarter = prefix.length + Math.floor((text.length - prefix.length) / 4)
  const half = prefix.length + Math.floor((text.length - prefix.length) / 2)
  return [
    make.inFile(text.slice(0, half)),
    make.inFile(`${text.slice(0, quarter)}*${text.slice(quarter + 1)}`),
    make.inFile(`word${example(make)}`),
    make.inFile(`${prefix}<your-token-here>`),
  ]
}

/** A credential of fixed length with one letter more. */
export const tooLong = (make: Generator, example: SecretMaker): string => make.inFile(`${example(make)}0`)

/** Assigned to each of the names: `STORE_API_KEY=…`, `"storeApiKey": "…"`, `store_api_key: …`. */
export const assigned = (
  make: Generator,
  names: readonly [string, ...string[]],
  value: SecretMaker,
): readonly string[] => {
  const last = names[names.length - 1]!
  return [
    ...names.map((name) => `${name}=${value(make)}\n`),
    `"${last}": "${value(make)}",`,
    /[-.]/.test(last) ? `  ${last}: '${value(make)}'` : `const ${last} = '${value(make)}'`,
  ]
}

/** Cut in half, with a foreign letter behind it, under a name that says nothing, a placeholder, and a template. */
export const assignedNearMisses = (make: Generator, name: string, value: SecretMaker): readonly string[] => {
  const text = value(make)
  return [
    `${name}=${text.slice(0, Math.floor(text.length / 2))}\n`,
    `"${name}": "${value(make)}*\u00e9",`,
    make.inFile(value(make), 'checksum'),
    `${name}="<your-key-here>"`,
    `${name}: \${{ secrets.KEY }}`,
  ]
}

/** What stands in such a place when no secret does: templates, blanks, look-ups, types. */
export const unassigned = (name: string): readonly string[] => [
  `${name}=\${${name}}`,
  `${name}=`,
  `"${name.toLowerCase()}": "<${name.toLowerCase().replaceAll('_', '-')}>"`,
  `${name}: \${{ secrets.${name} }}`,
  `const value = process.env.${name}`,
  `${name} = os.environ["${name}"]`,
  `${name}: string`,
]

/** What begins like a token and goes on otherwise: a template, a blank to fill in, a few characters too few. */
export const notTokens = (make: Generator, prefix: string): readonly string[] => [
  `token: ${prefix}\${TOKEN}`,
  `token = "${prefix}<your-token>"`,
  `token = "${prefix}..."`,
  `token = "${prefix}${make.text('lower', 6)}"`,
]

/** Too short for every format, also for those that vary by half. */
const beginning = (secret: string): string => secret.slice(0, Math.floor(secret.length * 0.4))

/** With a character that is in no alphabet of tokens, after the first third. */
const spoilt = (secret: string): string => {
  const at = Math.ceil(secret.length / 3)
  return `${secret.slice(0, at)}*${secret.slice(at + 1)}`
}

/** "ghp_…" → "qhp_…": as long and of the same letters, but nobody's. */
const otherStart = (secret: string): string => `q${secret.slice(1)}`
