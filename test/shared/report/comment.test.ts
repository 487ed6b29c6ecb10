import { describe, expect, it } from '@jest/globals'
import { beginsComment, findOwnComment, marker, stickyComment } from '../../../shared/report/comment.ts'
import type { GitHub, IssueComment } from '../../../shared/runner/port.ts'
import { hostileTexts } from '../../support/hostile.ts'
import { gateReport } from '../../support/reports.ts'

const body = (text: string, key = 'quality-gate') => `${marker(key)}\n${text}`
const comment = (id: number, text: string, own = true): IssueComment => ({ id, body: text, own })

function recorded(...comments: readonly IssueComment[]) {
  const asked: unknown[] = []
  const github: GitHub = {
    comments: async () => comments,
    createComment: async (issue, text) => void asked.push(['create', issue, text]),
    updateComment: async (id, text) => void asked.push(['update', id, text]),
  }
  return { asked, github }
}

describe('findOwnComment', () => {
  it.each([
    ['ours', comment(1, body('x')), 1],
    ['not one that copies the marker', comment(1, body('x'), false), undefined],
    ['not one of another key', comment(1, body('x', 'secret-scan')), undefined],
    ['not one that quotes the marker', comment(1, `> ${body('x')}`), undefined],
    ['not one whose key only begins the same', comment(1, body('x', 'quality-gate-2')), undefined],
  ])('finds %s', (_, one, id) => expect(findOwnComment([one], 'quality-gate')?.id).toBe(id))
})

describe('stickyComment', () => {
  it.each([
    ['creates the first', [], true, 'created', [['create', 7, body('new')]]],
    ['begins none when told so', [], false, 'none', []],
    ['updates its own', [comment(3, body('old'))], true, 'updated', [['update', 3, body('new')]]],
    [
      'updates its own even when it would begin none',
      [comment(3, body('old'))],
      false,
      'updated',
      [['update', 3, body('new')]],
    ],
    ['leaves what says the same', [comment(3, body('new').replaceAll('\n', '\r\n'))], true, 'unchanged', []],
    [
      'leaves those of others',
      [comment(3, body('old'), false)],
      true,
      'created',
      [['create', 7, body('new')]],
    ],
    [
      'updates the first of several',
      [comment(3, body('a')), comment(4, body('b'))],
      true,
      'updated',
      [['update', 3, body('new')]],
    ],
  ] as const)('%s', async (_, comments, create, outcome, calls) => {
    const { github, asked } = recorded(...comments)
    expect(await stickyComment(github, 7, 'quality-gate', body('new'), create)).toBe(outcome)
    expect(asked).toEqual(calls)
  })
})

it.each([
  ['a pass', 'pass', true],
  ['a fail', 'fail', true],
  ['an error', 'error', true],
  ['nothing to judge', 'neutral', false],
] as const)('%s begins a comment: %s', (_, verdict, begins) =>
  expect(beginsComment([gateReport({ verdict })])).toBe(begins),
)

it.each(hostileTexts)('a key can not leave the marker: %s', (_, text) =>
  expect(marker(text)).toMatch(/^<!-- portcullis:[A-Za-z0-9._/-]* -->$/),
)
