/** What is wrong with a summary or a comment of hostile words, once it is rendered. */

import { isDeepStrictEqual } from 'node:util'
import type { GateReport } from '../../shared/model/verdict.ts'
import { commentBody } from '../../shared/report/comment.ts'
import { summaryMarkdown } from '../../shared/report/summary.ts'
import { foreignAddress } from '../../shared/text/markdown.ts'
import { harmless } from './harmless.ts'
import { inspect, type Rendered } from './rendered.ts'
import { blobs, run } from './sinks.ts'

export type Document = {
  readonly document: 'summary' | 'comment'
  readonly markdown: string
  readonly gate: GateReport
  /** True where the document has no room for everything, so that other words would leave out other parts. */
  readonly isCut: boolean
}

/** Everything that a document of hostile words has or does, and the same document of harmless ones does not. */
export function* documentFaults({ document, markdown, gate, isCut }: Document): Iterable<string> {
  // The documentation of a rule is the one address that a report may give.
  const helped = new Set(gate.findings.map(({ helpUri }) => `href=${foreignAddress(helpUri)}`))
  const isOurs = (attribute: string) => ownAttribute.test(attribute) || helped.has(attribute)
  const seen = inspect(markdown)
  const strange = seen.attributes.filter((attribute) => !isOurs(attribute))
  for (const what of [...seen.active, ...strange]) yield `${document} has ${what.slice(0, 100)}`
  if (seen.comments.join() !== (document === 'comment' ? `<!-- portcullis:${gate.gate} -->` : ''))
    yield `${document} has the comments ${seen.comments.join()}`
  if (isCut) return
  const [elements, wanted] = [elementsOf(seen), plainElements(document, gate)]
  if (!isDeepStrictEqual(elements, wanted))
    yield `${document} has the elements ${JSON.stringify(elements)} in place of ${JSON.stringify(wanted)}`
}

/** Files at the judged commit and the run, in the repository of the tests. */
const ownAttribute =
  /^(?:align=(?:center|right|left)|class=language-text|href=https:\/\/github\.com\/acme\/shop\/(?:blob\/[\da-f]+\/[^?]*|actions\/runs\/\d+))$/

type Elements = Readonly<Record<string, number>>
const plainly = new Map<string, Elements>()

/** The elements of the same report in harmless words; most hostile texts share one. */
function plainElements(document: 'summary' | 'comment', gate: GateReport): Elements {
  const plain = harmless(gate)
  const key = document + JSON.stringify(plain)
  const known = plainly.get(key)
  if (known) return known
  const links = { blobUrl: (path: string) => `${blobs}/${encodeURIComponent(path)}`, runUrl: run }
  const options = { links, reportPath: '/out/report.json' }
  const text =
    document === 'summary' ? summaryMarkdown([plain], options) : commentBody([plain], gate.gate, options)
  const elements = elementsOf(inspect(text))
  plainly.set(key, elements)
  return elements
}

/** Code and addresses come and go with what the text is: an empty name has none. */
const elementsOf = ({ elements }: Rendered): Elements =>
  Object.fromEntries(
    Object.entries(elements)
      .filter(([name]) => !/^\/?(?:code|span|a)$/.test(name))
      .sort(),
  )
