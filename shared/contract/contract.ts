/** What an `action.yml` promises, as types. The values are generated: `contracts.generated.ts`. */

export type InputContract = {
  readonly description: string
  readonly default: string
  readonly required: boolean
  /** True when the configuration file may set it too; an input that is given wins. */
  readonly configurable: boolean
}

export type Contract = {
  readonly name: string // "quality-gate"; "portcullis" for the front door
  readonly description: string
  readonly inputs: Readonly<Record<string, InputContract>>
  readonly outputs: Readonly<Record<string, string>>
}
