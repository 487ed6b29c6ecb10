/** The main of every bundle: takes the inputs from the runner, lets the gate judge, delivers, sets the exit code. */

import type { CommonInputs } from './common-inputs.ts'
import { deliver, logVerdict } from './deliver.ts'
import type { Gate } from './gate.ts'
import { githubHost } from './github.ts'
import { type RawInput, runGate, type StepResult } from './launch-gate.ts'
import { boundRegularExpressions, cleanUpWhenStopped, leave } from './machine.ts'
import type { Host } from './port.ts'
import { isThread, serveThread, startThread } from './thread.ts'

export const launch = <I extends CommonInputs>(gate: Gate<I>): Promise<void> =>
  launchStep(gate.name, (host, input) => runGate(gate, host, input), [gate as unknown as Gate])

export async function launchStep(
  step: string,
  run: (host: Host, input: RawInput) => Promise<StepResult>,
  gates: readonly Gate[],
): Promise<void> {
  if (isThread()) return serveThread(gates)
  boundRegularExpressions()
  cleanUpWhenStopped()
  const host: Host = { ...(await githubHost()), thread: startThread }
  // The runner hands inputs over as environment variables: `report-only` is INPUT_REPORT-ONLY.
  const input: RawInput = (name) => host.environment[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`]
  const result = await run(host, input)
  const delivered = await deliver(host, { step, ...result })
  logVerdict(host, result.reports, delivered)
  leave(delivered.failed ? 1 : 0)
}
