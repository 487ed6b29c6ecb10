/** The lines of the Test Anything Protocol, versions 13 and 14, one by one; what they mean together is `tap.ts`. */

const longestName = 4096

export type Point = {
  readonly kind: 'point'
  readonly ok: boolean
  readonly name: string // '' when the tool gives none
  readonly dashed: boolean // "ok 1 - name" in place of "ok 1 name"
  readonly directive: 'todo' | 'skip' | undefined
  readonly opens: boolean // "ok 1 - name {": its subtest follows, up to "}"
}

export type TapLine =
  | Point
  | { readonly kind: 'version' | 'pragma' | 'closes' | 'unknown' }
  | { readonly kind: 'plan'; readonly count: number; readonly skipped: boolean }
  | { readonly kind: 'bail'; readonly reason: string }
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'diagnostic' }

/** `text` without its indentation. */
export function tapLine(text: string): TapLine {
  if (/^(?:not )?ok\b/.test(text)) return point(text)
  const plan = /^1\.\.(\d{1,9})\s*(?:#\s*(skip)?.*)?$/i.exec(text)
  if (plan) return { kind: 'plan', count: Number(plan[1]), skipped: plan[2] !== undefined }
  if (text.startsWith('#')) return { kind: 'comment', text: text.slice(1) }
  if (/^---\s*$/.test(text)) return { kind: 'diagnostic' }
  const bail = /^Bail out!\s*(.*)$/i.exec(text)
  if (bail) return { kind: 'bail', reason: bail[1]! }
  if (/^TAP version 1[34]\s*$/i.test(text)) return { kind: 'version' }
  if (/^pragma [+-]/.test(text)) return { kind: 'pragma' }
  return { kind: text === '}' || text.startsWith('} ') ? 'closes' : 'unknown' }
}

function point(text: string): TapLine {
  const [, not, rest] = /^(not )?ok\b\s*(?:\d+(?=\s|$))?(.*)$/s.exec(text)!
  const said = rest!.slice(0, longestName).trim()
  const dashed = /^-(?:\s|$)/.test(said)
  const body = dashed ? said.slice(1).trim() : said
  const opens = /(?:^|\s)\{$/.test(body)
  const mark = directiveAt(body)
  const name = (mark === undefined ? body : body.slice(0, mark.index)).replace(/\s*\{$/, '')
  return {
    kind: 'point',
    ok: not === undefined,
    // node-tap adds "# time=15.97ms", which would make another test of it on each run.
    name: name
      .replace(/\s+# time=\S+$/, '')
      .replace(/\\([\\#])/g, '$1')
      .trim(),
    dashed,
    directive: mark?.directive,
    opens,
  }
}

/** The last " # TODO …" or " # SKIP …" whose "#" is not escaped, e.g. at 14 in "pays by card # SKIP no card reader". */
function directiveAt(body: string): { index: number; directive: 'todo' | 'skip' } | undefined {
  let found: { index: number; directive: 'todo' | 'skip' } | undefined
  for (const match of body.matchAll(/(?:^|\s)#\s*(todo|skip(?:ped)?)(?=\s|:|\{|$)/gi))
    found = { index: match.index, directive: match[1]!.toLowerCase() === 'todo' ? 'todo' : 'skip' }
  return found
}
