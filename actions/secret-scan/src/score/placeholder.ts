/**
 * Whether a candidate only stands where a credential would: an example of the documentation, a template, a mask. What has
 * a provider's form is only doubted for reasons that a random token has less than once in a million; a text without form
 * for weaker ones, too.
 */

import { looksRandom } from './bigram.ts'
import { distinct, isInterleavedRun, repeatedPart, shareInRuns } from './sequences.ts'

export type About = {
  /** A provider's form matched, of which the first `prefix` characters are fixed, e.g. 8 of "sk_test_…". */
  readonly structured: boolean
  readonly prefix?: number
  /** The name it was assigned to, e.g. "datadog_api_key". */
  readonly name?: string
}

/** Words that stand in made-up credentials and in hardly any other. */
const words = [
  'example',
  'sample',
  'dummy',
  'fake',
  'test',
  'placeholder',
  'changeme',
  'change',
  'replace',
  'redacted',
  'secret',
  'password',
  'passwd',
  'token',
  'insert',
  'your',
  'invalid',
  'mock',
  'foobar',
  'foo',
  'bar',
  'lorem',
  'ipsum',
  'todo',
  'fixme',
  'masked',
  'hidden',
  'removed',
  'omitted',
  'default',
  'undefined',
  'null',
  'none',
  'deadbeef',
  'cafebabe',
  'notreal',
  'value',
  'here',
] as const

/** Providers put these into their forms, "access_token$…": one alone is no sign, two are. */
const ofForms: ReadonlySet<string> = new Set([
  'secret',
  'password',
  'passwd',
  'token',
  'default',
  'value',
  'test',
])

/** More than once in so many random tokens a reason is no reason against a provider's form. */
const rarest = 1e-6
/** A word on its own between signs or capitals: "bar" has that chance in one random text of a thousand, "test" does not. */
const rareAsWord = 5e-4

