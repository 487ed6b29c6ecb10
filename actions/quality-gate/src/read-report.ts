/** Reads one report: finds out its format, parses it, maps its paths to the repository's. */

import type { PathIndex } from '../../../shared/git/path-index.ts'
import { ReportError } from '../../../shared/model/errors.ts'
import type { Finding } from '../../../shared/model/finding.ts'
import { parseJson } from '../../../shared/reading/json.ts'
import { type Sample, sampleOf } from '../../../shared/reading/sample.ts'
import type { Source } from '../../../shared/reading/source.ts'
import type { Files } from '../../../shared/runner/port.ts'
import type { Format, Parsed } from './formats/format.ts'
import { formats } from './formats/list.ts'
import { withoutComments } from './formats/matcher-file.ts'
import { problemMatcherFormat } from './formats/problem-matcher.ts'
import { regexFormat } from './formats/regex.ts'
import type { ParserChoice } from './report-lines.ts'

export type ReadReport = Parsed & {
  readonly parser: string
  /** Paths in the report that are no file of this repository, in order of appearance. */
  readonly unknownPaths: readonly string[]
  /** The same, as they stand in the findings. */
  readonly strangers?: readonly string[]
  readonly knownPaths: number
}

/** The format that the user chose; undefined when the content shall tell. Throws InputError for a bad pattern. */
export async function chosenFormat(
  choice: ParserChoice,
  files: Files,
  root: string,
): Promise<Format | undefined> {
  switch (choice.kind) {
    case 'detect':
      return undefined
    case 'format':
      return formats.find(({ name }) => name === choice.name)
    case 'regex':
      return regexFormat(choice.pattern, choice.tool === undefined ? {} : { tool: choice.tool })
    case 'problem-matcher': {
      const bytes = await files.read(`${root}/${choice.path}`)
      if (!bytes) throw new ReportError(choice.path, 'there is no such problem matcher file')
      return problemMatcherFormat(
        parseJson(choice.path, withoutComments(bytes.toString('utf8').replace(/^\uFEFF/, ''))),
        choice.path,
      )
    }
  }
}

export function detectFormat(sample: Sample): Format | undefined {
  return formats.find((format) => format.detect(sample))
}

/** Throws ReportError: unknown format, or what the format refuses. */
export async function readReport(
  source: Source,
  chosen: Format | undefined,
  paths: PathIndex,
  root: Files,
  where: string,
): Promise<ReadReport> {
  const format = chosen ?? detectFormat(await sampleOf(source))
  if (!format) {
    throw new ReportError(
      source.path,
      'is in no format that is known by its content; name the parser, as in `eslint:reports/*.json`',
    )
  }
  const parsed = await format.parse(source)
  const mapped = await mapPaths(parsed, paths, root, where)
  const findings = mapped.findings.map((finding) => ({ ...finding, source: source.path }))
  return { ...mapped, findings, parser: format.name }
}

/** `directory`: absolute, where relative paths that git does not know are looked for on disk (generated files). */
async function mapPaths(parsed: Parsed, paths: PathIndex, files: Files, directory: string) {
  const target = new Map<string, string>([['', '']])
  const known = new Set<string>()
  const unknown: string[] = []
  const notes: string[] = []
  for (const reported of new Set(parsed.findings.flatMap(pathsOf))) {
    if (reported === '') continue
    const match = paths.find(reported)
    target.set(reported, match.path)
    if (match.kind === 'known' || (match.kind === 'unknown' && (await isFile(files, directory, match.path))))
      known.add(match.path)
    else unknown.push(reported)
    if (match.kind === 'ambiguous')
      notes.push(`${reported} could be ${match.candidates.slice(0, 5).join(' or ')}; it is left as it is`)
  }
  const to = (path: string): string => target.get(path) ?? path
  return {
    ...parsed,
    findings: parsed.findings.map((finding) => withPaths(finding, to)),
    notes: [...parsed.notes, ...notes],
    unknownPaths: unknown,
    strangers: [...new Set(unknown.map(to))],
    knownPaths: known.size,
  }
}

const pathsOf = ({ path, related, fixes, dependency }: Finding): readonly string[] =>
  related || fixes || dependency
    ? [
        path,
        ...(related ?? []).map((place) => place.path),
        ...(fixes ?? []).flatMap(({ edits }) => edits.map((edit) => edit.path)),
        dependency?.manifest ?? '',
      ]
    : [path]

function withPaths(finding: Finding, to: (path: string) => string): Finding {
  const { related, fixes, dependency } = finding
  if (!related && !fixes && !dependency)
    return to(finding.path) === finding.path ? finding : { ...finding, path: to(finding.path) }
  return {
    ...finding,
    path: to(finding.path),
    ...(related && { related: related.map((place) => ({ ...place, path: to(place.path) })) }),
    ...(fixes && {
      fixes: fixes.map((fix) => ({
        ...fix,
        edits: fix.edits.map((edit) => ({ ...edit, path: to(edit.path) })),
      })),
    }),
    ...(dependency && { dependency: { ...dependency, manifest: to(dependency.manifest) } }),
  }
}

async function isFile(files: Files, directory: string, path: string): Promise<boolean> {
  if (path.startsWith('/') || path.startsWith('..')) return false
  return (await files.stat(`${directory}/${path}`))?.kind === 'file'
}
