import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { commentBody, marker } from '../../../shared/report/comment.ts'
import { summaryMarkdown } from '../../../shared/report/summary.ts'
import { utf8Length } from '../../../shared/text/bytes.ts'
import { hostileTexts } from '../../support/hostile.ts'
import { finding, gateReport, lifelike, manyFindings, poisoned } from '../../support/reports.ts'

const links = {
  blobUrl: (path: string, line?: number) =>
    `https://github.com/o/r/blob/abc/${encodeURIComponent(path.replace(/\p{Cs}/gu, '')).replaceAll('%2F', '/')}#L${line ?? 1}`,
  runUrl: 'https://github.com/o/r/actions/runs/1',
}

/** Raw HTML that we write ourselves; any other tag would come from a report. */
const ownTags = /<\/?(?:details|summary|code|span)>|<!-- portcullis:[\w./-]+ -->|\(<https:\/\/[^<>\s]+>\)/g
/** Code, where Markdown and HTML mean nothing. */
const withoutCode = (markdown: string) =>
  markdown
    .replace(/^((?: {2})?`{3,})text\n[\s\S]*?\n\1$/gm, '')
    .replace(/(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, '')

function expectInert(markdown: string): void {
  const rest = withoutCode(markdown).replace(ownTags, '')
  expect(rest).not.toMatch(/[<>]/)
  expect(rest).not.toMatch(/@\w|(?<!&)#\d|:\/\/|\bGH-\d|\bwww\.|!\[|(?<!\\)\]\(/i)
}

describe('summaryMarkdown', () => {
  it('says the verdict first, then why, then what is new', () => {
    const text = summaryMarkdown([lifelike()], { links, reportPath: 'out/report.json' })
    const order = [
      '## ❌ Quality gate: fail\n\n3 new findings of severity warning or worse, and 2 failed tests.\n',
      '4 new · 1 edited · 2 failed tests · 1 unchanged · 1 moved · 1 fixed · 1 suppressed',
      '- `bandit` stale: reports/bandit.json is from 2 hours before this run; make it in this job.',
      '| ❌ | no new finding of severity warning or worse | 3 new findings | broken |',
      '| ✅ | at most 40 findings below legacy/ | 38 findings | holds |',
      '### 4 new findings',
      '| | | **[`src/cart.ts`](<https://github.com/o/r/blob/abc/src/cart.ts#L1>)** | |',
      "| [12](<https://github.com/o/r/blob/abc/src/cart.ts#L12>) | warning | 'total' is assigned a value but never used. | [`no-unused-vars`](<https://eslint.org/docs/latest/rules/no-unused-vars>) eslint |",
      '### 2 failed tests',
      '(failed at the base too)',
      '### 1 edited finding',
      '<details><summary>1 fixed finding</summary>',
      '| `tests-passed` | 99.51 % (410 of 412 tests) | 411 |',
      '- 4 results of kind pass are not findings.',
    ].map((part) => text.indexOf(part))
    expect(order).not.toContain(-1)
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(text).not.toMatch(/Set aside|Old as the hills|Moved along/)
  })

  it('shows what a crashed tool said, once where it crashed on both sides', () => {
    const crashed = {
      name: 'ruff',
      status: 'crashed',
      detail: 'exited with 2',
      said: 'ruff failed\n  ```',
    } as const
    const evidence = [
      { ...crashed, side: 'head' },
      { ...crashed, side: 'base' },
      { ...crashed, name: 'mypy', side: 'base' },
    ] as const
    const text = summaryMarkdown([gateReport({ evidence })])
    const said = '\n  ````text\n  ruff failed\n    ```\n  ````\n'
    expect(text).toContain(`- \`ruff\` crashed: exited with 2\n${said}`)
    expect(text).toContain(`- \`mypy\` at the base crashed: exited with 2\n${said}`)
    expect(text).not.toContain('`ruff` at the base crashed')
  })

  it('tells two findings of one rule on one line apart by their columns', () => {
    const twin = (id: string, startColumn: number) =>
      finding({ id, state: 'new', rule: 'eqeqeq', region: { startLine: 4, startColumn } })
    const other = finding({ id: 'c', state: 'new', rule: 'no-var', region: { startLine: 4, startColumn: 1 } })
    const text = summaryMarkdown([gateReport({ findings: [twin('a', 25), twin('b', 56), other] })])
    expect(text.match(/^\| 4[:\d]* /gm)).toEqual(['| 4 ', '| 4:25 ', '| 4:56 '])
  })

  it('is a few lines for a pass', () => {
    const text = summaryMarkdown([
      gateReport({
        summary: 'Nothing new.',
        conditions: [{ id: 'a', asked: 'no new finding', found: 'none', status: 'holds' }],
      }),
    ])
    expect(text.split('<details>')[0]).toBe('## ✅ Quality gate: pass\n\nNothing new.\n\n')
    expect(text.split('\n').length).toBeLessThan(14)
  })

  it('has one headline for several gates', () => {
    const text = summaryMarkdown([gateReport(), { ...lifelike(), gate: 'secret-scan' }], { reportOnly: true })
    expect(text).toMatch(/^## ❌ Portcullis: fail\n\n_Report only: this verdict does not fail the step\._\n/)
    expect(text).toContain('| ✅ | Quality gate | pass | Nothing new. |')
    expect(text).toContain('### ❌ Secret scan: fail')
  })

  it('shows old findings where they block', () => {
    const findings = [finding({ state: 'unchanged', blocking: true, message: 'old but counts' })]
    expect(summaryMarkdown([gateReport({ verdict: 'fail', findings })])).toContain('### 1 older finding')
  })

  it('stays below its budget with 100,000 findings in one gate and few in another, and counts what it leaves out', () => {
    const many = gateReport({ verdict: 'fail', findings: manyFindings(100_000) })
    const few = gateReport({
      gate: 'secret-scan',
      verdict: 'fail',
      findings: [finding({ message: 'the only one' })],
    })
    const text = summaryMarkdown([many, few], { links, reportPath: 'out/report.json' })
    expect(utf8Length(text)).toBeLessThanOrEqual(900 * 1024)
    expect(utf8Length(text)).toBeGreaterThan(700 * 1024)
    expect(text).toContain('the only one')
    const [, left] =
      /… and ([\d,]+) more findings; all are in `out\/report\.json`\.\n\n### ❌|… and ([\d,]+) more/.exec(
        text,
      ) ?? []
    expect(
      text.match(/… and [\d,]+ more findings; all are in `out\/report\.json`\./g)?.length,
    ).toBeGreaterThanOrEqual(2)
    expect(left ?? 'counted').toBeTruthy()
  })

  it('cuts between rows: every line of a table has all its cells', () =>
    fc.assert(
      fc.property(fc.integer({ min: 800, max: 20_000 }), (budget) => {
        const report = gateReport({ verdict: 'fail', findings: manyFindings(300) })
        const text = summaryMarkdown([report], { budget })
        expect(utf8Length(text)).toBeLessThanOrEqual(budget)
        for (const line of text.split('\n').filter((row) => row.startsWith('|')))
          expect(line.match(/(?<!\\)\|/g)).toHaveLength(5)
        expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length)
      }),
      { numRuns: 60 },
    ))

  it.each(hostileTexts)('shows hostile text and does nothing with it: %s', (_, text) => {
    expectInert(summaryMarkdown([poisoned(text)], { links, reportPath: text }))
    expectInert(
      summaryMarkdown([poisoned(text), { ...poisoned(text), gate: text }], { reportPath: 'r.json' }),
    )
    expectInert(commentBody([poisoned(text)], 'quality-gate', { links }))
  })

  it('is the same whatever the order of findings', () =>
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...lifelike().findings, ...manyFindings(40)], { minLength: 51 }),
        (findings) => {
          const text = summaryMarkdown([gateReport({ verdict: 'fail', findings })])
          expect(text).toBe(
            summaryMarkdown([gateReport({ verdict: 'fail', findings: [...findings].reverse() })]),
          )
        },
      ),
      { numRuns: 30 },
    ))
})

