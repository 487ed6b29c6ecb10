/** A repository in which anything may be odd, judged by the quality gate in this process. */

import * as fs from 'node:fs'
import { expect } from '@jest/globals'
import { qualityGate } from '../../actions/quality-gate/src/main.ts'
import type { GateReport } from '../../shared/model/verdict.ts'
import { verdictJson } from '../../shared/report/verdict-json.ts'
import { runGate } from '../../shared/runner/launch-gate.ts'
import type { Files } from '../../shared/runner/port.ts'
import { type FakeOptions, fakeHost } from './fake-host.ts'
import { type Workshop, workshop } from './temporary-repository.ts'
import { verdictSchema } from './verdict-schema.ts'

export type Call = {
  readonly inputs?: Readonly<Record<string, string>> // `reports` is "out/*" without
  readonly where?: string
  readonly event?: FakeOptions['event']
  /** In place of the machine's own. */
  readonly files?: Partial<Files>
}

export type Shop = Workshop & {
  /** Judges, and checks the report against its schema. */
  judged(call?: Call): Promise<GateReport>
  /** Writes a report from so far in the future that it is never stale. */
  report(name: string | Buffer, content: string | Buffer, where?: string): void
  /** A base where each file has three lines, and a head where each has a fourth; gives the base. */
  change(...files: readonly (string | Buffer)[]): string
}

/** What a file holds at the base. */
export const text = 'one\ntwo\nthree\n'

export function openShop(): Shop {
  const shop = workshop()
  return {
    ...shop,
    async judged({ inputs = {}, where = 'repo', event, files } = {}) {
      const environment = shop.host.environment
      const host = fakeHost({ event: { workspace: shop.path(where), ...event }, environment })
      const given: Readonly<Record<string, string>> = { reports: 'out/*', ...inputs }
      const odd = { ...host, files: { ...host.files, ...files } }
      const { reports } = await runGate(qualityGate, odd, (name) => given[name])
      const json = [...verdictJson('quality-gate', reports, { name: 'portcullis', version: '1' })].join('')
      expect(verdictSchema(JSON.parse(json))).toEqual([])
      return reports[0]!
    },
    report(name, content, where = 'repo') {
      shop.write(name, content, where)
      const path = Buffer.concat([Buffer.from(`${shop.path(where)}/`), Buffer.from(name)])
      fs.utimesSync(path, 4_000_000_000, 4_000_000_000)
    },
    change(...files) {
      shop.write('.gitignore', 'out/\n')
      for (const file of files) shop.write(file, text)
      const base = shop.commit('base')
      for (const file of files) shop.write(file, `${text}four\n`)
      shop.commit('head')
      return base
    },
  }
}

/** "new src/a.txt:3"; what is fixed too. */
export const states = ({ findings }: GateReport): readonly string[] =>
  findings.map(({ state, path, region }) => `${state} ${path}${region ? `:${region.startLine}` : ''}`)

/** A report as ESLint writes it. */
export const lint = (...said: readonly (readonly [path: string, line: number])[]): string =>
  JSON.stringify(
    said.map(([filePath, line]) => ({
      filePath,
      messages: [{ ruleId: 'no-bad', severity: 2, message: 'is bad', line, column: 1 }],
    })),
  )
