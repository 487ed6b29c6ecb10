/**
 * Chooses what is shown beside the code. GitHub keeps the first 10 errors, 10 warnings and 10 notices of a step and
 * drops the rest without a word, so one plan is made for all gates of the step, and says what it leaves out.
 */

import type { JudgedFinding, Region, Severity } from '../model/finding.ts'
import type { GateReport } from '../model/verdict.ts'
import type { Annotation, AnnotationLevel } from '../runner/port.ts'
import { clip } from '../text/bytes.ts'
import { visibleLine, visibleText } from '../text/visible.ts'
import { neutralise } from '../text/workflow-command.ts'
import { isOpen, rank } from './rank.ts'
import { count, grouped, testName } from './words.ts'

export type AnnotationLimits = Readonly<Record<AnnotationLevel, number>>

/** Per step; ExecutionContext.cs `_maxCountPerIssueType`. */
export const stepLimits: AnnotationLimits = { error: 10, warning: 10, notice: 10 }

/** ExecutionContext.cs `_maxIssueMessageLength`; counted here in bytes as written, which is never less. */
const longestMessage = 4096
const longestTitle = 255

export type AnnotationPlan = {
  /** Worst first; at most the limits of each level. */
  readonly annotations: readonly Annotation[]
  readonly shown: number // findings with an annotation
  readonly total: number // findings that ask for one
  /** The sentence for what is left out; an annotation too when there is room for a notice. */
  readonly left: string | undefined
}

const levels: Readonly<Record<Severity, AnnotationLevel>> = {
  error: 'error',
  warning: 'warning',
  note: 'notice',
}

/**
 * New and edited findings ask for an annotation, and so do failed tests and whatever else blocks; the backlog does not,
 * and suppressed findings never do. Errors over the limit are left out: as warnings they would look milder than they are.
 */
export function planAnnotations(
  reports: readonly GateReport[],
  limits: AnnotationLimits = stepLimits,
  reportPath?: string,
): AnnotationPlan {
  const candidates = rank(reports.flatMap(({ findings }) => findings.filter(asks)))
  const chosen = choose(candidates, limits)
  const total = candidates.length
  if (chosen.length === total)
    return { annotations: chosen.map(annotationOf), shown: total, total, left: undefined }
  const room = limits.notice > 0
  const kept = room ? choose(candidates, { ...limits, notice: limits.notice - 1 }) : chosen
  const where = reportPath === undefined ? '' : ` and in ${visibleLine(reportPath)}`
  const left = `Showing ${grouped(kept.length)} of ${count(total, 'finding')}; all are in the job summary${where}.`
  const last: readonly Annotation[] = room ? [{ level: 'notice', title: 'More findings', message: left }] : []
  return { annotations: [...kept.map(annotationOf), ...last], shown: kept.length, total, left }
}

const asks = (finding: JudgedFinding): boolean =>
  isOpen(finding) &&
  (finding.state === 'new' ||
    finding.state === 'edited' ||
    finding.blocking === true ||
    finding.test !== undefined)

function choose(ranked: readonly JudgedFinding[], limits: AnnotationLimits): readonly JudgedFinding[] {
  const room: Record<AnnotationLevel, number> = { ...limits }
  return ranked.filter((finding) => room[levels[finding.severity]]-- > 0)
}

function annotationOf(finding: JudgedFinding): Annotation {
  const inside = isInside(finding.path)
  const name = finding.test === undefined ? '' : testName(finding.test)
  const title = name === '' ? ruleTitle(finding) : `Test ${finding.test?.outcome ?? 'failed'}: ${name}`
  const message = visibleText(finding.message).trim() || visibleLine(title)
  const lead = inside || finding.path === '' ? '' : `${visibleLine(finding.path)}: `
  return {
    level: levels[finding.severity],
    title: clip(visibleLine(title), longestTitle),
    message: cutEscaped(lead + message),
    ...(inside ? { path: finding.path, ...lines(finding.region) } : {}),
  }
}

const ruleTitle = ({ tool, rule, ruleName }: JudgedFinding): string => {
  const name = ruleName === undefined || ruleName === rule ? '' : ` (${ruleName})`
  return tool === rule ? `${rule}${name}` : `${tool}: ${rule}${name}`
}

/**
 * A file of the repository: not absolute, not upwards, and with a name that can be written: the runner trims blanks, and
 * a path can't be neutralised and still name its file.
 */
const isInside = (path: string): boolean =>
  path.trim() === path &&
  path !== '' &&
  neutralise(path) === path &&
  !/^(?:\/|[A-Za-z]:)|(?:^|\/)\.\.(?:\/|$)|[\p{Cc}\p{Cs}\\]/u.test(path)

/** Columns are for one line only; GitHub refuses them on more. */
function lines(region: Region | undefined): Partial<Annotation> {
  if (region === undefined) return {}
  const { startLine, startColumn, endColumn } = region
  const endLine = Math.max(startLine, region.endLine ?? startLine)
  if (endLine !== startLine || startColumn === undefined) return { startLine, endLine }
  return { startLine, endLine, startColumn, endColumn: Math.max(startColumn, endColumn ?? startColumn) }
}

/** The longest beginning whose escaped form (`%`, CR and LF take three bytes) is within the limit. */
function cutEscaped(message: string): string {
  const end = '…'
  let bytes = 0
  let kept = 0
  let units = 0
  for (const character of message) {
    bytes += /[%\r\n]/.test(character) ? 3 : Buffer.byteLength(character)
    if (bytes > longestMessage) return message.slice(0, kept) + end
    units += character.length
    if (bytes <= longestMessage - 3) kept = units
  }
  return message
}
