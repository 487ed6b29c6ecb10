/** All gates under one roof. A gate that lands later plugs in by one line. */

import { coverageThreshold } from '../actions/coverage-threshold/src/main.ts'
import { qualityGate } from '../actions/quality-gate/src/main.ts'
import { secretScan } from '../actions/secret-scan/src/main.ts'
import type { Gate } from '../shared/runner/gate.ts'

export const gates: readonly Gate[] = [qualityGate as Gate, coverageThreshold as Gate, secretScan as Gate]
