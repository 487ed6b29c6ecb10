/** The command line: the same gates, in any git repository, with an answer for people. */

import { version } from '../../shared/contract/contracts.generated.ts'
import { InputError, ToolError } from '../../shared/model/errors.ts'
import { terminalReport } from '../../shared/report/terminal.ts'
import { deliver } from '../../shared/runner/deliver.ts'
import type { Gate } from '../../shared/runner/gate.ts'
import {
  contractOf,
  findConfig,
  gateNames,
  gateReader,
  type RawInput,
  runGate,
  type StepResult,
} from '../../shared/runner/launch-gate.ts'
import type { Host } from '../../shared/runner/port.ts'
import { type CommandLine, terminalHost } from '../../shared/runner/terminal.ts'
import { nearest } from '../../shared/text/nearest.ts'
import { plain, plainText, style } from '../../shared/text/terminal.ts'
import { frontDoor } from '../front-door.ts'
import { gates } from '../gates.ts'
import { init } from '../init/main.ts'
import { explain } from './explain.ts'
import { helpOf, overview } from './help.ts'
import { type Options, readOptions, UsageError } from './options.ts'
import { placeOf } from './place.ts'

export const exitCodes = { good: 0, fail: 1, error: 2, usage: 64 } as const

const commands = ['check', 'init', 'explain', 'help', 'version'] as const

export async function portcullis(line: CommandLine): Promise<void> {
  try {
    line.exit(await dispatch(line))
  } catch (error) {
    if (error instanceof UsageError) {
      line.complain(plain(error.message))
      return line.exit(exitCodes.usage)
    }
    const expected = error instanceof InputError || error instanceof ToolError
    line.complain(
      plainText(
        expected
          ? error.message
          : `This is a bug in Portcullis: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      ),
    )
    line.exit(exitCodes.error)
  }
}

async function dispatch(line: CommandLine): Promise<number> {
  const [command = 'help', ...args] = line.args
  if (['help', '--help', '-h'].includes(command)) return show(line, overview(gateNames()))
  if (['version', '--version'].includes(command)) return show(line, version)
  if (command === 'check') return judge(line, 'portcullis', args)
  if (gateNames().includes(command)) return judge(line, command, args)
  if (command === 'init') return init(line, readOptions(args, undefined))
  if (command === 'explain') return explain(line, readOptions(args, undefined))
  const close = nearest(command, [...commands, ...gateNames()])
  throw new UsageError(
    `There is no command \`${command}\`. ${close ? `Did you mean \`${close}\`?` : '`portcullis --help` lists them.'}`,
  )
}

async function judge(line: CommandLine, name: string, args: readonly string[]): Promise<number> {
  const contract = contractOf(name)
  const gate = gates.find((candidate) => candidate.name === name)
  const own = gate?.explain ? ['explain'] : []
  const options = readOptions(args, contract, own)
  if (options.values.help) return show(line, helpOf(name === 'portcullis' ? 'check' : name, contract, own))
  if (options.rest.length > 0)
    throw new UsageError(
      `\`${options.rest[0]}\` is no option; values go behind one, as in \`--reports '${options.rest[0]}'\`.`,
    )
  const host = await hostOf(line, options)
  const input: RawInput = (key) => options.values[key]
  const call = (key: string) => (key in options.values ? `Option \`--${key}\`` : `Input \`${key}\``)
  if (gate?.explain && options.values.explain) return explainGate(line, gate, host, input)
  const result: StepResult = gate
    ? await runGate(gate, host, input, call)
    : await frontDoor(host, gates, input, call)
  refuseBadOptions(result)
  const { verdict, failed, files } = await deliver(host, { step: name, ...result })
  host.log.progress('')
  if (options.values.json) line.print((await host.files.read(files.report))?.toString('utf8') ?? '')
  else line.print(terminalReport(result.reports, { style: style(line.color), columns: line.columns, files }))
  return verdict === 'error' ? exitCodes.error : failed ? exitCodes.fail : exitCodes.good
}

/** In place of a verdict; what stands in the way is said by `portcullis`, above. */
async function explainGate(line: CommandLine, gate: Gate, host: Host, input: RawInput): Promise<number> {
  const contract = contractOf(gate.name)
  const config = await findConfig(host, gateReader(contract, input, undefined))
  const text = await gate.explain?.(gate.readInputs(gateReader(contract, input, config)), host)
  host.log.progress('')
  return show(line, plainText(text ?? ''))
}

/** A bad value of an option is bad usage, not a verdict. */
function refuseBadOptions({ reports }: StepResult): void {
  const message = reports[0]?.summary
  if (message?.startsWith('Option `--')) throw new UsageError(message)
}

async function hostOf(line: CommandLine, options: Options): Promise<Host> {
  const { workspace, reports } = await placeOf(line.directory, options)
  return terminalHost({
    workspace,
    reports,
    quiet: options.values.quiet !== undefined || options.values.json !== undefined,
  })
}

function show(line: CommandLine, text: string): number {
  line.print(text)
  return exitCodes.good
}
