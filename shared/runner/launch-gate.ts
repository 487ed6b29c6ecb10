/** From raw inputs and the configuration file to a gate's report. Knows no host but the one it is given. */

import { type Config, readConfig } from '../config/file.ts'
import type { Contract } from '../contract/contract.ts'
import { contracts } from '../contract/contracts.generated.ts'
import type { GateReport } from '../model/verdict.ts'
import { type CommonInputs, readCommon } from './common-inputs.ts'
import { errorReport } from './deliver.ts'
import type { Gate } from './gate.ts'
import { type InputReader, inputReader } from './inputs.ts'
import type { Host } from './port.ts'

export type RawInput = (name: string) => string | undefined

export type StepResult = {
  readonly reports: readonly GateReport[]
  readonly outputs: Readonly<Record<string, string>>
  /** Undefined when the inputs themselves could not be read. */
  readonly common: CommonInputs | undefined
}

/** Never throws for what users or the world did: that becomes a report with the verdict `error`. */
export async function runGate<I extends CommonInputs>(
  gate: Gate<I>,
  host: Host,
  input: RawInput,
  call?: (name: string) => string,
): Promise<StepResult> {
  let common: CommonInputs | undefined
  try {
    const contract = contractOf(gate.name)
    const config = await findConfig(host, gateReader(contract, input, undefined, call))
    const read = gateReader(contract, input, config, call)
    common = readCommon(read) // first, so that a fault in the gate's own inputs is commented on, too
    const inputs = gate.readInputs(read)
    const { report, outputs } = await gate.judge(inputs, host)
    return { reports: [report], outputs, common }
  } catch (error) {
    return { reports: [errorReport(gate.name, error)], outputs: {}, common }
  }
}

export function contractOf(name: string): Contract {
  const contract = (contracts as Readonly<Record<string, Contract>>)[name]
  if (!contract) throw new Error(`no action.yml is known for ${name}`)
  return contract
}

export const gateNames = (): readonly string[] =>
  Object.keys(contracts).filter((name) => name !== 'portcullis')

/** The configuration file that `config` names; relative paths start at the workspace. */
export async function findConfig(host: Host, read: InputReader): Promise<Config | undefined> {
  const shown = read.text('config')
  const path = shown.startsWith('/') ? shown : `${host.event.workspace}/${shown}`
  const usual = contractOf('portcullis').inputs.config?.default
  return readConfig(host.files, { path, shown, required: shown !== usual }, gateNames())
}

const commonNames = new Set(['report-only', 'annotations', 'comment'])

/** Common keys stand at the top of the file, a gate's own in its section, where no unknown key may stand. */
export function gateReader(
  contract: Contract,
  input: RawInput,
  config: Config | undefined,
  call?: (name: string) => string,
): InputReader {
  const section = config?.section(contract.name)
  const own = Object.entries(contract.inputs).filter(
    ([name, { configurable }]) => configurable && !commonNames.has(name),
  )
  section?.entries(own.map(([name]) => name))
  return inputReader({
    contract,
    input,
    setting: (name) => (commonNames.has(name) ? config?.common.maybe(name) : section?.maybe(name)),
    ...(call && { call }),
  })
}
