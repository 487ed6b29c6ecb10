/** The canary mode as a verdict: would this gate, with these settings, still fail for a credential? */

import { randomUUID } from 'node:crypto'
import type { Scene } from '../../../../shared/evidence/scene.ts'
import { count } from '../../../../shared/report/words.ts'
import type { Judgement } from '../../../../shared/runner/gate.ts'
import type { Allow } from '../allow/allow.ts'
import { marksIn } from '../allow/marks.ts'
import { judgePlace } from '../allow/set-aside.ts'
import type { Inputs } from '../inputs.ts'
import type { RuleSet } from '../policy/rule-set.ts'
import { receiptJson, receiptWriter } from '../receipt.ts'
import { Generator } from '../rules/generator.ts'
import { runCanaries } from './canaries.ts'
import { canaryConditions, canarySection } from './report.ts'

type Task = {
  readonly scene: Scene
  readonly ruleSet: RuleSet
  readonly allows: readonly Allow[]
  readonly inputs: Pick<Inputs, 'failOn'>
}

/** No canary was ever a credential, and each run has others, so that no list of exceptions can hold them. */
export async function canaryJudgement({ scene, ruleSet, allows, inputs }: Task): Promise<Judgement> {
  const { host, repository } = scene
  const terms = {
    today: host.now().toISOString().slice(0, 10),
    base: undefined,
    tip: marksIn(new Map()),
    acceptNew: true,
  }
  const result = runCanaries({
    engine: ruleSet.engine,
    rules: ruleSet.rules,
    allows: allows.filter(({ kind, condition }) => kind !== 'exclude' && !condition),
    excludes: allows.filter(({ kind }) => kind === 'exclude'),
    files: [...(await repository.paths())],
    failOn: inputs.failOn,
    make: new Generator(randomUUID()),
    settle: (one, some) => {
      const judged = judgePlace(one, { ...terms, allows: some })
      return judged && 'by' in judged ? judged.by : undefined
    },
  })
  const conditions = canaryConditions(result)
  const isBroken = conditions.some(({ status }) => status === 'broken')
  const { missed, planted } = result
  const receipt = receiptWriter({
    range: 'canaries, which were planted in memory',
    start: [],
    end: [],
    shallow: false,
    ruleSet: ruleSet.hash,
  }).end()
  const path = `${await host.reportDirectory('secret-scan')}/receipt.json`
  await host.files.write(path, receiptJson(receipt))
  return {
    report: {
      gate: 'secret-scan',
      verdict: isBroken ? 'fail' : 'pass',
      summary: isBroken
        ? `Of ${count(planted, 'canary').replace('canarys', 'canaries')}, ${missed.length} would not be found or would not fail.`
        : `Each of ${planted} canaries would be found, and would fail.`,
      conditions,
      measures: [
        { name: 'canaries', unit: 'canaries', numerator: planted },
        { name: 'missed', unit: 'canaries', numerator: missed.length },
      ],
      findings: [],
      evidence: [],
      notes: ruleSet.notes,
      sections: [canarySection(result)],
    },
    outputs: { findings: '0', new: '0', receipt: path },
  }
}
