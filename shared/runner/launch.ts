/** The main of every gate's bundle: reads the inputs, lets the gate judge, delivers, and sets the exit code. */

import { type Config, readConfig } from '../config/file.ts'
import type { Contract } from '../contract/contract.ts'
import { contracts } from '../contract/contracts.generated.ts'
import type { GateReport } from '../model/verdict.ts'
import type { CommonInputs } from './common-inputs.ts'
import { deliver, errorReport } from './deliver.ts'
import type { Gate } from './gate.ts'
import { githubHost } from './github.ts'
import { type InputReader, inputReader } from './inputs.ts'
import { cleanUpWhenStopped } from './machine.ts'
import type { Host } from './port.ts'

export async function launch<I extends CommonInputs>(gate: Gate<I>): Promise<void> {
  cleanUpWhenStopped()
  const host = await githubHost()
  process.exitCode = (await runGate(gate, host, (name) => actionInput(host, name))) ? 1 : 0
}

/** Inputs come as environment variables: `report-only` is INPUT_REPORT-ONLY. */
export const actionInput = (host: Host, name: string): string | undefined => host.environment[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`]

/** True when the step must fail. */
export async function runGate<I extends CommonInputs>(gate: Gate<I>, host: Host, input: (name: string) => string | undefined): Promise<boolean> {
  let common: CommonInputs | undefined
  let report: GateReport
  let outputs: Readonly<Record<string, string>> = {}
  try {
    const contract = contractOf(gate.name)
    const config = await findConfig(host, inputReader({ contract, input }))
    const inputs = gate.readInputs(gateReader(contract, input, config))
    common = inputs
    ;({ report, outputs } = await gate.judge(inputs, host))
  } catch (error) {
    report = errorReport(gate.name, error)
  }
  const delivered = await deliver(host, { step: gate.name, reports: [report], outputs, common })
  return delivered.failed
}

export function contractOf(name: string): Contract {
  const contract = (contracts as Readonly<Record<string, Contract>>)[name]
  if (!contract) throw new Error(`no action.yml is known for ${name}`)
  return contract
}

export const gateNames = (): readonly string[] => Object.keys(contracts).filter((name) => name !== 'portcullis')

/** The configuration file that `config` names; relative paths start at the workspace. */
export async function findConfig(host: Host, read: InputReader): Promise<Config | undefined> {
  const shown = read.text('config')
  const path = shown.startsWith('/') ? shown : `${host.event.workspace}/${shown}`
  return readConfig(host.files, { path, shown, required: read.given('config') && shown !== contractOf('portcullis').inputs.config?.default }, gateNames())
}

const commonNames = new Set(['report-only', 'annotations', 'comment'])

/** Common keys stand at the top of the file, a gate's own in its section, where no unknown key may stand. */
export function gateReader(contract: Contract, input: (name: string) => string | undefined, config: Config | undefined, call?: (name: string) => string): InputReader {
  const section = config?.section(contract.name)
  const own = Object.entries(contract.inputs).filter(([name, { configurable }]) => configurable && !commonNames.has(name))
  section?.entries(own.map(([name]) => name))
  return inputReader({
    contract,
    input,
    setting: (name) => (commonNames.has(name) ? config?.common.maybe(name) : section?.maybe(name)),
    ...(call && { call }),
  })
}

