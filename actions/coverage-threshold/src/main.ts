/** The coverage gate: gather what tools measured, find the files it speaks of, judge it by the limits. */

import { mapLine } from '../../../shared/baseline/line-map.ts'
import { mergeToHead } from '../../../shared/git/merge-commit.ts'
import type { Gate } from '../../../shared/runner/gate.ts'
import type { Host } from '../../../shared/runner/port.ts'
import { explainText } from './explain.ts'
import { usualPlaces } from './formats/list.ts'
import { type Inputs, readInputs } from './inputs.ts'
import { judge } from './judge.ts'
import { type Measured, measure } from './measure.ts'
import { shareOfMeasure } from './measures.ts'
import { keep } from './past.ts'
import { delta, floored } from './percent.ts'
import { uncoveredJson } from './uncovered.ts'
import { writeFiles } from './write-files.ts'

export const coverageThreshold: Gate<Inputs> = {
  name: 'coverage-threshold',
  outputs: [
    'line',
    'branch',
    'function',
    'patch',
    'lines-covered',
    'lines-total',
    'patch-covered',
    'patch-total',
    'delta',
    'uncovered',
  ],
  readInputs,

  async evidenceFound(host, directory) {
    return (await host.files.glob(usualPlaces, { cwd: directory })).length > 0
  },

  async judge(inputs, host) {
    const measured = await measure(inputs, host)
    const report = judge(measured.found, inputs, { trend: measured.trend })
    const sound = report.verdict !== 'error'
    await writeFiles(inputs, sound ? measured : { ...measured, raised: undefined }, report, host)
    if (sound) await keep(measured.stage, measured.store, measured.measured, measured.comparison)
    const [line, patch] = ['line', 'patch'].map((name) => shareOfMeasure(report.measures, name))
    const { past } = measured.found
    return {
      report,
      outputs: {
        line: floored(line!),
        branch: floored(shareOfMeasure(report.measures, 'branch')),
        function: floored(shareOfMeasure(report.measures, 'function')),
        patch: floored(patch!),
        'lines-covered': String(line!.covered),
        'lines-total': String(line!.total),
        'patch-covered': String(patch!.covered),
        'patch-total': String(patch!.total),
        delta: 'why' in past ? '' : delta(past.reference, past.judgedHead),
        uncovered: await writeUncovered(measured, host),
      },
    }
  },

  async explain(inputs, host) {
    const { coverage, profile } = (await measure(inputs, host)).found
    return explainText({ coverage, profile })
  },
}

/** Lines are numbered as in the head commit of a pull request, though what is judged is its merge commit. */
async function writeUncovered({ found, repository, head, diff }: Measured, host: Host): Promise<string> {
  const merged = await mergeToHead(repository, host.event)
  const changes = merged?.diff && new Map(merged.diff.changes.map((change) => [change.newPath, change]))
  const text = uncoveredJson({
    commit: merged?.head ?? head,
    base: diff?.base,
    patch: found.patch,
    lineAt: (path, line) => {
      const change = changes?.get(path)
      return change ? mapLine(change, line) : line
    },
  })
  const path = `${await host.reportDirectory('coverage-threshold')}/uncovered.json`
  await host.files.write(path, text)
  return path
}
