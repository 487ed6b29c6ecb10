/** Runs the tools of the configuration: in parallel, each with its own clock, in an environment without tokens. */

import { ReportError } from '../../../shared/model/errors.ts'
import { sampleOf } from '../../../shared/reading/sample.ts'
import { type Source, sourceFrom, sourceOf } from '../../../shared/reading/source.ts'
import type { RunResult } from '../../../shared/runner/port.ts'
import { compileGlobs } from '../../../shared/text/glob-set.ts'
import { argumentBatches } from './argument-batches.ts'
import { type Gathered, type Place, worth } from './collect.ts'
import type { Format, TestTally } from './formats/format.ts'
import { addTests } from './measures.ts'
import { chosenFormat, detectFormat, type ReadReport, readReport } from './read-report.ts'
import { type Fault, faultOf, inItsWords, shownOutput, unfinished } from './run-end.ts'
import { toolEnvironment } from './tool-environment.ts'
import type { Tool } from './tools.ts'

/** One run of one tool. `files`: what a per-file tool is given; undefined for tools that look at the whole project. */
export type Job = {
  readonly tool: Tool
  readonly place: Place
  readonly files: readonly string[] | undefined
}

/** Files that the tool judges, as paths relative to `directory` ('' is the root). */
export function filesOf(tool: Tool, paths: Iterable<string>, directory: string): readonly string[] {
  const fits = compileGlobs(tool.paths)
  const prefix = directory === '' ? '' : `${directory}/`
  return [...paths]
    .filter((path) => path.startsWith(prefix))
    .map((path) => path.slice(prefix.length))
    .filter(fits)
    .sort()
}

/** As many at once as there are cores; results in the order of the jobs. */
export async function runJobs(jobs: readonly Job[], cores: number): Promise<readonly Gathered[]> {
  const results: Gathered[] = new Array(jobs.length)
  let next = 0
  const worker = async (): Promise<void> => {
    for (let i = next++; i < jobs.length; i = next++) results[i] = await runJob(jobs[i]!)
  }
  await Promise.all(Array.from({ length: Math.max(1, Math.min(cores, jobs.length)) }, worker))
  return results
}

async function runJob({ tool, place, files }: Job): Promise<Gathered> {
  const { host, side } = place
  if (files?.length === 0)
    return {
      evidence: {
        name: tool.name,
        side,
        status: 'did-not-run',
        detail: `no file matches its \`paths\` (${tool.paths.join(', ')})`,
      },
      report: undefined,
    }
  const started = host.now().getTime()
  const reports: ReadReport[] = []
  let milliseconds = 0
  let exitCode: number | undefined
  let stopped: Fault | undefined
  for (const [command, ...args] of argumentBatches(tool, files)) {
    host.log.progress(`running ${tool.name}${side === 'base' ? ' at the base' : ''}`)
    const result = await host.run({
      command: command!,
      args,
      cwd: place.directory,
      env: { ...toolEnvironment(host.environment), ...tool.env },
      timeoutMs: tool.timeoutMs,
    })
    milliseconds += result.milliseconds
    exitCode = Math.max(exitCode ?? 0, result.exitCode ?? 0)
    host.log.childOutput(`${tool.name}${side === 'base' ? ' at the base' : ''}`, shownOutput(tool, result))
    const read = await readResult(tool, result, place, started)
    if ('status' in read) {
      return {
        evidence: {
          ...read,
          name: tool.name,
          side,
          milliseconds,
          ...(result.exitCode !== undefined && { exitCode: result.exitCode }),
        },
        report: undefined,
      }
    }
    reports.push(...read.reports)
    stopped ??= unfinished(read.reports, result)
  }
  const gathered = worth(tool.name, merge(reports), side)
  return {
    ...gathered,
    evidence: {
      ...gathered.evidence,
      ...stopped,
      milliseconds,
      ...(exitCode !== undefined && { exitCode }),
    },
  }
}

