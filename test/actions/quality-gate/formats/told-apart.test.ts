import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { bandit } from '../../../../actions/quality-gate/src/formats/bandit.ts'
import { cargo } from '../../../../actions/quality-gate/src/formats/cargo.ts'
import { cargoAudit } from '../../../../actions/quality-gate/src/formats/cargo-audit.ts'
import { checkstyle } from '../../../../actions/quality-gate/src/formats/checkstyle.ts'
import { diff } from '../../../../actions/quality-gate/src/formats/diff.ts'
import { eslint } from '../../../../actions/quality-gate/src/formats/eslint.ts'
import { flake8 } from '../../../../actions/quality-gate/src/formats/flake8.ts'
import type { Format } from '../../../../actions/quality-gate/src/formats/format.ts'
import { goTest } from '../../../../actions/quality-gate/src/formats/go-test.ts'
import { golangciLint } from '../../../../actions/quality-gate/src/formats/golangci-lint.ts'
import { mypy } from '../../../../actions/quality-gate/src/formats/mypy.ts'
import { npmAudit } from '../../../../actions/quality-gate/src/formats/npm-audit.ts'
import { pipAudit } from '../../../../actions/quality-gate/src/formats/pip-audit.ts'
import { rdjson } from '../../../../actions/quality-gate/src/formats/rdjson.ts'
import { rdjsonl } from '../../../../actions/quality-gate/src/formats/rdjsonl.ts'
import { ruff } from '../../../../actions/quality-gate/src/formats/ruff.ts'
import { shellcheck } from '../../../../actions/quality-gate/src/formats/shellcheck.ts'
import { tap } from '../../../../actions/quality-gate/src/formats/tap.ts'
import { tsc } from '../../../../actions/quality-gate/src/formats/tsc.ts'
import { ReportError } from '../../../../shared/model/errors.ts'
import { hostile } from '../../../support/hostile.ts'
import { parse, sample } from '../../../support/report-formats.ts'

const formats: readonly Format[] = [
  eslint,
  tsc,
  ruff,
  flake8,
  mypy,
  bandit,
  pipAudit,
  npmAudit,
  diff,
  cargo,
  cargoAudit,
  checkstyle,
  goTest,
  golangciLint,
  rdjson,
  rdjsonl,
  shellcheck,
  tap,
]

