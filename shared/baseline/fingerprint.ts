/**
 * The public id of a finding: what `explain` and waivers name it by, `partialFingerprints["portcullis/v1"]` in SARIF.
 *
 * It is made of tool, rule, path, the message with its numbers folded, the text of the line without whitespace, and a
 * number that tells equal ones in one file apart (in order of lines). So it survives shifted lines, re-indentation and
 * changed line ends; a rename or an edit of the line changes it, and a new equal finding above renumbers those below.
 * Quoted names are not folded here: a waiver for 'a' must not cover 'b' on the same line. Dependencies are named by
 * package, advisory and manifest, tests by suite, class, name and parameters, and all others by symbol.
 */

import crypto from 'node:crypto'
import type { Finding } from '../model/finding.ts'
import { foldNumbers, withoutSpace } from './fold.ts'
import type { Lines } from './lines.ts'

/** 32 hexadecimal digits (the first half of a SHA-256). `occurrence` counts equal findings of a file from 1. */
export function fingerprint(finding: Finding, lines: Lines, occurrence = 1): string {
  return digest(identityOf(finding, lines), occurrence)
}

/** Ids for findings that come in their order (path, line, column …); the work is done when an id is asked for. */
export function identifier(lines: Lines): (finding: Finding) => () => string {
  const seen = new Map<string, number>()
  return (finding) => {
    const identity = identityOf(finding, lines)
    const occurrence = (seen.get(identity) ?? 0) + 1
    seen.set(identity, occurrence)
    return () => digest(identity, occurrence)
  }
}

const digest = (identity: string, occurrence: number): string =>
  sha256(`${identity}\0${occurrence}`).slice(0, 32)

/** At once where Node can (20.12 and later): 100,000 hashes take a third of the time. */
const sha256 = (text: string): string =>
  crypto.hash ? crypto.hash('sha256', text, 'hex') : crypto.createHash('sha256').update(text).digest('hex')

function identityOf(finding: Finding, lines: Lines): string {
  const { tool, rule, path, region, dependency, test } = finding
  if (dependency) {
    const { ecosystem, package: name, advisory, manifest } = dependency
    return `package\0${tool}\0${ecosystem}\0${name}\0${advisory}\0${manifest}`
  }
  if (test)
    return `test\0${tool}\0${test.suite}\0${test.className ?? ''}\0${test.name}\0${test.parameters ?? ''}`
  const line = region && lines(path)?.[region.startLine - 1]
  const place = line === undefined ? (finding.symbol ?? '') : withoutSpace(line)
  return `place\0${tool}\0${rule}\0${path}\0${foldNumbers(finding.message)}\0${place}`
}
