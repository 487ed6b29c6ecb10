/**
 * What programs write where a secret could be assigned: names of constants, options, formats, references. It is only
 * asked of values without a provider's form, and no reason holds for more than one in a hundred random passwords.
 */

import { looksRandom } from './bigram.ts'
import type { Place } from './place.ts'

/**
 * The end of a name that says that its value is no secret but something about one: `passwordField`, `TOKEN_URL`,
 * `secret-name`, `maxPwdAge`.
 */
const tails = [
  'name|names|path|file|filename|dir|folder|url|uri|endpoint|host|server|id|ids|guid|uuid|arn|ref|type|types|kind|class',
  'field|fields|column|attribute|selector|header|prefix|suffix|length|len|size|count|min|max|index|level|strength|regex',
  'regexp|pattern|policy|rule|rules|expiry|expires|expiration|ttl|age|time|date|timeout|used|set|changed|updated|created',
  'enabled|disabled|required|available|history|status|state|label|title|hint|placeholder|message|error|icon|format',
  'algorithm|encoding|method|mode|scheme|schemes|version|properties|options|args|issuer|audience|scope|scopes|address',
  'contract|mint|fingerprint|checksum|digest|hash|hashes|sha1|sha256|md5',
].flatMap((line) => line.split('|'))
const capital = (word: string): string => `${word[0]!.toUpperCase()}${word.slice(1)}`
const asTail = (word: string): string =>
  `[_.-]${word}|[_.-]?${capital(word)}|[_.-]${word.toUpperCase()}|(?<=[a-z])${word.toUpperCase()}`
const tail = new RegExp(`(?:${tails.map(asTail).join('|')})$`)
/** Of a computation, or the name of something else: `min_password`, `guid_of_secret`, `exporter_secret`. */
const heads = ['min', 'max', 'guid', 'uuid', 'clsid', 'num', 'is', 'has', 'no', 'exporter']
const asHead = (word: string): string =>
  `${word}[_.-]|${word}(?=[A-Z])|${capital(word)}(?=[A-Z])|${word.toUpperCase()}_`
const head = new RegExp(`^(?:${heads.map(asHead).join('|')})`)

/** What numbers pages, or guards a form against other sites, opens nothing: `nextPageToken`, `csrf_token`. */
const ofPages =
  /(?:next|page|paging|pagination|continuation|cursor|csrf|xsrf|authenticity|cancel(?:lation)?|sync|idempotency)[_-]?tokens?$/i

/** "its name ends in `Url`"; undefined where the name may be one of a secret. */
export function nameTailReason(name: string | undefined): string | undefined {
  if (name === undefined) return undefined
  const found = tail.exec(name)?.[0] ?? head.exec(name)?.[0] ?? ofPages.exec(name)?.[0]
  return found === undefined
    ? undefined
    : `is no secret by its name: \`${found.replace(/^[_.-]|[_.-]$/g, '')}\``
}

const idName = /(?:(?<=[a-z])I|[_.-][iI]|(?<=[A-Z]_)I)[dD]$|(?:[_.-]app|App)[_.-]?[kK]ey$|_APP_KEY$/

/**
 * Of a provider that hands out an id and a secret of one form the name says which it is: `SPOTIFY_CLIENT_ID`,
 * `PUSHER_APP_KEY`. It is asked where the rule's keyword is the provider's name alone, and the title tells of a secret.
 */
export function idNameReason(
  name: string | undefined,
  keywords: readonly string[],
  title: string,
): string | undefined {
  if (name === undefined || !/ secret$/i.test(title) || keywords.some((one) => /[_.-]/.test(one)))
    return undefined
  return idName.test(name) ? `is an id by its name: \`${name}\`` : undefined
}

