import { describe, expect, it } from '@jest/globals'
import type { Section } from '../../../shared/model/verdict.ts'
import { sectionLines } from '../../../shared/report/terminal-section.ts'
import { style } from '../../../shared/text/terminal.ts'

const table = (rows: readonly (readonly string[])[]): Section => ({
  title: 'What to do',
  brief: true,
  content: { kind: 'table', columns: [{ title: 'What' }, { title: 'First' }, { title: 'Page' }], rows },
})

describe('a section on a terminal', () => {
  it('goes on in the next line where a cell is long, and keeps an address whole', () => {
    const steps =
      'Delete the token under Settings, and look through the security log for its use in the last days.'
    const page = `https://docs.example/${'p'.repeat(60)}`
    expect(sectionLines(table([['Token', steps, page]]), style(false))).toEqual([
      '',
      '  What to do',
      '  What   First                                                  Page',
      `  Token  Delete the token under Settings, and look through the  ${page}`,
      '         security log for its use in the last days.',
    ])
  })

  it('shows an address as it is, and its words nowhere', () => {
    const section: Section = {
      title: 'See',
      brief: true,
      content: {
        kind: 'table',
        columns: [{ title: 'Page' }],
        rows: [[{ address: 'https://docs.example/a', words: 'how' }]],
      },
    }
    expect(sectionLines(section, style(false)).at(-1)).toBe('  https://docs.example/a')
  })

  it('cuts what takes more than four lines, and words that are longer than a line', () => {
    const lines = sectionLines(table([['x'.repeat(100), 'many words '.repeat(60), '']]), style(false))
    expect(lines).toHaveLength(3 + 4)
    expect(lines[3]).toContain(`${'x'.repeat(59)}…`)
    expect(lines[6]).toMatch(/…$/)
  })
})
