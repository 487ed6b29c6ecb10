/** Which proof a token asks for by how it begins: for places that may hold tokens of anybody, such as a URL. */

import {
  proveAtlassian,
  proveBitbucketAppPassword,
  proveGithubClassic,
  proveGithubRefresh,
  proveNpm,
} from './crc32-tokens.ts'
import { proveAnthropic, proveGroq, proveHashicorpVault, proveOpenAi } from './fixed-marks.ts'
import { proveGithubFineGrained } from './github.ts'
import { proveGitlabRoutable } from './gitlab.ts'
import type { Prove } from './grades.ts'
import { proveGithubInstallation, proveJwt } from './jwt.ts'
import { provePypi } from './macaroons.ts'
import { type Proof, unproven } from './proof.ts'
import { proveDockerHub, proveJfrogApiKey, proveJfrogReference } from './registries.ts'

const prefixes: readonly (readonly [prefix: RegExp, prove: Prove])[] = [
  [/^ghs_[0-9]{1,12}_eyJ/, proveGithubInstallation],
  [/^gh[pous]_/, proveGithubClassic],
  [/^ghr_/, proveGithubRefresh],
  [/^github_pat_/, proveGithubFineGrained],
  [/^gl[a-z]{2,8}-/, proveGitlabRoutable],
  [/^npm_/, proveNpm],
  [/^pypi-/, provePypi],
  [/^dckr_/, proveDockerHub],
  [/^ATBB/, proveBitbucketAppPassword],
  [/^AT[A-Z]TT3/, proveAtlassian],
  [/^cmVmd/, proveJfrogReference],
  [/^AKCp/, proveJfrogApiKey],
  [/^sk-ant-/, proveAnthropic],
  [/^sk-/, proveOpenAi],
  [/^gsk_/, proveGroq],
  [/^hv[sb]\./, proveHashicorpVault],
  [/^eyJ/, proveJwt],
]

export function proveByPrefix(token: string): Proof {
  const prove = prefixes.find(([prefix]) => prefix.test(token))?.[1]
  return prove ? prove(token) : unproven('a password tells nothing of itself')
}
