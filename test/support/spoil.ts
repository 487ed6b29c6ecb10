/** Puts other text into the places of a report where a tool writes what it was given: names, paths, messages, code. */

/** `place`: what the text stands for, e.g. "message". Gives the original to leave it as it is. */
export type Say = (place: string, original: string) => string

/** Key of the report → place. */
export type Keys = Readonly<Record<string, string>>

/** Strings of JSON, also in lists, by the key under which they stand; `names` spoils the keys of an object by its key. */
export const spoilJson = (text: string, keys: Keys, say: Say, names: Keys = {}): string =>
  JSON.stringify(spoilValue(JSON.parse(text), undefined, { keys, names, say }))

export const spoilJsonLines = (text: string, keys: Keys, say: Say): string =>
  text
    .split('\n')
    .map((line) => (line.startsWith('{') ? spoilJson(line, keys, say) : line))
    .join('\n')

type Rules = { readonly keys: Keys; readonly names: Keys; readonly say: Say }

function spoilValue(value: unknown, key: string | undefined, rules: Rules): unknown {
  const place = key !== undefined && Object.hasOwn(rules.keys, key) ? rules.keys[key] : undefined
  if (typeof value === 'string') return place === undefined ? value : rules.say(place, value)
  if (Array.isArray(value)) return value.map((item) => spoilValue(item, key, rules))
  if (typeof value !== 'object' || value === null) return value
  const name = key !== undefined && Object.hasOwn(rules.names, key) ? rules.names[key] : undefined
  return Object.fromEntries(
    Object.entries(value).map(([inner, one], i) => [
      // One name is enough, and two the same would be one.
      name !== undefined && i === 0 ? rules.say(name, inner) : inner,
      spoilValue(one, inner, rules),
    ]),
  )
}

/** The named groups of an expression, wherever it matches; the group's name is the place. */
export const spoilLines = (text: string, pattern: RegExp, say: Say): string =>
  text.replace(new RegExp(pattern.source, 'gmd'), (...args) => {
    const [all] = args as [string]
    const groups = args.at(-1) as Readonly<Record<string, string | undefined>>
    // Each group is looked for behind the one before it, since the same text may stand in the line twice.
    let rest = 0
    let spoiled = ''
    for (const [place, original] of Object.entries(groups)) {
      if (original === undefined) continue
      const at = all.indexOf(original, rest)
      spoiled += all.slice(rest, at) + say(place, original)
      rest = at + original.length
    }
    return spoiled + all.slice(rest)
  })

/** Attributes by element and name, "error/message", and the text of elements, "failure". */
export const spoilXml = (text: string, keys: Keys, say: Say): string =>
  text
    .replace(/<([\w:-]+)((?:\s+[\w:-]+="[^"]*")+)/g, (_, element: string, attributes: string) => {
      const spoiled = attributes.replace(/([\w:-]+)="([^"]*)"/g, (all, name: string, value: string) => {
        const place = keys[`${element}/${name}`]
        return place === undefined ? all : `${name}="${told(say(place, value), value)}"`
      })
      return `<${element}${spoiled}`
    })
    .replace(/(<([\w:-]+)(?:\s[^<>]*[^/<>])?>)([^<>]*\S[^<>]*)(?=<\/)/g, (all, tag, element, value) => {
      const place = keys[element]
      return place === undefined ? all : `${tag}${told(say(place, value), value)}`
    })

/** Text that stays as it was is escaped already. */
const told = (text: string, original: string): string => (text === original ? text : xmlText(text))

/** What XML 1.0 can not hold at all is written as U+FFFD, as tools do. */
export const xmlText = (text: string): string =>
  asXml(text).replace(/[&<>"'\t\n\r]|[\u0080-\u009f\u2028\u2029]/g, (c) => `&#${c.charCodeAt(0)};`)

export const asXml = (text: string): string =>
  text.toWellFormed().replace(/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g, '\ufffd')