async function readResult(
  tool: Tool,
  result: RunResult,
  place: Place,
  startedMs: number,
): Promise<Fault | { reports: readonly ReadReport[] }> {
  const fault = faultOf(tool, result)
  if (fault) return fault
  const failed = result.exitCode !== 0
  try {
    const chosen = await chosenFormat(tool.parser, place.host.files, place.root)
    const sources =
      tool.report === undefined
        ? [sourceOf(`standard output of ${tool.name}`, result.stdout)]
        : await writtenReports(tool.report, place, startedMs)
    if (sources.length === 0) {
      return failed
        ? {
            status: 'crashed',
            ...inItsWords(`exited with ${result.exitCode} and wrote no \`${tool.report}\``, result),
          }
        : { status: 'stale', ...inItsWords(`wrote no \`${tool.report}\` in this run`, result) }
    }
    const reports: ReadReport[] = []
    for (const source of sources) reports.push(...(await readOutput(source, chosen, place, failed)))
    const silent = reports.every(({ findings }) => findings.length === 0)
    if (failed && silent)
      return {
        status: 'crashed',
        ...inItsWords(`exited with ${result.exitCode} and reported nothing`, result),
      }
    return { reports }
  } catch (error) {
    if (!(error instanceof ReportError)) throw error
    return failed
      ? { status: 'crashed', ...inItsWords(`exited with ${result.exitCode}; ${error.message}`, result) }
      : { status: 'unreadable', detail: error.message }
  }
}

/** Nothing at all is what satisfied line-writing tools print; from any other tool it is no report. */
async function readOutput(
  source: Source,
  chosen: Format | undefined,
  place: Place,
  failed: boolean,
): Promise<readonly ReadReport[]> {
  const sample = await sampleOf(source)
  if (sample.complete && sample.text.trim() === '') {
    if (!failed && chosen && !chosen.silentWhenClean)
      throw new ReportError(source.path, `is empty; ${chosen.title} always says something`)
    if (!failed && !chosen)
      throw new ReportError(
        source.path,
        'is empty; name the parser (`parse`), so that we know whether silence means that all is well',
      )
    const name = chosen?.name ?? ''
    return [{ tool: name, parser: name, findings: [], notes: [], unknownPaths: [], knownPaths: 0 }]
  }
  return [
    await readReport(source, chosen ?? detectFormat(sample), place.paths, place.host.files, place.directory),
  ]
}

/** A report from before the run began was left by an earlier one. */
async function writtenReports(
  glob: string,
  { host, directory }: Place,
  startedMs: number,
): Promise<readonly Source[]> {
  const sources: Source[] = []
  for (const path of await host.files.glob([glob], { cwd: directory })) {
    const absolute = path.startsWith('/') ? path : `${directory}/${path}`
    const stat = await host.files.stat(absolute)
    if (stat && stat.modifiedMs >= startedMs - 2_000)
      sources.push(sourceFrom(path, stat.size, () => host.files.stream(absolute)))
  }
  return sources
}

/** Several runs of one tool, or several files that it wrote, are one report. */
function merge(reports: readonly ReadReport[]): ReadReport {
  const tests = reports.reduce<TestTally | undefined>(
    (sum, report) => (report.tests ? addTests(sum, report.tests) : sum),
    undefined,
  )
  const counted = reports.filter(({ files }) => files !== undefined)
  return {
    ...reports[0]!,
    findings: reports.flatMap(({ findings }) => findings),
    notes: reports.flatMap(({ notes }) => notes),
    unknownPaths: reports.flatMap(({ unknownPaths }) => unknownPaths),
    strangers: reports.flatMap(({ strangers }) => strangers ?? []),
    knownPaths: reports.reduce((sum, { knownPaths }) => sum + knownPaths, 0),
    ...(counted.length > 0 && { files: counted.reduce((sum, { files }) => sum + (files ?? 0), 0) }),
    ...(tests && { tests }),
  }
}
