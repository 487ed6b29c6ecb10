/**
 * What every match of an expression has in it, and how it begins: from "(?i)(acme|corp)_[a-z]{20}" the texts "acme_" and
 * "corp_". After Russ Cox, "Regular Expression Matching with a Trigram Index" (2012), with whole texts for trigrams.
 */

import { longestKeyword, shortestKeyword } from '../../engine/rule-check.ts'
import { membersOf, withBothCases } from './classes.ts'
import type { Node } from './parse.ts'

/** Texts in lower case. `exact`: all that can match. `within`: each match has one of them; the best such list. */
type Facts = { readonly exact?: readonly string[]; readonly within?: readonly string[] }

const mostTexts = 64
const mostOfSet = 8
const mostCopies = 8

/** Each match has one of these in it, in whatever case; undefined where nothing of three characters is certain. */
export function requiredTexts(tree: Node): readonly string[] | undefined {
  const facts = factsOf(tree)
  return best([facts.exact, facts.within])?.map((text) => text.slice(0, longestKeyword))
}

/** Whether each match has one of the keywords in it, as far as can be told. */
export function holdsKeyword(tree: Node, keywords: readonly string[]): boolean {
  const words = keywords.map((keyword) => keyword.toLowerCase())
  return requiredTexts(tree)?.every((text) => words.some((word) => text.includes(word))) ?? false
}

/** Whether each match begins with one of the keywords, so that the pattern need only be tried there. */
export function beginsWithKeyword(tree: Node, keywords: readonly string[]): boolean {
  const words = keywords.map((keyword) => keyword.toLowerCase())
  const { texts } = beginningsOf(tree)
  return texts.length > 0 && texts.every((text) => words.some((word) => text.startsWith(word)))
}

function factsOf(node: Node): Facts {
  switch (node.type) {
    case 'set':
      return ofSet(node.mask)
    case 'assertion':
    case 'look':
      return { exact: [''] }
    case 'back':
      return {}
    case 'group':
      return factsOf(node.body)
    case 'sequence':
      return ofSequence(node.parts.map(factsOf))
    case 'choice':
      return ofChoice(node.parts.map(factsOf))
    case 'repeat':
      return ofRepeat(factsOf(node.body), node.min, node.max)
  }
}

function ofSet(mask: bigint): Facts {
  const members = membersOf(withBothCases(mask), 2 * mostOfSet + 1)
  const texts = new Set(members.map((code) => String.fromCharCode(code).toLowerCase()))
  return texts.size > 0 && texts.size <= mostOfSet ? { exact: [...texts] } : {}
}

function ofSequence(parts: readonly Facts[]): Facts {
  const candidates: (readonly string[] | undefined)[] = []
  let current: readonly string[] = ['']
  let exact = true
  for (const part of parts) {
    const joined = part.exact && product(current, part.exact)
    if (joined) current = joined
    else {
      candidates.push(current, part.within)
      exact = false
      current = part.exact ?? ['']
    }
  }
  const within = best([...candidates, current])
  return { ...(exact && { exact: current }), ...(within && { within }) }
}

function ofChoice(parts: readonly Facts[]): Facts {
  const exacts = parts.map(({ exact }) => exact)
  const exact = united(exacts)
  const within = united(parts.map((part) => best([part.exact, part.within])))
  return { ...(exact && { exact }), ...(within && { within }) }
}

function ofRepeat(body: Facts, min: number, max: number): Facts {
  if (min === 0) {
    const exact = max === 1 ? united([body.exact, ['']]) : undefined
    return exact ? { exact } : {}
  }
  const copies = ofSequence(Array.from({ length: Math.min(min, mostCopies) }, () => body))
  if (min === max && min <= mostCopies) return copies
  const within = best([copies.exact, copies.within])
  return within ? { within } : {}
}

function product(firsts: readonly string[], seconds: readonly string[]): readonly string[] | undefined {
  if (firsts.length * seconds.length > mostTexts) return undefined
  const texts = new Set(firsts.flatMap((first) => seconds.map((second) => first + second)))
  return [...texts].some((text) => text.length > longestKeyword) ? undefined : [...texts]
}

function united(lists: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  const texts = new Set(lists.flatMap((list) => list ?? []))
  return lists.includes(undefined) || texts.size > mostTexts ? undefined : [...texts]
}

/** The list whose shortest text is longest; none if that is too short, or not of printable ASCII. */
function best(lists: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  let found: readonly string[] | undefined
  let most = shortestKeyword - 1
  for (const list of lists) {
    if (list === undefined || list.length === 0) continue
    const shortest = list.reduce((least, text) => Math.min(least, text.length), Number.POSITIVE_INFINITY)
    if (shortest <= most || !list.every((text) => /^[\x20-\x7e]*$/.test(text))) continue
    found = list
    most = shortest
  }
  return found
}

/** `open`: whether what follows the node goes on with these texts. */
type Beginnings = { readonly texts: readonly string[]; readonly open: boolean }

const nothing: Beginnings = { texts: [], open: false }

function beginningsOf(node: Node): Beginnings {
  // A token is tried at its keyword alone, so that nothing before it can be seen.
  if (node.type === 'assertion')
    return node.source === '\\b' || node.source.startsWith('(?!') ? { texts: [''], open: true } : nothing
  if (node.type === 'look') return node.open.startsWith('(?<') ? nothing : { texts: [''], open: true }
  if (node.type === 'group') return beginningsOf(node.body)
  if (node.type === 'choice') {
    const parts = node.parts.map(beginningsOf)
    if (parts.some(({ texts }) => texts.length === 0)) return nothing
    const texts = [...new Set(parts.flatMap((part) => part.texts))]
    return texts.length > mostTexts ? nothing : { texts, open: parts.every(({ open }) => open) }
  }
  if (node.type === 'sequence') {
    let texts: readonly string[] = ['']
    for (const part of node.parts) {
      const next = beginningsOf(part)
      const joined = next.texts.length === 0 ? undefined : product(texts, next.texts)
      if (joined === undefined) return { texts, open: false }
      texts = joined
      if (!next.open) return { texts, open: false }
    }
    return { texts, open: true }
  }
  if (node.type === 'repeat' && node.min > 0 && node.max !== node.min)
    return { ...beginningsOf(node.body), open: false }
  const { exact } = factsOf(node)
  return exact === undefined ? nothing : { texts: exact, open: true }
}
