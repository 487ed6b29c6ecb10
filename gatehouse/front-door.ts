/** The front door: every gate that applies, one after the other, one verdict. */

import type { Config } from '../shared/config/file.ts'
import { InputError } from '../shared/model/errors.ts'
import type { GateReport } from '../shared/model/verdict.ts'
import { type CommonInputs, readCommon } from '../shared/runner/common-inputs.ts'
import { errorReport } from '../shared/runner/deliver.ts'
import type { Gate } from '../shared/runner/gate.ts'
import type { InputReader } from '../shared/runner/inputs.ts'
import {
  contractOf,
  findConfig,
  gateReader,
  type RawInput,
  type StepResult,
  settingsFor,
} from '../shared/runner/launch-gate.ts'
import type { Host } from '../shared/runner/port.ts'
import { nearest } from '../shared/text/nearest.ts'

/** The root action's inputs, in the order of its action.yml. */
export const readFrontInputs = (read: InputReader) => ({ gates: read.lines('gates'), ...readCommon(read) })

/** Never throws for what users or the world did: that becomes a report with the verdict `error`. */
export async function frontDoor(
  host: Host,
  gates: readonly Gate[],
  input: RawInput,
  call?: (name: string) => string,
): Promise<StepResult> {
  let common: CommonInputs | undefined
  try {
    const contract = contractOf('portcullis')
    const config = await findConfig(host, gateReader(contract, input, undefined, call))
    const inputs = readFrontInputs(gateReader(contract, input, config, call))
    common = inputs
    const chosen = await choose(gates, inputs.gates, config, host, inputs.workingDirectory)
    if (chosen.length === 0) return { reports: [nothingApplies(gates)], outputs: {}, common }
    common = { ...inputs, reportOnly: await reportOnly(chosen, host, input, { config, call }) }
    const reports: GateReport[] = []
    for (const gate of chosen) reports.push(await runOne(gate, host, input, config))
    return {
      reports,
      outputs: Object.fromEntries(reports.map(({ gate, verdict }) => [`${gate}-verdict`, verdict])),
      common,
    }
  } catch (error) {
    return { reports: [await errorReport('portcullis', error, gates)], outputs: {}, common }
  }
}

/** Where a gate goes by the base's settings, the change that it judges can't make the whole step green either. */
async function reportOnly(
  gates: readonly Gate[],
  host: Host,
  input: RawInput,
  {
    config,
    call,
  }: { readonly config: Config | undefined; readonly call: ((name: string) => string) | undefined },
): Promise<boolean> {
  const contract = contractOf('portcullis')
  const gate = gates.find(({ guarded }) => guarded)
  const read = gateReader(contract, input, undefined, call)
  // Where the base's settings can't be read, the guarded gate says so itself.
  const settings = gate
    ? await settingsFor(gate, host, read, async () => config).catch(() => undefined)
    : config
  return readCommon(gateReader(contract, input, settings, call)).reportOnly
}

async function runOne(
  gate: Gate,
  host: Host,
  input: RawInput,
  config: Config | undefined,
): Promise<GateReport> {
  try {
    // The root action has the common inputs only; everything else comes from the gate's section of the file.
    const common: RawInput = (name) => (name in contractOf('portcullis').inputs ? input(name) : undefined)
    const contract = contractOf(gate.name)
    const settings = await settingsFor(
      gate,
      host,
      gateReader(contract, common, undefined),
      async () => config,
    )
    const inputs = gate.readInputs(gateReader(contract, common, settings))
    return await host.log.group(gate.name, async () => (await gate.judge(inputs, host)).report)
  } catch (error) {
    return errorReport(gate.name, error, [gate])
  }
}

async function choose(
  gates: readonly Gate[],
  names: readonly string[],
  config: Config | undefined,
  host: Host,
  directory: string,
): Promise<readonly Gate[]> {
  const known = ['auto', ...gates.map(({ name }) => name)]
  const stranger = names.find((name) => !known.includes(name))
  if (stranger !== undefined) {
    const close = nearest(stranger, known)
    throw new InputError(
      `Input \`gates\` has the line ${JSON.stringify(stranger)}, which is no gate. ${close ? `Did you mean \`${close}\`?` : `Known: ${known.join(', ')}.`}`,
    )
  }
  const absolute = directory === '.' ? host.event.workspace : `${host.event.workspace}/${directory}`
  const chosen: Gate[] = []
  for (const gate of gates) {
    const named = names.includes(gate.name)
    if (
      named ||
      (names.includes('auto') && (config?.section(gate.name) || (await gate.evidenceFound(host, absolute))))
    )
      chosen.push(gate)
  }
  return chosen
}

const nothingApplies = (gates: readonly Gate[]): GateReport => ({
  gate: 'portcullis',
  verdict: 'neutral',
  summary: `No gate applies: the configuration has no section for one (${gates.map(({ name }) => name).join(', ')}), and no evidence was found. \`portcullis init\` writes a configuration.`,
  conditions: [],
  measures: [],
  findings: [],
  evidence: [],
  notes: [],
})
