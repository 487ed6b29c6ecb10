/** Lines of files that hold a credential, or that only look as if they did: what the rules' own examples are made of. */

import type { Generator } from './generator.ts'

/** A value that is assigned to a name, in the ways of shells, JSON, YAML and code. */
export const assigned = (name: string, value: string): readonly string[] => [
  `export ${name}=${value}`,
  `{ "${name.toLowerCase()}": "${value}" }`,
  `${name.toLowerCase()}: '${value}'`,
  `const ${name} = "${value}"`,
]

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

/** Three tokens, each made anew, in lines of files. */
export const inFiles = (make: Generator, token: () => string): readonly string[] => [
  make.inFile(token()),
  make.inFile(token()),
  `curl -H "X-Token: ${token()}" https://api.example.com`,
]

/** What begins like a token and goes on otherwise: a template, a blank to fill in, a few characters too few. */
export const notTokens = (make: Generator, prefix: string): readonly string[] => [
  `token: ${prefix}\${TOKEN}`,
  `token = "${prefix}<your-token>"`,
  `token = "${prefix}..."`,
  `token = "${prefix}${make.text('lower', 6)}"`,
]
