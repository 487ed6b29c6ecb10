/** One finding as a SARIF 2.1.0 result. What SARIF has no place for stands in `properties`, so nothing is lost. */

import type { FailedTest, Fix, JudgedFinding, Place, Region, State } from '../model/finding.ts'
import { testName } from './words.ts'

export const baselineStates: Readonly<Record<State, 'new' | 'updated' | 'unchanged' | 'absent'>> = {
  new: 'new',
  edited: 'updated',
  moved: 'unchanged',
  unchanged: 'unchanged',
  fixed: 'absent',
}

/** Where results without a file stand, when the finding knows no other: the policy that asks for them. */
const policyFile = '.github/portcullis.yml'

/** Rules of several tools share one list: `eslint/no-unused-vars`. */
export const ruleId = ({ tool, rule }: JudgedFinding): string => `${tool}/${rule}`

/** A SARIF result; `ruleIndex` is the rule's place in the driver's list. */
export const sarifResult = (finding: JudgedFinding, ruleIndex: number) => ({
  ruleId: ruleId(finding),
  ruleIndex,
  level: finding.severity,
  message: { text: finding.message },
  locations: [location(finding)],
  relatedLocations: finding.related?.map(relatedLocation),
  fixes: finding.fixes?.map(fix),
  suppressions: finding.suppression && [finding.suppression],
  baselineState: baselineStates[finding.state],
  partialFingerprints: { ...finding.fingerprints, 'portcullis/v1': finding.id },
  properties: {
    tags: finding.tags && [...new Set(finding.tags)],
    portcullis: {
      tool: finding.tool,
      toolVersion: finding.toolVersion,
      rule: finding.rule,
      ruleName: finding.ruleName,
      helpUri: finding.helpUri,
      path: finding.path,
      state: finding.state,
      reason: finding.reason,
      basePath: finding.basePath,
      baseLine: finding.baseLine,
      blocking: finding.blocking,
      dependency: finding.dependency,
      test: finding.test,
      reportedState: finding.reportedState,
      source: finding.source,
    },
  },
})

/**
 * GitHub refuses a whole upload for one result without a file. A finding without one stands on the manifest of its
 * dependency, on the report that told of it, or else on the policy; `properties.portcullis.path` says that it has none.
 */
function location(finding: JudgedFinding) {
  const path = finding.path || finding.dependency?.manifest || finding.source || policyFile
  return {
    physicalLocation: {
      artifactLocation: artifact(path),
      region: finding.path === '' ? undefined : finding.region && region(finding.region),
    },
    logicalLocations: logical(finding.symbol, finding.test),
  }
}

function logical(symbol: string | undefined, test: FailedTest | undefined) {
  if (symbol !== undefined) return [{ fullyQualifiedName: symbol }]
  return test === undefined ? undefined : [{ name: testName(test), kind: 'function' }]
}

const relatedLocation = (place: Place, id: number) => ({
  id,
  physicalLocation:
    place.path === ''
      ? undefined
      : { artifactLocation: artifact(place.path), region: place.region && region(place.region) },
  message: place.message === undefined ? undefined : { text: place.message },
})

/** Edits next to each other in one file make one change, so their order is kept. */
function fix({ description, edits }: Fix) {
  const changes: { artifactLocation: ReturnType<typeof artifact>; path: string; replacements: unknown[] }[] =
    []
  for (const edit of edits) {
    const replacement = { deletedRegion: region(edit.region), insertedContent: { text: edit.text } }
    const last = changes.at(-1)
    if (last?.path === edit.path) last.replacements.push(replacement)
    else changes.push({ path: edit.path, artifactLocation: artifact(edit.path), replacements: [replacement] })
  }
  return {
    description: { text: description },
    artifactChanges: changes.map(({ artifactLocation, replacements }) => ({
      artifactLocation,
      replacements,
    })),
  }
}

const artifact = (path: string) => ({ uri: uriOf(path), uriBaseId: '%SRCROOT%' })

/** GitHub refuses lines and columns below 1, and ends before their beginning. */
function region({ startLine, startColumn, endLine, endColumn }: Region): Region {
  const first = positive(startLine) ?? 1
  const column = positive(startColumn)
  const last = positive(endLine)
  const end = positive(endColumn)
  const oneLine = last === undefined || last <= first
  return {
    startLine: first,
    ...(column === undefined ? {} : { startColumn: column }),
    ...(last === undefined ? {} : { endLine: Math.max(first, last) }),
    ...(end === undefined ? {} : { endColumn: oneLine ? Math.max(column ?? 1, end) : end }),
  }
}

const positive = (value: number | undefined): number | undefined =>
  value === undefined || !Number.isFinite(value) ? undefined : Math.max(1, Math.trunc(value))

/** A relative URI: every segment in percent, bytes that are not UTF-8 (U+DC80–U+DCFF) as themselves: `caf%E9.py`. */
export const uriOf = (path: string): string => path.split('/').map(encodeSegment).join('/')

const encodeSegment = (segment: string): string =>
  segment
    .split(/([\ud800-\udfff])/u)
    .map((part) => (/^[\ud800-\udfff]$/u.test(part) ? encodeLone(part) : encodeURIComponent(part)))
    .join('')

function encodeLone(surrogate: string): string {
  const code = surrogate.charCodeAt(0)
  return code >= 0xdc80 && code <= 0xdcff ? `%${(code - 0xdc00).toString(16).toUpperCase()}` : '%EF%BF%BD'
}
