/** From raw inputs and the configuration file to a gate's report. Knows no host but the one it is given. */

import { posix } from 'node:path'
import { type Config, readConfig } from '../config/file.ts'
import type { Contract } from '../contract/contract.ts'
import { contracts } from '../contract/contracts.generated.ts'
import { openRepository } from '../git/repository.ts'
import { isProposal, trustedBase } from '../git/trusted-base.ts'
import { trustedFiles } from '../git/trusted-files.ts'
import { InputError } from '../model/errors.ts'
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
    const plain = gateReader(contract, input, undefined, call)
    const read = gateReader(contract, input, await settingsFor(gate, host, plain), call)
    common = readCommon(read) // first, so that a fault in the gate's own inputs is commented on, too
    const inputs = gate.readInputs(read)
    const { report, outputs } = await gate.judge(inputs, host)
    return { reports: [report], outputs, common }
  } catch (error) {
    return { reports: [await errorReport(gate.name, error, [gate])], outputs: {}, common }
  }
}

export function contractOf(name: string): Contract {
  const contract = (contracts as Readonly<Record<string, Contract>>)[name]
  if (!contract) throw new Error(`no action.yml is known for ${name}`)
  return contract
}

export const gateNames = (): readonly string[] =>
  Object.keys(contracts).filter((name) => name !== 'portcullis')

const mostOfConfig = 1_048_576

const tooLarge = (shown: string, bytes: number): InputError =>
  new InputError(`${shown} has ${bytes} bytes; a configuration file has at most ${mostOfConfig}.`)

/** The configuration file that `config` names; relative paths start at the workspace. */
export async function findConfig(host: Host, read: InputReader): Promise<Config | undefined> {
  const shown = read.text('config')
  const path = shown.startsWith('/') ? shown : `${host.event.workspace}/${shown}`
  const usual = contractOf('portcullis').inputs.config?.default
  const real = await host.files.realPath(path)
  const stat = real === undefined ? undefined : await host.files.stat(real)
  // A repository may have a link to a device here, which could be read for ever.
  if (stat && stat.kind !== 'file')
    throw new InputError(`Input \`config\` is ${JSON.stringify(shown)}, which is no file.`)
  if (stat && stat.size > mostOfConfig) throw tooLarge(shown, stat.size)
  return readConfig(host.files, { path, shown, required: shown !== usual }, gateNames())
}

/**
 * What a gate goes by: the file as it lies there, or, for a guarded gate where a change is proposed, as the base has it. A
 * file that the base lacks sets nothing, whatever the change puts there. `here`: that file, where it was read before.
 */
export async function settingsFor(
  gate: Pick<Gate, 'guarded'>,
  host: Host,
  read: InputReader,
  here: () => Promise<Config | undefined> = () => findConfig(host, read),
): Promise<Config | undefined> {
  if (!gate.guarded || !isProposal(host.event)) return here()
  const shown = read.text('config')
  if (shown.startsWith('/')) return here() // outside of the repository, so no change brought it
  const repository = await openRepository(host, host.event.workspace)
  const base = await trustedBase(repository, host.event)
  const workspace = (await host.files.realPath(host.event.workspace)) ?? host.event.workspace
  const path = pathInRepository(repository.root, workspace, shown)
  const bytes = base && (await trustedFiles(repository, base, [path])).get(path)
  if (!bytes) return undefined
  if (bytes.length > mostOfConfig) throw tooLarge(`${shown} at the base`, bytes.length)
  const files = { read: async () => bytes }
  return readConfig(files, { path, shown: `${shown} at the base`, required: false }, gateNames())
}

/** Where a path from the workspace is in the repository: the workspace may lie below its root. */
function pathInRepository(root: string, workspace: string, path: string): string {
  const below = workspace.startsWith(`${root}/`) ? workspace.slice(root.length + 1) : ''
  return posix.normalize(posix.join(below, path))
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