describe('commentBody', () => {
  it('begins with its marker, holds it once, and is shorter than the summary', () => {
    const body = commentBody([poisoned('<!-- portcullis:quality-gate -->')], 'quality-gate', { links })
    expect(body.startsWith(`${marker('quality-gate')}\n## ❌`)).toBe(true)
    expect(withoutCode(body).split(marker('quality-gate'))).toHaveLength(2)
    expect(body).toContain('[Whole report](<https://github.com/o/r/actions/runs/1>)')
  })

  it('says in Markdown what it leaves out, also behind the HTML of failed tests', () => {
    const test = { suite: 's', name: 'n', outcome: 'failed' } as const
    const findings = manyFindings(30, { state: 'new', test })
    expect(commentBody([gateReport({ verdict: 'fail', findings })], 'quality-gate')).toContain(
      '</details>\n\n… and 5 more tests; all are in the run',
    )
  })

  it('stays below its budget, in characters', () => {
    const reports = ['a', 'b', 'c'].map((gate) =>
      gateReport({ gate, verdict: 'fail', findings: manyFindings(20_000, { message: '漢'.repeat(5000) }) }),
    )
    expect(commentBody(reports, 'portcullis', { links }).length).toBeLessThanOrEqual(60_000)
    expect(commentBody(reports, 'portcullis', { links })).toContain('more findings; all are in [the run')
  })
})
