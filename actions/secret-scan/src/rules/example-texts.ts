/**
 * Puts generated credentials into the texts that rules show as examples, and spoils them in the ways in which text that
 * is no credential resembles one. What a rule adds of its own, e.g. the test key of another provider, it writes itself.
 */

import type { Generator } from './generator.ts'

type Example = (make: Generator) => string

/** `token = "ab_…"` or the like, `TOKEN=ab_…`, `Authorization: Bearer ab_…`, `connect('ab_…')`. */
export const inText = (make: Generator, example: Example): readonly string[] => [
  make.inFile(example(make)),
  `TOKEN=${example(make)}\n`,
  `Authorization: Bearer ${example(make)}\n`,
  `const client = connect('${example(make)}')`,
]

/** For credentials that are the end of an address: in a setting, in a call, and in prose. */
export const inAddress = (make: Generator, example: Example): readonly string[] => [
  make.inFile(`https://${example(make)}`, 'webhook_url'),
  `curl -X POST -d '{}' https://${example(make)}`,
  `Post to <https://${example(make)}>, please.`,
]

/** For credentials that only count near a word: "airtable" in the name, in the line above, and in what is called. */
export const mentioning = (make: Generator, word: string, example: Example): readonly string[] => [
  `${word}_token = "${example(make)}"`,
  `# ${word}\ntoken: ${example(make)}\n`,
  `${word}.connect('${example(make)}')`,
]

/** Cut in half, with a foreign letter, glued to a word, and a placeholder behind the same prefix. */
export const nearMisses = (make: Generator, example: Example, prefix: string): readonly string[] => {
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
export const tooLong = (make: Generator, example: Example): string => make.inFile(`${example(make)}0`)

/** Assigned to each of the names: `STORE_API_KEY=…`, `"storeApiKey": "…"`, `store_api_key: …`. */
export const assigned = (
  make: Generator,
  names: readonly [string, ...string[]],
  value: Example,
): readonly string[] => {
  const last = names[names.length - 1]!
  return [
    ...names.map((name) => `${name}=${value(make)}\n`),
    `"${last}": "${value(make)}",`,
    `const ${last.replaceAll(/[-.]/g, '_')} = '${value(make)}'`,
  ]
}

/** Cut in half, with a foreign letter behind it, under a name that says nothing, a placeholder, and a template. */
export const assignedNearMisses = (make: Generator, name: string, value: Example): readonly string[] => {
  const text = value(make)
  return [
    `${name}=${text.slice(0, Math.floor(text.length / 2))}\n`,
    `"${name}": "${value(make)}*\u00e9",`,
    make.inFile(value(make), 'checksum'),
    `${name}="<your-key-here>"`,
    `${name}: \${{ secrets.KEY }}`,
  ]
}