/** Reports of every tool that has a fixture folder; those of user-made parsers are any tool's lines. */
const root = fileURLToPath(new URL('../../../fixtures/', import.meta.url))
const reports = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== 'README.md')
  .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length))
  .filter((place) => !/^(?:regex|problem-matcher)\/|\/(?:input|formatted)\//.test(place))
  .filter((place) => /^[^/]+\/[^/]+\/[^/]+$/.test(place))
  .sort()
const textOf = (place: string) => readFileSync(root + place, 'utf8')

// An empty list, nothing at all, or a report between the formatter's remarks can be anyone's.
const untellable = ['', '[]', 'error: cannot parse']
const isUntellable = (text: string) =>
  untellable.some((start) => (start.length > 2 ? text.startsWith(start) : text.trim() === start))

describe('reports are told apart by their content', () => {
  it.each(formats.map((format) => [format.name, format] as const))(
    '%s knows its own reports and no other',
    (name, format) => {
      const known = reports.filter((place) => format.detect(sample(textOf(place).slice(0, 65536))))
      const own = reports.filter((place) => place.startsWith(`${name}/`) && !isUntellable(textOf(place)))
      expect(own.length).toBeGreaterThan(1)
      expect(known).toEqual(own)
    },
  )

  it.each(formats.map((format) => [format.name, format] as const))(
    '%s knows its own reports by their first kilobyte',
    (name, format) => {
      const long = reports
        .filter((place) => place.startsWith(`${name}/`) && textOf(place).length > 1024)
        .filter((place) => !isUntellable(textOf(place)))
      expect(
        long.filter((place) => !format.detect(sample(textOf(place).slice(0, 1024), 'x', false))),
      ).toEqual([])
    },
  )
})

describe('whatever a report holds, it is read or refused, never a crash', () => {
  const answer = async (format: Format, text: string): Promise<string> => {
    const given: unknown = await parse(format, text).catch((error: unknown) => error)
    if (given instanceof ReportError) return 'refused'
    if (given instanceof Error) return `crashed: ${given.stack}`
    return 'read'
  }

  it.each(formats.map((format) => [format.name, format] as const))(
    '%s takes its reports cut off anywhere, and with hostile text inside',
    async (name, format) => {
      const texts = reports.filter((place) => place.startsWith(`${name}/`)).map(textOf)
      const cuts = texts.flatMap((text) =>
        [0.1, 0.37, 0.5, 0.73, 0.99].map((at) => text.slice(0, text.length * at)),
      )
      const spoiled = Object.values(hostile).flatMap((evil) => {
        const inJson = JSON.stringify(evil).slice(1, -1)
        return texts.flatMap((text) => [
          text.replace(/[a-z]+/i, () => inJson),
          text.replace(/(?<=[:"] ?)[a-z.]{4,}/gi, () => evil.slice(0, 200)),
          evil,
        ])
      })
      const crashes = []
      for (const text of [...cuts, ...spoiled]) {
        const result = await answer(format, text)
        if (result.startsWith('crashed')) crashes.push(result)
      }
      expect(crashes).toEqual([])
    },
  )

  const megabyte = 1024 * 1024
  it.each([
    ['blanks behind a finding', `a.py:1: error: x${' '.repeat(megabyte)}]`],
    ['brackets', `a.py:1: error: x${' [a'.repeat(megabyte / 3)}`],
    ['colons', 'a:1'.repeat(megabyte / 3)],
    ['places in parentheses', `${'(1,1)'.repeat(megabyte / 5)}: error`],
    ['carets', `a.py:1:1: F401 x\n${' '.repeat(megabyte)}^${'~'.repeat(megabyte)}x`],
    ['words of a binary file', `Binary files ${'a and '.repeat(megabyte / 6)}`],
    ['names of an error', `{"error":{${'"summary":1,'.repeat(megabyte / 12)}`],
    ['blanks before a directive', `1..1\nnot ok 1 - a${' '.repeat(megabyte)}# x`],
    ['directives that are none', `1..1\nnot ok 1 - ${' # time=1'.repeat(megabyte / 8)} x`],
    ['places in a comment', `1..1\nnot ok 1\n# at ${' line 1'.repeat(megabyte / 7)}`],
    ['places in YAML', `1..1\nnot ok 1\n  ---\n  at: ${'(a:1:1'.repeat(megabyte / 6)}\n  ...\n`],
    ['blanks behind a plan', `1..1${' '.repeat(megabyte)}x`],
    ['places of a compiler', `# a\n${'a.go:1'.repeat(megabyte / 6)}\n`],
    ['subtests', `{"Action":"run","Package":"p","Test":"${'a/'.repeat(2000)}"}\n`.repeat(megabyte / 4000)],
    ['comments in XML', `<!--${' - '.repeat(megabyte / 3)}--><!--${'--'.repeat(megabyte / 3)}`],
    ['blanks behind a key', `{"diagnostics"${' '.repeat(megabyte)}x`],
    ['keys that never open', '"diagnostics" : ['.repeat(megabyte / 17)],
    ['a name of a package', `{"dependencies":[{"name":"${'a" '.repeat(megabyte / 3)}`],
  ])('a megabyte of %s costs no more than reading it', async (_, text) => {
    // An expression that goes quadratic takes minutes here, and runs into the test's time limit.
    for (const format of formats) {
      format.detect(sample(text.slice(0, 65536), 'x', false))
      expect(await answer(format, text)).not.toMatch(/^crashed/)
    }
  })
})
