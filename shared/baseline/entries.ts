/** Findings made ready for matching: strings become numbers, and places are told in the numbering of the base. */

import type { Finding } from '../model/finding.ts'
import type { ChangeIndex } from './change-index.ts'
import { foldMessage, withoutSpace } from './fold.ts'
import type { Lines } from './lines.ts'
import { type Numbers, numbers, type PairNumbers, pairNumbers } from './numbers.ts'

export type Side = 'head' | 'base'

export type Entry = {
  readonly finding: Finding
  readonly side: Side
  readonly order: number // among the findings of its side
  readonly line: number // 0 for a finding without one
  readonly column: number
  readonly rule: number // of tool and rule
  readonly message: number
  readonly folded: number
  /** The file at the base; -1 when it has none. */
  readonly file: number
  /** Of file and rule; -1 when the base has no such file. */
  readonly scope: number
  /** The same line at the base, 0 when it is not there. Of a base entry, its line. */
  readonly place: number
  /** True when the line is not on the other side; without a line, when the file is not. */
  readonly changed: boolean
  readonly near: number // the line at the base that comes nearest
  readonly hunk: number
  readonly text: number // of the line without whitespace; -1 when the line is not known
  match: Match | undefined
}

export type Match = { readonly partner: Entry; readonly how: How; readonly similarity?: number }

/** How two findings were recognised as one. */
export type How =
  | 'line'
  | 'text'
  | 'unread'
  | 'block'
  | 'elsewhere'
  | 'edge'
  | 'similar'
  | 'place'
  | 'package'
  | 'test'

/** One set of numbers for both sides. */
export type Tables = {
  readonly rules: Numbers
  readonly messages: Numbers
  readonly files: Numbers
  readonly scopes: PairNumbers
  readonly texts: Numbers
  foldOf(message: number): number
}

export function tables(): Tables {
  const messages = numbers()
  const folds = numbers()
  const foldOfMessage: number[] = []
  return {
    rules: numbers(),
    messages,
    files: numbers(),
    scopes: pairNumbers(),
    texts: numbers(),
    foldOf(message) {
      foldOfMessage[message] ??= folds.of(foldMessage(messages.texts[message]!))
      return foldOfMessage[message]
    },
  }
}

/** The numbers of a side's lines, each worked out when it is asked for. */
export type TextTable = {
  /** -1 when the line is not known. */
  at(path: string, line: number): number
  lines(path: string): readonly string[] | undefined
}

export function textTable(lines: Lines, texts: Numbers): TextTable {
  const files = new Map<string, { readonly lines: readonly string[] | undefined; readonly ids: number[] }>()
  const file = (path: string) => {
    const known = files.get(path)
    if (known) return known
    const fresh = { lines: lines(path), ids: [] }
    files.set(path, fresh)
    return fresh
  }
  return {
    at(path, line) {
      const { lines: text, ids } = file(path)
      const raw = text?.[line - 1]
      if (raw === undefined) return -1
      ids[line] ??= texts.of(withoutSpace(raw))
      return ids[line]
    },
    lines: (path) => file(path).lines,
  }
}

type Surroundings = { readonly index: ChangeIndex; readonly table: Tables; readonly texts: TextTable }

export function entriesOf(side: Side, findings: readonly Finding[], around: Surroundings): Entry[] {
  const { index, table, texts } = around
  const rules = ruleNumbers(table)
  return findings.map((finding, order) => {
    const { path, region } = finding
    const line = region?.startLine ?? 0
    const message = table.messages.of(finding.message)
    const basePath = side === 'base' ? path : index.basePath(path)
    const where = side === 'base' ? index.fromBase(path, line) : index.fromHead(path, line)
    const file = basePath === undefined ? -1 : table.files.of(basePath)
    const rule = rules(finding)
    return {
      finding,
      side,
      order,
      line,
      column: region?.startColumn ?? 0,
      rule,
      message,
      folded: table.foldOf(message),
      file,
      scope: file < 0 ? -1 : table.scopes.of(file, rule),
      place: side === 'base' ? line : where.same,
      changed: line > 0 ? where.same === 0 : isFileGone(side, path, index),
      near: side === 'base' ? line : where.near,
      hunk: where.hunk,
      text: line > 0 ? texts.at(path, line) : -1,
      match: undefined,
    }
  })
}

/** Asks by rule within its tool, which makes no new string for each finding. */
function ruleNumbers({ rules }: Tables): (finding: Finding) => number {
  const tools = new Map<string, Map<string, number>>()
  return ({ tool, rule }) => {
    const known = tools.get(tool) ?? new Map<string, number>()
    tools.set(tool, known)
    const number = known.get(rule) ?? rules.of(`${tool}\0${rule}`)
    known.set(rule, number)
    return number
  }
}

const isFileGone = (side: Side, path: string, index: ChangeIndex): boolean =>
  side === 'head' ? index.basePath(path) === undefined : index.baseChange(path)?.status === 'deleted'
