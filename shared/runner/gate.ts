/** What a gate is to the rest of the house. */

import type { GateReport } from '../model/verdict.ts'
import type { CommonInputs } from './common-inputs.ts'
import type { InputReader } from './inputs.ts'
import type { Host, WorkHost } from './port.ts'

export type Gate<I extends CommonInputs = CommonInputs> = {
  readonly name: string // "quality-gate"
  /** The outputs of its own, besides `verdict`, `report` and `sarif`. */
  readonly outputs: readonly string[]
  /** Asks for every input, always, in the order of action.yml. */
  readInputs(read: InputReader): I
  /** For `gates: auto`: whether there is anything in the directory (absolute) that it could judge. */
  evidenceFound(host: Host, directory: string): Promise<boolean>
  /** Gathers, measures and judges. InputError, ReportError and ToolError become the verdict `error`. */
  judge(inputs: I, host: Host): Promise<Judgement>
  /** For `--explain` on the command line: in place of a verdict, how its number comes about, as text. */
  explain?(inputs: I, host: Host): Promise<string>
  /**
   * Whether a stranger's change must not have a say in how it is judged: on a pull request and in a merge group, its section
   * of the configuration file is read from the base commit.
   */
  readonly guarded?: true
  /** The words of an error about its settings without what must not be shown; without it, they are shown as they are. */
  clean?(text: string): Promise<string>
  /** What it lets another thread do (`Host.thread`): plain data in, plain data out by `say`. */
  work?(data: unknown, host: WorkHost, say: (message: unknown) => void): Promise<void>
}

export type Judgement = { readonly report: GateReport; readonly outputs: Readonly<Record<string, string>> }
