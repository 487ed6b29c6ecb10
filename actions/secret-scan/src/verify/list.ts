/** All verifiers, and which rule's credentials each of them can ask about. */

import { aws } from './aws.ts'
import { discordBot, discordWebhook, slack, telegram } from './chat.ts'
import { githubInstallation, githubUser, gitlabJob, gitlabPersonal, npm } from './code-hosts.ts'
import { hostingVerifiers } from './hosting.ts'
import { modelVerifiers } from './models.ts'
import type { Verifier } from './verifier.ts'
import { workToolVerifiers } from './work-tools.ts'

export const allVerifiers: readonly Verifier[] = [
  githubUser,
  githubInstallation,
  gitlabPersonal,
  gitlabJob,
  npm,
  slack,
  discordBot,
  discordWebhook,
  telegram,
  aws,
  ...workToolVerifiers,
  ...hostingVerifiers,
  ...modelVerifiers,
]

/** By the id of the rule. */
export const verifiers: ReadonlyMap<string, Verifier> = new Map(
  allVerifiers.flatMap((verifier) => verifier.rules.map((rule) => [rule, verifier] as const)),
)