const shapes: readonly (readonly [RegExp, string])[] = [
  [/^--?[A-Za-z][A-Za-z-]*(?:[=$].*)?$/, 'is an option of a command'],
  [/^[A-Z]+\d{0,2}(?:[_-][A-Z]+\d{0,2})+$/, 'is the name of a constant'],
  [/^[A-Za-z_]\w*(?:(?:\.|->|::)[A-Za-z_]\w*)+(?:\(\)?)?$/, 'is a member of something'],
  [
    /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$|^\d+(?:\.\d+){2,}$|^v?\d+\.\d+\.\d+(?:-[a-z]+[.\d]*)?$/,
    'is a number',
  ],
  [/^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/, 'is a date'],
  [/^[A-Za-z_]\w*(?:[:,|][A-Za-z_]\w*){2,}$/, 'is a list'],
  [/^(?:[A-Za-z]{1,12}=[^,;=]{0,40}[,;]){1,20}[A-Za-z]{1,12}=/, 'is a list'],
  [/^(?:[\w.@~-]+\/){1,12}[\w.-]+\.[a-z]{1,5}$/, 'is a path'],
  [/^(?:https?|ftp|file|data|mailto|urn|git|ssh):[^\s@]*$/, 'is an address without a password'],
  [/^(?:sha(?:1|224|256|384|512)[-:=]|h1:|md5[-:=])[0-9A-Za-z+/=_-]+$/, 'is a digest'],
  [/^\/\^?.*\$?\/[gimsuy]{0,6}$|^\^.*\$$|^\(\?[:=!<]/, 'is a regular expression'],
  [/^[.#][A-Za-z][\w-]*(?:[ .#>:]{1,3}[\w-]+)*$/, 'is a selector of CSS'],
]

/** Why the value is code rather than a secret; undefined if nothing speaks for it. */
export function codeReason(value: string, place: Place): string | undefined {
  if (!place.quoted && place.between.trim().endsWith('->')) return 'is a member of something'
  if (!place.quoted && (isStatement(value, place) || isNextName(value))) return 'is code'
  if (/^(?:OLD)?PWD$/i.test(place.name ?? '') && value.includes('/')) return 'is the working directory'
  const shape = shapes.find(([pattern]) => pattern.test(value))?.[1]
  return shape ?? (isFormat(value) ? 'is a format' : isForeignText(value) ? 'is text' : undefined)
}

/**
 * A value without quotes that has the signs which end values in code, `modRoot); err`, may have them of its own in a
 * `.env` file: there it takes the rest of its line, and does not end as statements do.
 */
const isStatement = (value: string, { endsLine }: Place): boolean =>
  /[()[\]{}<>&;,]/.test(value) && (!endsLine || /[)\]};,]$|\+\+|\w[([{]/.test(value))

/** The next name of an object or a call, whose value is still to come: `initial:`, `metavar=`, `environ=local`. */
const isNextName = (value: string): boolean =>
  /^[A-Za-z_$][\w$.]*\??:$|^[a-z_]{2,20}=[a-z_]{0,20}\d?(?:[a-z_]{1,20})?$/.test(value)

/** `0x%08x\n`, `cn=%s`: what is left without the formats is no random text. */
function isFormat(value: string): boolean {
  const rest = value.replace(
    /%[-+0#]{0,3}\d{0,3}(?:l{0,2}[diuxXofg]|[sdqvp])(?![A-Za-z0-9])|\\[nrt]|\$[A-Za-z_]{2,30}|@[A-Za-z]{2,30}@/g,
    '',
  )
  const left = rest.replace(/[^A-Za-z\d]/g, '')
  return rest !== value && (left.length < 8 || !looksRandom(left))
}

/** Words in an alphabet that is not Latin: most bytes are those of letters beyond ASCII. */
const isForeignText = (value: string): boolean =>
  (value.match(/[\x80-\xff]/g)?.length ?? 0) * 2 > value.length

export const isUuid = (value: string): boolean =>
  /^\{?[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\}?$/i.test(value)

/** What is kept in place of a password: whoever has it must guess still. */
export const isPasswordHash = (value: string): boolean =>
  /^\$(?:\d[a-z]?|y|argon2(?:id?|d)|scrypt|pbkdf2[a-z\d-]*|sha1)\$|^(?:pbkdf2|bcrypt|argon2|scrypt)_?\w{0,12}\$|^\{[A-Z\d-]{2,16}\}[A-Za-z\d+/=$]{8}/.test(
    value,
  )
