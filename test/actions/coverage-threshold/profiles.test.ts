import { describe, expect, it } from '@jest/globals'
import { explainText } from '../../../actions/coverage-threshold/src/explain.ts'
import { FileCoverage, type Share } from '../../../actions/coverage-threshold/src/model/file-coverage.ts'
import { type ProfileName, profiles } from '../../../actions/coverage-threshold/src/profiles/profile.ts'

/** A file of a format: `line:hits` or `line:hits:taken/total`. */
function fileOf(format: string, text: string): FileCoverage {
  const file = new FileCoverage(new Set([format]))
  for (const word of text.split(' ')) {
    const [line = '', hits = '', branches] = word.split(':')
    if (hits !== '-') file.hit(Number(line), Number(hits))
    const [taken = '', total] = branches?.split('/') ?? []
    if (total !== undefined) file.branchCount(Number(line), Number(taken), Number(total))
  }
  return file
}

const share = (profile: ProfileName, path: string, file: FileCoverage): Share =>
  profiles[profile].share(path, file)

describe('the profile', () => {
  const branchy = () => fileOf('lcov', '1:1 2:5:1/2 3:4:2/2 4:1:0/2 5:0')

  it('`line` counts lines that ran, whatever their branches', () => {
    expect(share('line', 'a.c', branchy())).toEqual({ covered: 4, total: 5 })
  })

  it('`codecov` takes a line with branches for covered only when all are taken', () => {
    expect(share('codecov', 'a.c', branchy())).toEqual({ covered: 2, total: 5 })
  })

  it('`codecov` leaves branches of JavaScript in lcov aside, and those of the first line of TypeScript', () => {
    expect(share('codecov', 'a.js', branchy())).toEqual({ covered: 4, total: 5 })
    const first = fileOf('lcov', '1:1:0/2 2:1:1/2')
    expect(share('codecov', 'a.ts', first)).toEqual({ covered: 1, total: 2 })
    expect(share('codecov', 'a.js', fileOf('istanbul', '1:1:0/2'))).toEqual({ covered: 0, total: 1 })
  })

  it('`codecov` adds a line that has branches and no count', () => {
    expect(share('codecov', 'a.c', fileOf('lcov', '1:1 2:-:2/2'))).toEqual({ covered: 2, total: 2 })
  })

  it('`codecov` adds the lines of functions in Cobertura and Clover, and in nothing else', () => {
    for (const [format, total] of [
      ['cobertura', 2],
      ['clover', 2],
      ['lcov', 1],
    ] as const) {
      const file = fileOf(format, '2:1')
      file.func('a', 1, 0)
      file.func('b', 2, 1)
      file.func('nowhere', 0, 1)
      expect(share('codecov', 'a.x', file)).toEqual({ covered: 1, total })
    }
  })

  it('`codecov` takes a line of Go for partial where one block ran and another did not', () => {
    const file = fileOf('go', '1:1 2:1 3:0 4:1')
    file.block({ startLine: 1, startColumn: 10, endLine: 2, endColumn: 8, statements: 2, hits: 1 })
    file.block({ startLine: 2, startColumn: 8, endLine: 4, endColumn: 3, statements: 1, hits: 0 })
    file.block({ startLine: 4, startColumn: 3, endLine: 5, endColumn: 2, statements: 1, hits: 1 })
    expect(share('codecov', 'a.go', file)).toEqual({ covered: 1, total: 4 })
    expect(share('line', 'a.go', file)).toEqual({ covered: 3, total: 4 })
    expect(share('go', 'a.go', file)).toEqual({ covered: 3, total: 4 })
  })

  it('`go` counts nothing of other languages', () => {
    expect(share('go', 'a.c', branchy())).toEqual({ covered: 0, total: 0 })
  })

  it.each(['coverage.py', 'sonar'] as const)('`%s` adds branches to lines', (name) => {
    expect(share(name, 'a.py', branchy())).toEqual({ covered: 4 + 3, total: 5 + 6 })
  })
})

describe('--explain', () => {
  it('lists every definition, and the lines that the chosen one counts otherwise', () => {
    const coverage = new Map([
      ['a.c', fileOf('lcov', '1:1 2:5:1/2 3:0')],
      ['b.c', fileOf('lcov', '1:3:0/2 7:-:1/2')],
    ])
    expect(explainText({ coverage, profile: profiles.codecov }).split('\n')).toEqual([
      '  line          75.00 %  3 of 4 lines',
      '               A line counts as covered when it ran; Go counts statements, as `go tool cover -func` does.',
      '→ codecov       20.00 %  1 of 5 lines',
      '               As Codecov: a line that ran without all of its branches taken is partial, and not covered.',
      '  coverage.py   50.00 %  5 of 10 lines and branches',
      '               As coverage.py: covered lines and taken branches, of all lines and branches.',
      '  go               none  0 of 0 statements',
      '               As `go tool cover -func`: statements of Go files; files of other languages do not count.',
      '  sonar         50.00 %  5 of 10 lines and conditions',
      '               As SonarQube: covered lines and conditions met, of all lines and conditions.',
      '',
      'codecov counts otherwise than `line` in 3 places:',
      '  a.c:2  ran, with 1 of its 2 branches taken: partial, so not covered',
      '  b.c:1  ran, with 0 of its 2 branches taken: not covered',
      '  b.c:7  has branches and no count of its own: added as a line, partial, so not covered',
      '',
    ])
  })

  it('explains the difference in full: what is listed is what parts the two numbers', () => {
    const file = fileOf('lcov', '1:1 2:5:1/2 3:4:2/2 4:1:0/2 5:0')
    const listed = explainText({ coverage: new Map([['a.c', file]]), profile: profiles.codecov })
    const { covered } = share('line', 'a.c', file)
    expect(listed.split('\n').filter((line) => /^ {2}a\.c:\d+ .*not covered/.test(line))).toHaveLength(
      covered - share('codecov', 'a.c', file).covered,
    )
  })

  it('says how much it leaves out', () => {
    const file = fileOf('lcov', '1:1:1/2 2:1:1/2 3:1:1/2')
    const text = explainText({ coverage: new Map([['a.c', file]]), profile: profiles.codecov, most: 1 })
    expect(text).toContain('  … and 2 more\n')
  })

  it('shows all definitions when none was chosen', () => {
    const text = explainText({ coverage: new Map([['a.c', fileOf('lcov', '1:1')]]), profile: profiles.line })
    expect(text).toContain('→ line')
    expect(text).toContain('codecov counts every line as `line` does.')
    expect(text).toContain('sonar counts every line as `line` does.')
    expect(text).not.toContain('go counts')
  })

  it('keeps a place to its line, whatever its file is called', () => {
    const coverage = new Map([['a\n→ line  100.00 %\u001b[2J.c', fileOf('lcov', '1:1:1/2')]])
    expect(explainText({ coverage, profile: profiles.codecov })).toContain(
      '\n  a\\n→ line  100.00 %\\u001b[2J.c:1  ran, with 1 of its 2 branches taken',
    )
  })

  it('leaves files of other languages out of Go, by name', () => {
    const text = explainText({ coverage: new Map([['a.c', fileOf('lcov', '1:1')]]), profile: profiles.go })
    expect(text).toContain('  a.c  is no Go file: its 1 line does not count\n')
  })
})
