import { describe, expect, it } from '@jest/globals'
import type { GateReport } from '../../../shared/model/verdict.ts'
import { type Publication, publish } from '../../../shared/report/publish.ts'
import type { Annotation, GitHub, Host } from '../../../shared/runner/port.ts'
import { gateReport, lifelike, manyFindings } from '../../support/reports.ts'

/** A host of the few members that publishing uses; every call is noted in order. */
function noting(broken: Partial<Record<'write' | 'summary' | 'annotate' | 'github', true>> = {}) {
  const calls: string[] = []
  const files = new Map<string, string>()
  const annotations: Annotation[] = []
  const warnings: string[] = []
  const fail = (what: keyof typeof broken) => {
    if (broken[what]) throw new Error(`${what} is broken`)
  }
  const host = {
    reportDirectory: async (gate: string) => `/out/${gate}`,
    files: {
      write: async (path: string, data: string) => {
        calls.push(`write ${path}`)
        fail('write')
        files.set(path, data)
      },
      append: async (path: string, data: string) => void files.set(path, (files.get(path) ?? '') + data),
    },
    summary: async () => {
      calls.push('summary')
      fail('summary')
    },
    annotate: (annotation: Annotation) => {
      if (annotations.length === 0) calls.push('annotate')
      fail('annotate')
      annotations.push(annotation)
    },
    log: { info: () => undefined, warning: (text: string) => void warnings.push(text) },
  } as unknown as Host
  const github: GitHub = {
    comments: async () => {
      fail('github')
      return []
    },
    createComment: async () => void calls.push('comment'),
    updateComment: async () => void calls.push('update'),
  }
  return { host, github, calls, files, annotations, warnings }
}

const publication = (
  reports: readonly GateReport[],
  options: Partial<Publication['options']> = {},
): Publication => ({
  gate: 'quality-gate',
  reports,
  tool: { name: 'Portcullis', version: '1.2.3' },
  options: { annotations: true, reportOnly: false, ...options },
})

const writes = ['report.json', 'report.sarif', 'summary.md'].map((file) => `write /out/quality-gate/${file}`)

describe('publish', () => {
  it('writes the files first, then the summary, then annotations, then the comment', async () => {
    const { host, github, calls, files } = noting()
    const comment = { issue: 7, connect: async () => github }
    const paths = await publish(host, publication([lifelike()], { comment }))
    expect(calls).toEqual([...writes, 'summary', 'annotate', 'comment'])
    expect(paths).toEqual({
      report: '/out/quality-gate/report.json',
      sarif: '/out/quality-gate/report.sarif',
      summary: '/out/quality-gate/summary.md',
    })
    expect(JSON.parse(files.get(paths.report) ?? '').verdict).toBe('fail')
    expect(JSON.parse(files.get(paths.sarif) ?? '').version).toBe('2.1.0')
    expect(files.get(paths.summary)).toContain('Quality gate: fail')
  })

  it.each([
    [
      'a summary',
      'summary',
      /^The job summary could not be written: summary is broken\. The verdict stays as it is\.$/,
    ],
    ['an annotation', 'annotate', /^Annotations could not be made: annotate is broken/],
    ['a comment', 'github', /^The pull-request comment could not be written: github is broken/],
  ] as const)('makes one warning of %s that fails', async (_, what, warning) => {
    const { host, github, warnings } = noting({ [what]: true })
    await publish(host, publication([lifelike()], { comment: { issue: 7, connect: async () => github } }))
    expect(warnings).toEqual([expect.stringMatching(warning)])
  })

  it('fails when a report file can not be written', () =>
    expect(publish(noting({ write: true }).host, publication([gateReport()]))).rejects.toThrow(
      'write is broken',
    ))

  it('makes no annotation when told so', async () => {
    const { host, calls } = noting()
    await publish(host, publication([lifelike()], { annotations: false }))
    expect(calls).toEqual([...writes, 'summary'])
  })

  it.each([
    ['leaves an error for the step that fails', 'fail', false, 9],
    ['leaves none for a step that does not', 'fail', true, 10],
    ['leaves one for an error, report-only or not', 'error', true, 9],
  ] as const)('%s', async (_, verdict, reportOnly, errors) => {
    const { host, annotations } = noting()
    const findings = manyFindings(20, { state: 'new', severity: 'error' })
    await publish(host, publication([gateReport({ verdict, findings })], { reportOnly }))
    expect(annotations.filter(({ level }) => level === 'error')).toHaveLength(errors)
  })

  it('begins no comment where there was nothing to judge', async () => {
    const { host, github, calls } = noting()
    await publish(
      host,
      publication([gateReport({ verdict: 'neutral' })], {
        comment: { issue: 7, connect: async () => github },
      }),
    )
    expect(calls).not.toContain('comment')
  })
})
