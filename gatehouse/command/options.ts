/** Options of a command, made from an action's contract: `--scope all`, `--scope=all`, `--report-only`. */

import type { Contract } from '../../shared/contract/contract.ts'
import { nearest } from '../../shared/text/nearest.ts'

/** The command was called wrongly: exit code 64, EX_USAGE of sysexits.h. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Options that every command has, beside those of its action. */
export const globalOptions: Readonly<
  Record<string, { readonly description: string; readonly flag: boolean }>
> = {
  help: { description: 'Shows this help.', flag: true },
  json: { description: 'Prints the JSON verdict instead of text.', flag: true },
  quiet: { description: 'Prints the verdict only, no progress.', flag: true },
  'output-directory': {
    description: "Where report files go. Default: `portcullis` in git's own directory.",
    flag: false,
  },
}

/** Options of single commands, which are no inputs of an action. */
export const ownOptions: Readonly<Record<string, string>> = {
  explain: 'Prints how the number comes about in place of a verdict, and what other definitions make of it.',
}

export type Options = {
  readonly values: Readonly<Record<string, string>>
  readonly rest: readonly string[] // what is no option
}

/** An input is a switch when its default is true or false. */
export const isFlag = (contract: Contract, name: string): boolean =>
  ['true', 'false'].includes(contract.inputs[name]?.default ?? '')

/** `own`: names of `ownOptions` that this command has. */
export function readOptions(
  args: readonly string[],
  contract: Contract | undefined,
  own: readonly string[] = [],
): Options {
  const values: Record<string, string> = {}
  const rest: string[] = []
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!
    if (arg === '-h') values.help = 'true'
    else if (arg === '--') return { values, rest: [...rest, ...args.slice(i + 1)] }
    else if (arg.startsWith('--')) {
      const [, name = '', , inline] = /^--([^=]*)(=([\s\S]*))?$/.exec(arg) ?? []
      const flag = own.includes(name) || known(name, contract, own)
      if (inline === undefined && !flag && i + 1 >= args.length)
        throw new UsageError(`Option \`--${name}\` needs a value.`)
      const value = inline ?? (flag ? 'true' : args[++i]!)
      // An option given twice adds a line: `--reports a --reports b`.
      values[name] = name in values ? `${values[name]}\n${value}` : value
    } else if (arg.startsWith('-') && arg !== '-')
      throw new UsageError(`There is no option \`${arg}\`; options begin with two dashes.`)
    else rest.push(arg)
  }
  return { values, rest }
}

/** Whether the option is a switch; refuses one that is not known. */
function known(name: string, contract: Contract | undefined, own: readonly string[]): boolean {
  if (name in globalOptions) return globalOptions[name]!.flag
  if (contract && name in contract.inputs) return isFlag(contract, name)
  const all = [...own, ...Object.keys(globalOptions), ...Object.keys(contract?.inputs ?? {})]
  const close = nearest(name, all)
  throw new UsageError(
    `There is no option \`--${name}\`. ${close ? `Did you mean \`--${close}\`?` : '`--help` lists them.'}`,
  )
}
