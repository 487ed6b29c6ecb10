/** Help texts. Options come from the action's contract, so help, inputs and README can't drift apart. */

import type { Contract } from '../../shared/contract/contract.ts'
import { globalOptions, isFlag, ownOptions } from './options.ts'

export const overview = (gates: readonly string[]): string => `portcullis: gates for changes, with one verdict

Usage
  portcullis check [options]       every gate that applies, in this git repository
  ${gates.map((name) => `portcullis ${name} [options]`).join('\n  ')}   one gate
  portcullis init                  looks at the repository and writes .github/portcullis.yml
  portcullis explain <finding>     why a finding of the last run is new, or is not
  portcullis <command> --help      the options of a command

Exit codes
  0  pass, or nothing to judge     1  fail     2  error: could not judge     64  wrong usage
`

/** `extra`: names of `ownOptions` that this command has. */
export function helpOf(command: string, contract: Contract, extra: readonly string[] = []): string {
  const own = Object.entries(contract.inputs).map(([name, input]) => {
    const shown = input.default === '' || input.default.startsWith('$') ? '' : ` (default: ${input.default})`
    return [
      isFlag(contract, name) ? `--${name}` : `--${name} <value>`,
      `${input.description}${shown}`,
    ] as const
  })
  const shared = [
    ...extra.map((name) => [`--${name}`, ownOptions[name] ?? ''] as const),
    ...Object.entries(globalOptions).map(
      ([name, { description, flag }]) => [flag ? `--${name}` : `--${name} <path>`, description] as const,
    ),
  ]
  const width = Math.max(...[...own, ...shared].map(([option]) => option.length)) + 2
  const row = ([option, text]: readonly [string, string]): string =>
    `  ${option.padEnd(width)}${fold(text, 100 - width - 2).join(`\n${' '.repeat(width + 2)}`)}`
  return `portcullis ${command}: ${contract.description}

Options
${own.map(row).join('\n')}

${shared.map(row).join('\n')}

Options are the inputs of the action of the same name; the configuration file may set them too, and an option wins.
`
}

function fold(text: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
