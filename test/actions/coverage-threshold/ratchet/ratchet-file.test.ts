import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  emptyRatchet,
  type Floors,
  type Ratchet,
  ratchetText,
  readRatchet,
} from '../../../../actions/coverage-threshold/src/ratchet/ratchet-file.ts'
import { InputError } from '../../../../shared/model/errors.ts'

const file = '.github/coverage-floors.json'
const share = (covered: number, total: number) => ({ covered, total })

const ratchet: Ratchet = {
  total: { line: share(38, 40), branch: share(3, 4) },
  paths: new Map<string, Floors>([
    ['src/a.ts', { line: share(10, 12) }],
    ['src/b.ts', { line: share(1, 1), function: share(2, 2) }],
  ]),
  lowered: [
    { path: 'src/a.ts', metric: 'line', from: share(11, 12), to: share(10, 12), reason: 'The shim is gone.' },
    { path: undefined, metric: 'branch', from: share(4, 4), to: undefined, reason: 'We stopped counting.' },
  ],
}

const text = `{
  "version": 1,
  "total": { "line": "38/40", "branch": "3/4" },
  "floors": [
    { "path": "src/a.ts", "line": "10/12" },
    { "path": "src/b.ts", "line": "1/1", "function": "2/2" }
  ],
  "lowered": [
    { "path": "src/a.ts", "metric": "line", "from": "11/12", "to": "10/12", "reason": "The shim is gone." },
    { "metric": "branch", "from": "4/4", "reason": "We stopped counting." }
  ]
}
`

describe('the file of floors', () => {
  it('has one path a line, and is read as it was written', () => {
    expect(ratchetText(ratchet)).toBe(text)
    expect(readRatchet(text, file)).toEqual(ratchet)
  })

  it('is small while there is nothing', () => {
    const nothing = '{\n  "version": 1,\n  "total": {},\n  "floors": []\n}\n'
    expect(ratchetText(emptyRatchet)).toBe(nothing)
    expect(readRatchet(nothing, file)).toEqual(emptyRatchet)
    expect(readRatchet('\ufeff{"version": 1}', file)).toEqual(emptyRatchet)
  })

  it('is written in order of paths, whatever order it came in', () => {
    const turned = { ...ratchet, paths: new Map([...ratchet.paths].reverse()) }
    expect(ratchetText(turned)).toBe(text)
  })

  it('comes back as it was, whatever the paths and reasons', () => {
    const part = fc
      .string({ unit: 'binary', minLength: 1 })
      .filter((one) => !one.includes('/') && !/^\.\.?$/.test(one))
    const path = fc.oneof(
      fc.constant('__proto__'),
      fc.array(part, { minLength: 1, maxLength: 3 }).map((all) => all.join('/')),
    )
    const floor = fc
      .tuple(fc.nat(1e6), fc.nat(1e6))
      .map(([a, b]) => share(Math.min(a, b), Math.max(a, b) + 1))
    const floors = fc.record({ line: floor, branch: floor, function: floor }, { requiredKeys: [] })
    const lowering = fc.record({
      path: fc.option(path, { nil: undefined }),
      metric: fc.constantFrom('line' as const, 'branch' as const, 'function' as const),
      from: floor,
      to: fc.option(floor, { nil: undefined }),
      reason: fc.string({ unit: 'binary' }).filter((reason) => reason.trim() !== ''),
    })
    const any = fc.record({
      total: floors,
      paths: fc.array(fc.tuple(path, floors)).map((entries) => new Map(entries)),
      lowered: fc.array(lowering, { maxLength: 3 }),
    })
    fc.assert(
      fc.property(any, (one) => {
        const written = ratchetText(one)
        expect(readRatchet(written, file)).toEqual(one)
        expect(ratchetText(readRatchet(written, file))).toBe(written)
        expect(written.split('\n').length).toBeLessThan(one.paths.size + one.lowered.length + 12)
      }),
    )
  })

  it.each([
    ['no JSON', '{"version": 1,', `${file}:1: is not JSON: `],
    ['a list', '[]', '$ is []; it must be an object'],
    ['no version', '{}', '$.version is missing; it must be there'],
    ['another version', '{"version": "1"}', '$.version is "1"; it must be 1, the only version there is'],
    [
      'an unknown key',
      '{"version": 1, "flors": []}',
      '$.flors is []; it must be absent: the known keys are version, total, floors, lowered (is floors meant?)',
    ],
    ['a misspelt metric', '{"version": 1, "total": {"lines": "1/2"}}', '(is line meant?)'],
    [
      'a percentage',
      '{"version": 1, "total": {"line": "95%"}}',
      '$.total.line is "95%"; it must be a fraction from 0 to 1, such as "38/40"',
    ],
    ['a number', '{"version": 1, "total": {"line": 0.95}}', '$.total.line is 0.95; it must be a string'],
    ['more than all', '{"version": 1, "total": {"line": "3/2"}}', '$.total.line is "3/2"'],
    ['a part of nothing', '{"version": 1, "total": {"line": "0/0"}}', '$.total.line is "0/0"'],
    [
      'a number too long to be exact',
      '{"version": 1, "total": {"line": "1/9999999999999999"}}',
      '$.total.line is',
    ],
    ['a floor without a path', '{"version": 1, "floors": [{"line": "1/2"}]}', '$.floors[0].path is missing'],
    [
      'a path twice',
      '{"version": 1, "floors": [{"path": "a"}, {"path": "a"}]}',
      '$.floors[1].path is "a"; it must be there once only',
    ],
    [
      'a path that leads out',
      '{"version": 1, "floors": [{"path": "../a"}]}',
      '$.floors[0].path is "../a"; it must be a path as git writes it',
    ],
    ['an absolute path', '{"version": 1, "floors": [{"path": "/a"}]}', 'it must be a path as git writes it'],
    [
      'a reason of blanks',
      '{"version": 1, "lowered": [{"metric": "line", "from": "1/2", "reason": "  "}]}',
      '$.lowered[0].reason is "  "; it must be a sentence that says why',
    ],
    [
      'no reason',
      '{"version": 1, "lowered": [{"metric": "line", "from": "1/2"}]}',
      '$.lowered[0].reason is missing',
    ],
    [
      'no such metric',
      '{"version": 1, "lowered": [{"metric": "lines", "from": "1/2", "reason": "x"}]}',
      '$.lowered[0].metric is "lines"; it must be one of line, branch, function',
    ],
    ['an unknown key of a lowering', '{"version": 1, "lowered": [{"why": "x"}]}', '$.lowered[0].why is "x"'],
  ])('with %s is refused with place, value and what was wanted', (_, bad, message) => {
    expect(() => readRatchet(bad, file)).toThrow(InputError)
    expect(() => readRatchet(bad, file)).toThrow(message)
    expect(() => readRatchet(bad, file)).toThrow(file)
  })
})
