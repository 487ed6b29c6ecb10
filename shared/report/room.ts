/**
 * Shares out limited room among the parts of a document. Parts are cut between their items, never inside one, and say
 * how much they leave out. Knows no Markdown.
 */

/** Counts what the limit counts: bytes of a job summary, characters of a comment. */
export type Ruler = (text: string) => number

export type Part = {
  readonly text: string
  readonly whole: boolean // false when something was left out
}

/** Writes a part into at most `room`; empty and not whole when not even its beginning fits. */
export type Block = (room: number) => Part

export const paragraph =
  (text: string, ruler: Ruler): Block =>
  (room) =>
    ruler(text) <= room ? { text, whole: true } : { text: '', whole: false }

export type List = {
  readonly head: string
  readonly items: number
  readonly item: (index: number) => string
  /** Items beyond this many are left out even where there is room. */
  readonly most?: number
  /** Stands after the items when `left` of them, at least one, were left out. */
  readonly more: (left: number) => string
  readonly foot: string
}

/** Items in their order, as many as fit. Items are asked for one by one, and only until the room is full. */
export const list =
  (parts: List, ruler: Ruler): Block =>
  (room) => {
    const most = Math.min(parts.items, parts.most ?? parts.items)
    const more = ruler(parts.more(parts.items))
    let used = ruler(parts.head) + ruler(parts.foot)
    if (used + more > room) return { text: '', whole: false }
    const written = [parts.head]
    let index = 0
    for (; index < most; index++) {
      const item = parts.item(index)
      used += ruler(item)
      if (used + (index + 1 === parts.items ? 0 : more) > room) break
      written.push(item)
    }
    const left = parts.items - index
    if (left > 0) written.push(parts.more(left))
    written.push(parts.foot)
    return { text: written.join(''), whole: left === 0 }
  }

/**
 * All blocks in their order, in at most `room`. Each may take an equal share; what small ones leave goes to those that
 * were cut, in a second round.
 */
export const stack =
  (blocks: readonly Block[], ruler: Ruler, omitted: string): Block =>
  (room) => {
    const free = room - ruler(omitted)
    const share = Math.floor(free / Math.max(1, blocks.length))
    const parts = blocks.map((block) => block(share))
    let spare = free - parts.reduce((sum, { text }) => sum + ruler(text), 0)
    let cut = parts.filter(({ whole }) => !whole).length
    const final = parts.map((part, i) => {
      if (part.whole) return part
      const again = blocks[i]!(ruler(part.text) + Math.floor(spare / cut--))
      spare -= ruler(again.text) - ruler(part.text)
      return again
    })
    const missing = final.some(({ text, whole }) => text === '' && !whole)
    return {
      text: final.map(({ text }) => text).join('') + (missing ? omitted : ''),
      whole: final.every(({ whole }) => whole),
    }
  }
