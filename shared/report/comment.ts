/** The sticky pull-request comment: one per key, found again by its marker and its author, edited in place. */

import { type GateReport, worst } from '../model/verdict.ts'
import type { GitHub, IssueComment } from '../runner/port.ts'
import { link } from '../text/markdown.ts'
import { documentOf, type SummaryOptions } from './summary.ts'

/** GitHub refuses more than 65,536 characters; the rest is for what its editor may add. */
const defaultBudget = 60_000

/** Hidden in the first line. Untrusted text can't hold it, since every `<` in it is escaped. */
export const marker = (key: string): string => `<!-- portcullis:${key.replace(/[^A-Za-z0-9._/]+/g, '-')} -->`

/** The summary, shorter: what is new and why the verdict is what it is; the rest is a link away. */
export function commentBody(
  reports: readonly GateReport[],
  key: string,
  options: SummaryOptions = {},
): string {
  const run = options.links?.runUrl
  const foot = run === undefined ? '' : `\n${link('Whole report', run)}\n`
  const head = `${marker(key)}\n`
  const budget = (options.budget ?? defaultBudget) - head.length - foot.length
  const body = documentOf(reports, options, {
    ruler: (text) => text.length,
    budget,
    everything: link("the run's summary", run),
    mostRows: 25,
    longestMessage: 200,
    complete: false,
  })
  return head + body + foot
}

/** Our comment: written by this token, and beginning with the marker. Whoever only copies the marker is not us. */
export const findOwnComment = (comments: readonly IssueComment[], key: string): IssueComment | undefined =>
  comments.find(({ own, body }) => own && body.trimStart().startsWith(marker(key)))

export type CommentOutcome = 'created' | 'updated' | 'unchanged' | 'none'

/**
 * Makes the comment say `body`. Edits only what differs, deletes nothing. With `create: false` a comment that exists
 * is brought up to date, and none is begun.
 */
export async function stickyComment(
  github: GitHub,
  issue: number,
  key: string,
  body: string,
  create = true,
): Promise<CommentOutcome> {
  const own = findOwnComment(await github.comments(issue), key)
  if (own === undefined && !create) return 'none'
  if (own === undefined) {
    await github.createComment(issue, body)
    return 'created'
  }
  if (canonical(own.body) === canonical(body)) return 'unchanged'
  await github.updateComment(own.id, body)
  return 'updated'
}

/** A verdict always gets its comment, so that a pass answers the fail before it; where there was nothing to judge, silence. */
export const beginsComment = (reports: readonly GateReport[]): boolean =>
  worst(reports.map(({ verdict }) => verdict)) !== 'neutral'

/** GitHub gives line ends back as CRLF at times. */
const canonical = (body: string): string => body.replaceAll('\r\n', '\n').trim()
