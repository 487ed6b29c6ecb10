/** The secret scan as its doors see it. What it is made of, 650 rules with it, is only loaded when it has something to do. */

import { openScene } from '../../../shared/evidence/scene.ts'
import type { Gate } from '../../../shared/runner/gate.ts'
import { type Inputs, readInputs } from './inputs.ts'
import type { Job } from './scan/slices.ts'

export const secretScan: Gate<Inputs> = {
  name: 'secret-scan',
  outputs: ['findings', 'new', 'receipt'],
  guarded: true,
  readInputs,

  async evidenceFound(host, directory) {
    return openScene({ ...host, event: { ...host.event, workspace: directory } }, '.').then(
      () => true,
      () => false,
    )
  },

  async judge(inputs, host) {
    const { judgement } = await import('./judgement.ts')
    return judgement(inputs, host)
  },

  async clean(text) {
    const { cleanText } = await import('./identity/clean-error.ts')
    return cleanText(text)
  },

  async work(data, host, say) {
    const { workOn } = await import('./scan/slices.ts')
    return workOn(data as Job, host, say)
  },
}
