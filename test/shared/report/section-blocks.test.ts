import { describe, expect, it } from '@jest/globals'
import type { Cell } from '../../../shared/model/verdict.ts'
import { summaryMarkdown } from '../../../shared/report/summary.ts'
import { hostileTexts } from '../../support/hostile.ts'
import { gateReport } from '../../support/reports.ts'

const rowOf = (one: Cell): string => {
  const text = summaryMarkdown([
    {
      ...gateReport({}),
      sections: [
        {
          title: 'See',
          brief: true,
          content: { kind: 'table', columns: [{ title: 'Page' }], rows: [[one]] },
        },
      ],
    },
  ])
  return /\| Page \|\n\| --- \|\n(.*)\n/.exec(text)?.[1] ?? ''
}

describe('a cell of a section in Markdown', () => {
  it('links an address of the web by its words', () => {
    expect(rowOf({ address: 'https://docs.example/a', words: 'how' })).toBe(
      '| [how](<https://docs.example/a>) |',
    )
  })

  it.each(['javascript:alert(1)', 'http://docs.example/a', '//docs.example', ''])(
    'links no %j',
    (address) => {
      expect(rowOf({ address, words: 'how' })).toBe('| how |')
    },
  )

  it.each(hostileTexts)('lets no words out: %s', (_, text) => {
    const row = rowOf({ address: 'https://docs.example/a', words: text })
    expect(row.replace('](<https://docs.example/a>)', '')).not.toMatch(/(?<!\\)\]\(|<(?!\/?(?:code|span)>)/)
  })
})
