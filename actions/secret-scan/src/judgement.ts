/** The secret scan: find out what the event brings, go through all of it, see what is new, say what to do. */

import { openScene, type Scene } from '../../../shared/evidence/scene.ts'
import { isProposal, trustedBase } from '../../../shared/git/trusted-base.ts'
import type { Judgement } from '../../../shared/runner/gate.ts'
import type { Host } from '../../../shared/runner/port.ts'
import { readBaseline } from './allow/baseline.ts'
import { excludeAllow } from './allow/exclude.ts'
import { canaryJudgement } from './canary/judgement.ts'
import { cleanError } from './identity/clean-error.ts'
import { cleanReport } from './identity/clean-report.ts'
import { Redactor } from './identity/redact.ts'
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
  const redactor = new Redactor()
  try {
    return await judged(inputs, host, redactor)
  } catch (error) {
    // What a setting is, and what git or a provider says, may have a secret in it.
    throw cleanError(error, redactor)
  }
}

async function judged(inputs: Inputs, host: Host, redactor: Redactor): Promise<Judgement> {
  const scene = await openScene(host, inputs.workingDirectory)
  const base = await trustedBase(scene.repository, host.event)
  const policy = await gatherPolicy(scene, inputs, base)
  const ruleSet = ruleSetOf(policy.rules)
  const allows = [
    ...excludeAllow(inputs.exclude),
    ...(policy.sidecar ? readSidecar(policy.sidecar.text, policy.sidecar.file) : []),
    ...ruleSet.allows,
  ]
  const sieve = { engine: ruleSet.engine, redactor }
  if (inputs.scan === 'canary') {
    const { report, outputs } = await canaryJudgement({ scene, ruleSet, allows, inputs })
    return { report: cleanReport(report, sieve), outputs }
  }
  const { baseline: text } = policy
  const baseline = text ? readBaseline(text.text, text.file) : new Map<string, never>()
  return scanned({ scene, inputs, ruleSet, allows, baseline, policy, redactor })
}

type Task = {
  readonly scene: Scene
  readonly inputs: Inputs
  readonly ruleSet: RuleSet
  readonly allows: Parameters<typeof investigate>[0]['allows']
  readonly baseline: Parameters<typeof investigate>[0]['baseline']
  readonly policy: Awaited<ReturnType<typeof gatherPolicy>>
  readonly redactor: Redactor
}

async function scanned({ redactor, ...task }: Task): Promise<Judgement> {
  const { scene, inputs, ruleSet, allows, baseline, policy } = task
  const { host } = scene
  const endsAt = host.now().getTime() + inputs.timeoutMs
  const scope = await scopeOf(scene, inputs)
  const scan = await scanAll({ scene, scope, rules: policy.rules, ruleSet, inputs, endsAt, allows, redactor })
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
  const sieve = { engine: ruleSet.engine, redactor }
  const number = (name: string) => String(report.measures.find((one) => one.name === name)?.numerator ?? 0)
  return {
    report: cleanReport(report, sieve),
    outputs: {
      findings: number('credentials'),
      new: number('new'),
      receipt: await writeReports(host, scan.receipt, incidents, baseline, sieve),
    },
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
