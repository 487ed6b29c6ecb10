/** The inputs that every gate has, with the same names and meanings (DESIGN: the contract every gate keeps). */

import type { InputReader } from './inputs.ts'

export const readCommon = (read: InputReader) => ({
  config: read.text('config'),
  workingDirectory: read.text('working-directory'),
  base: read.text('base'),
  reportOnly: read.flag('report-only'),
  annotations: read.flag('annotations'),
  comment: read.flag('comment'),
  token: read.text('token'),
})

export type CommonInputs = Readonly<ReturnType<typeof readCommon>>
