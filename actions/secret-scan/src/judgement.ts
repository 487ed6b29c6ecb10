/** The secret scan: find out what the event brings, go through all of it, see what is new, say what to do. */

import { openScene, type Scene } from '../../../shared/evidence/scene.ts'
import { isProposal, trustedBase } from '../../../shared/git/trusted-base.ts'
import { InputError, ToolError } from '../../../shared/model/errors.ts'
import type { Judgement } from '../../../shared/runner/gate.ts'
import type { Host } from '../../../shared/runner/port.ts'
import { readBaseline } from './allow/baseline.ts'
import { excludeAllow } from './allow/exclude.ts'
import { canaryJudgement } from './canary/judgement.ts'
import { cleanReport } from './identity/clean-report.ts'
import type { Inputs } from './inputs.ts'
import { investigate } from './investigate.ts'
import { judge } from './judge.ts'
import { gatherPolicy } from './policy/gather.ts'
import { lintAllows } from './policy/lint.ts'
import { type RuleSet, ruleSetOf } from './policy/rule-set.ts'
import { readSidecar } from './policy/sidecar.ts'
import { writeReports } from './reports.ts'
import { scanAll } from './scan-all.ts'
import { type Asked, findScope, type Scope } from './sources/range.ts'

export async function judgement(inputs: Inputs, host: Host): Promise<Judgement> {
  const scene = await openScene(host, inputs.workingDirectory)
  const base = await trustedBase(scene.repository, host.event)
  const policy = await gatherPolicy(scene, inputs, base)
  const ruleSet = ruleSetOf(policy.rules)
  const allows = [
    ...excludeAllow(inputs.exclude),
    ...(policy.sidecar ? readSidecar(policy.sidecar.text, policy.sidecar.file) : []),
    ...ruleSet.allows,
  ]
  if (inputs.scan === 'canary') return canaryJudgement({ scene, ruleSet, allows, inputs })
  const { baseline: text } = policy
  const baseline = text ? readBaseline(text.text, text.file) : new Map<string, never>()
  return scanned({ scene, inputs, ruleSet, allows, baseline, policy })
}

type Task = {
  readonly scene: Scene
  readonly inputs: Inputs
  readonly ruleSet: RuleSet
  readonly allows: Parameters<typeof investigate>[0]['allows']
  readonly baseline: Parameters<typeof investigate>[0]['baseline']
  readonly policy: Awaited<ReturnType<typeof gatherPolicy>>
}

async function scanned({ scene, inputs, ruleSet, allows, baseline, policy }: Task): Promise<Judgement> {
  const { host } = scene
  const endsAt = host.now().getTime() + inputs.timeoutMs
  const scope = await scopeOf(scene, inputs)
  const scan = await scanAll({ scene, scope, rules: policy.rules, ruleSet, inputs, endsAt })
  const { redactor } = scan
  try {
    const { incidents, setAside, notes } = await investigate({
      scene,
      scan,
      ruleSet,
      allows,
      baseline,
      inputs,
      endsAt,
    })
    const lint = lintAllows(allows, judgedBy(setAside), host.now().toISOString().slice(0, 10))
    const report = judge(
      {
        incidents,
        setAside,
        rules: ruleSet.rules,
        receipt: scan.receipt,
        nothing: scope.kind === 'nothing' ? scope.how : undefined,
        placeholders: scan.gathering.placeholders,
        left: scan.gathering.left,
        marks: scan.marks,
        changedPolicy: policy.changed,
        guarded: isProposal(host.event),
        notes: [...scan.notes, ...ruleSet.notes, ...notes, ...lint],
      },
      inputs.failOn,
      host.now(),
    )
    const clean = cleanReport(report, redactor)
    const number = (name: string) => String(report.measures.find((one) => one.name === name)?.numerator ?? 0)
    return {
      report: clean,
      outputs: {
        findings: number('credentials'),
        new: number('new'),
        receipt: await writeReports(host, scan.receipt, incidents, baseline, redactor),
      },
    }
  } catch (error) {
    // What git or a provider says may have a secret in it.
    if (!(error instanceof Error)) throw error
    const message = redactor.clean(error.message)
    if (error instanceof InputError) throw new InputError(message)
    if (error instanceof ToolError) throw new ToolError(message)
    error.message = message
    error.stack = redactor.clean(error.stack ?? '')
    throw error
  }
}

/** `base` names the other end of what is scanned, where the event would have named it. */
async function scopeOf({ repository, host }: Scene, { scan, range, base }: Inputs): Promise<Scope> {
  if (scan === 'canary') throw new Error('canaries are planted, not scanned for')
  const from =
    range === '' && base !== '' && (scan === 'auto' || scan === 'changes') ? `${base}..HEAD` : range
  const asked: Asked = { scan, range: from }
  const scope = await findScope(repository, host.event, asked)
  const isLocal = host.event.kind === 'local' && range === '' && base !== ''
  return scope.kind === 'commits' && isLocal ? { ...scope, workingTree: true } : scope
}

const judgedBy = (setAside: Awaited<ReturnType<typeof investigate>>['setAside']) =>
  setAside.flatMap(({ fingerprint, occurrence, judged }) =>
    'by' in judged
      ? [{ allow: judged.by, occurrence, provenValid: occurrence.proof.grade === 'valid', fingerprint }]
      : [],
  )