const templates: readonly (readonly [RegExp, string])[] = [
  [/\$\{\{?[^}]*\}|\{\{[^}]*\}\}|\{%|<%|#\{[^}]*\}/, 'is a template'],
  [
    /^<[^<>]{1,100}>$|^\[[^[\]]{1,100}\]$|^\{[\w.: -]{1,40}\}$|^%[\w.]{2,60}%$|^__\w+__$|^@[\w.]{2,60}@$/,
    'is a template',
  ],
  [/^%(?:[sdvq]|\(\w+\)s|\d+\$s)$|%\(\w+\)s/, 'is a format'],
  [/^\$(?:[A-Za-z_]\w*|\(.*\)?|\{.*)$|^`.*`$/, 'is a variable of a shell'],
  [
    /\b(?:process\.env|import\.meta\.env|os\.(?:environ|getenv|Getenv)|ENV\[|System\.getenv|env\()/,
    'is read from the environment',
  ],
  [
    /^(?:secrets|vars|env|var|local|data|module|self|this|config|settings|params|args|options|process)\.[A-Za-z_][\w.[\]'"]*$/,
    'is a variable',
  ],
  [/^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*\([^)]*\)?[;,]?$/, 'is a call'],
  [
    /^arn:aws:secretsmanager:|^(?:vault|op|ref|secret|keyring|ssm|sops|doppler|file|env):(?:\/\/)?[\w./-]+$/,
    'names where it is kept',
  ],
]

/** The `prefix` of a secret that begins with one of its rule's keywords: the length of the longest. */
export function fixedPrefix(secret: string, keywords: readonly string[]): number {
  const lower = secret.toLowerCase()
  const begun = keywords.filter((keyword) => lower.startsWith(keyword.toLowerCase()))
  return Math.max(0, ...begun.map(({ length }) => length))
}

/** Undefined if it may be a real credential, else why it is none, for people: "has the word `example`". */
export function placeholderReason(secret: string, about: About): string | undefined {
  const body = secret.slice(about.prefix ?? 0)
  if (body.trim() === '') return 'is empty'
  return (
    templateReason(secret, about) ??
    maskReason(body) ??
    sequenceReason(body) ??
    wordReason(body, about) ??
    (about.structured ? undefined : (nameReason(body, about.name) ?? plainReason(body)))
  )
}

/** A provider's form leaves no room for most of the signs of templates; where it has them, they are none of a token. */
function templateReason(secret: string, { structured }: About): string | undefined {
  const tried = structured ? templates.slice(0, 2) : templates
  return tried.find(([pattern]) => pattern.test(secret))?.[1]
}

/**
 * "xxxx…", "****", "....", "AKIA0000…": six equal characters in a row stand in a random token once in 10⁷. What is long
 * is encoded, and has them where zeros are: an OpenSSH key has "AAAAAAA".
 */
function maskReason(body: string): string | undefined {
  if (/\*{3}|•{3}|\u2026|\xe2\x80[\xa2\xa6]|\.{3}/.test(body)) return 'is masked'
  const run = /([xX#?._-])\1{5,}|([^=])\2{6,}/.exec(body)?.[0]
  // One in so many characters must belong to the run.
  const share = run?.[0] === 'A' && /[a-z]/.test(body) ? 2 : body.length > 120 ? 4 : body.length
  if (run !== undefined && run.length * share >= body.length) return `repeats \`${run[0]}\``
  return /^[xX]{3,}(?:[-_.]?[xX]+)*$/.test(body) ? 'repeats `x`' : undefined
}

function sequenceReason(body: string): string | undefined {
  if (body.length >= 9 && repeatedPart(body) !== undefined) return 'repeats itself'
  if (body.length >= 12 && distinct(body) <= 3) return `has only ${distinct(body)} different characters`
  if (isInterleavedRun(body)) return 'counts up'
  const most = /^\d+$/.test(body) ? 0.8 : 0.5 // of ten digits each has two neighbours, so runs are no rarity
  return body.length >= 6 && shareInRuns(body) >= most ? 'is a run of neighbours' : undefined
}

/** A known word in the text, if chance alone doesn't put it there: "AKIA…EXAMPLE", "your-api-key-here". */
function wordReason(body: string, { structured }: About): string | undefined {
  const lower = body.toLowerCase()
  const found = words.filter((word) => lower.includes(word))
  const telling = structured ? found.filter((word) => !ofForms.has(word)) : found
  const wordy = !looksRandom(body)
  const whole = found.filter(
    (word) => isWholeWord(body, word) && (wordy || chanceOf(word, body) < rareAsWord),
  )
  const several = structured ? whole.length > 1 : whole.length > 0
  const word = telling.find((one) => chanceOf(one, body) < rarest) ?? (several ? whole[0] : undefined)
  return word === undefined ? undefined : `has the word \`${word}\``
}

/**
 * How likely one of the words of that length stands somewhere in a random text as long as the body: for each place and
 * word the chance of hitting every letter, of which two in 62 will do. "test" in 36 letters and digits: 4 in 100,000
 * for the one word, 4 in 10,000 for all of four letters.
 */
export function chanceOf(word: string, body: string): number {
  const places = Math.max(0, body.length - word.length + 1)
  const alike = words.filter(({ length }) => length === word.length).length
  const oneCase = body === body.toLowerCase() || body === body.toUpperCase()
  const perLetter = oneCase ? 1 / (/^[\da-f]*$/i.test(body) ? 16 : 32) : 2 / 62
  return places * alike * perLetter ** word.length
}

/** Between signs, digits or changes of case: "my-test-key", "test123", "myTestKey"; not in "greatest" or "tEsT". */
function isWholeWord(body: string, word: string): boolean {
  const parts = body.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? []
  return parts.some((part) => part.toLowerCase() === word)
}

/** The name again: `password = "password"`, `api_key = "my-api-key"`, `DB_PASSWORD=db_password`. */
function nameReason(body: string, name: string | undefined): string | undefined {
  const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '')
  const [value, called] = [plain(body), plain(name ?? '')]
  if (called.length < 3 || value.length < 3) return undefined
  const rest = value.replace(/^(?:my|your|the|a|some|new|old)/, '').replace(/(?:here|value|\d{1,4})$/, '')
  return rest === called ||
    (value.includes(called) && value.length <= called.length + 6) ||
    called.endsWith(value)
    ? 'repeats its name'
    : undefined
}

/** Words of one kind joined by signs, "database-password-for-tests", or a path, a number, a version. */
function plainReason(body: string): string | undefined {
  if (
    /^[A-Za-z]{1,14}(?:[ _.-][A-Za-z]{1,14})+$/.test(body) &&
    !/[a-z][A-Z]{2}|[A-Z]{2}[a-z]{1,2}[A-Z]/.test(body)
  ) {
    return hasVowels(body) ? 'is words' : undefined
  }
  if (/^(?:true|false|yes|no|on|off|string|str|bytes|number|nil|\d{1,8}|v?\d+(?:\.\d+){1,3})$/i.test(body))
    return 'is a plain value'
  const path = /^(?:\.{0,2}\/|[A-Za-z]:\\)[\w./\\ -]+$/.test(body) && body.length < 120
  return path && !looksRandom(body.replace(/[/\\.]/g, '')) ? 'is a path' : undefined
}

/** Each word of three letters and more has a vowel, as words have and random letters often lack. */
const hasVowels = (body: string): boolean =>
  body
    .split(/[ _.-]/)
    .every((word) => word.length < 3 || /[aeiouy]/i.test(word) || word === word.toUpperCase())
