/**
 * ShellCheck's `json1` ({comments: […]}) and the older `json` (the list alone). Columns count a tab as up to eight in
 * `json`, as one in `json1`; they are kept as written, and so fixes of the older form are left out when it has tabs.
 */

import type { Edit, Fix, Severity } from '../../../../shared/model/finding.ts'
import { readJson } from '../../../../shared/reading/json.ts'
import type { Shape } from '../../../../shared/reading/shape.ts'
import { buildFinding, type Draft, pathIn, regionOf, tidyPath } from './build-finding.ts'
import type { Format } from './format.ts'
import { hasKeys, leadingKeys } from './leading-keys.ts'

const severities: Readonly<Record<string, Severity>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  style: 'note',
}
const members = ['file', 'line', 'endLine', 'column', 'endColumn', 'level', 'code', 'message']

export const shellcheck: Format = {
  name: 'shellcheck',
  title: 'ShellCheck JSON',
  produce: 'shellcheck --format json1 *.sh > shellcheck.json',
  unfinishedCodes: [2, 3, 4], // files that could not be read, among others that could
  detect({ name, text, complete }) {
    if (complete && /^\s*(?:\[\s*\]|\{\s*"comments"\s*:\s*\[\s*\]\s*\})\s*$/.test(text))
      return name.includes('shellcheck') || text.includes('comments')
    const inner = /^\s*\{\s*"comments"\s*:\s*(\[.*)$/s.exec(text)?.[1]
    return hasKeys(leadingKeys(inner ?? text), 'list', ...members)
  },
  async parse(source) {
    const report = await readJson(source)
    const older = Array.isArray(report.raw)
    const comments = (older ? report : report.get('comments')).list()
    let leftOut = 0
    const drafts = comments.map((comment): Draft => {
      const draft = draftOf(comment)
      const fix = fixOf(comment)
      if (fix && older) leftOut++
      return fix && !older ? { ...draft, fixes: [fix] } : draft
    })
    const why = 'their columns count a tab as up to eight; --format json1 has true ones'
    return {
      tool: 'shellcheck',
      findings: drafts.map(buildFinding),
      notes: leftOut === 0 ? [] : [`fixes of --format json left out, since ${why}: ${leftOut}`],
    }
  },
}

function draftOf(comment: Shape): Draft {
  const code = comment.get('code').count(1)
  return {
    tool: 'shellcheck',
    rule: `SC${code}`,
    helpUri: `https://www.shellcheck.net/wiki/SC${code}`,
    severity: severities[comment.get('level').oneOf(['error', 'warning', 'info', 'style'])]!,
    message: comment.get('message').text(),
    path: pathIn(comment.get('file')),
    at: spanOf(comment),
  }
}

/** ShellCheck points at a whole character; an end that equals the start is a place, not an empty range. */
const spanOf = (shape: Shape) => ({
  line: shape.get('line').count(),
  column: shape.get('column').count(),
  endLine: shape.get('endLine').count(),
  endColumn: shape.get('endColumn').count(),
})

function fixOf(comment: Shape): Fix | undefined {
  const replacements = comment.maybe('fix')?.get('replacements').list() ?? []
  const path = tidyPath(pathIn(comment.get('file')))
  const edits = replacements.map((replacement): Edit => {
    const region = regionOf(spanOf(replacement)) ?? replacement.get('line').fail('a line from 1 up')
    return { path, region, text: replacement.get('replacement').text() }
  })
  return edits.length === 0 ? undefined : { description: 'Fix by ShellCheck', edits }
}
