/** `explain <finding>`: what the last run knows of a finding, and why it counts as new or not. */

import { InputError } from '../../shared/model/errors.ts'
import { readJson } from '../../shared/reading/json.ts'
import type { Shape } from '../../shared/reading/shape.ts'
import { sourceOf } from '../../shared/reading/source.ts'
import { machine } from '../../shared/runner/machine.ts'
import type { CommandLine } from '../../shared/runner/terminal.ts'
import { plainText } from '../../shared/text/terminal.ts'
import { type Options, UsageError } from './options.ts'
import { placeOf } from './place.ts'

const usage = `portcullis explain: why a finding of the last run is new, or is not

Usage
  portcullis explain <finding>     an id or the beginning of one, path:line, a path, or a rule

It reads what the last \`check\` or gate has written; --output-directory says where, when that run had it too.
`

export async function explain(line: CommandLine, options: Options): Promise<number> {
  if (options.values.help) {
    line.print(usage)
    return 0
  }
  const [wanted, ...more] = options.rest
  if (wanted === undefined || more.length > 0)
    throw new UsageError('`explain` takes one finding: an id, path:line, a path, or a rule.')
  const { reports } = await placeOf(line.directory, options)
  const found = (await lastFindings(reports)).filter((finding) => fits(finding, wanted))
  if (found.length === 0)
    throw new InputError(
      `No finding of the last run fits \`${wanted}\`. Ids stand in the summary and in ${reports}/*/report.json.`,
    )
  line.print(found.slice(0, 20).map(inWords).join('\n\n'))
  if (found.length > 20) line.print(`\n… and ${found.length - 20} more; say it more exactly.`)
  return 0
}

type Finding = { readonly shape: Shape; readonly conditions: readonly Shape[] }

async function lastFindings(directory: string): Promise<readonly Finding[]> {
  const { files } = machine()
  const paths = await files.glob(['*/report.json'], { cwd: directory }).catch(() => [])
  const dated = await Promise.all(
    paths.map(async (path) => ({ path, at: (await files.stat(`${directory}/${path}`))?.modifiedMs ?? 0 })),
  )
  const latest = dated.sort((a, b) => b.at - a.at)[0]
  if (!latest)
    throw new InputError(
      `There is no run to explain: ${directory} has no report. Run \`portcullis check\` first.`,
    )
  const bytes = (await files.read(`${directory}/${latest.path}`)) ?? Buffer.alloc(0)
  const root = await readJson(sourceOf(`${directory}/${latest.path}`, bytes))
  const gates = root.maybe('gates')?.list() ?? [root]
  return gates.flatMap((gate) =>
    gate
      .get('findings')
      .list()
      .map((shape) => ({ shape, conditions: gate.get('conditions').list() })),
  )
}

function fits({ shape }: Finding, wanted: string): boolean {
  const path = shape.get('path').text()
  const line = shape.maybe('region')?.get('startLine').number()
  return (
    shape.get('id').text().startsWith(wanted) ||
    path === wanted ||
    `${path}:${line}` === wanted ||
    shape.get('rule').text() === wanted
  )
}

function inWords({ shape, conditions }: Finding): string {
  const id = shape.get('id').text()
  const region = shape.maybe('region')
  const place = `${shape.get('path').text() || '(no file)'}${region ? `:${region.get('startLine').number()}` : ''}`
  const counting = conditions.filter((condition) =>
    condition
      .maybe('findings')
      ?.list()
      .some((one) => one.text() === id),
  )
  return plainText(
    [
      `${place}  ${shape.get('tool').text()}/${shape.get('rule').text()}  ${shape.get('severity').text()}`,
      `  ${shape.get('message').text()}`,
      `  state   ${shape.get('state').text()}`,
      `  because ${shape.get('reason').text()}`,
      ...counting.map(
        (condition) =>
          `  counts  for "${condition.get('asked').text()}", which ${condition.get('status').text() === 'holds' ? 'holds' : 'does not hold'}`,
      ),
      ...(counting.length === 0 ? ['  counts  for no condition of the policy'] : []),
      `  id      ${id}`,
    ].join('\n'),
  )
}
