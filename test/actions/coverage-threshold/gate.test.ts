/** The gate from its inputs to its verdict, in this process, on real repositories. */

import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { coverageThreshold } from '../../../actions/coverage-threshold/src/main.ts'
import type { Condition, GateReport } from '../../../shared/model/verdict.ts'
import { runGate } from '../../../shared/runner/launch-gate.ts'
import { fakeHost } from '../../support/fake-host.ts'
import { lcovOf, source } from '../../support/mini-coverage.ts'
import { makeRepository, type TestRepository } from '../../support/repository.ts'

let shop: TestRepository
beforeEach(async () => {
  shop = await makeRepository({ 'src/cart.txt': source(8, 2), 'src/price.txt': source(10) })
})
afterEach(() => shop.remove())

const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(shop.path, path)), { recursive: true })
  writeFileSync(join(shop.path, path), text)
}

type Result = { readonly report: GateReport; readonly outputs: Readonly<Record<string, string>> }

async function judge(inputs: Readonly<Record<string, string>>): Promise<Result> {
  const host = fakeHost({ event: { workspace: shop.path }, reports: join(shop.path, '.git/out') })
  const { reports, outputs } = await runGate(coverageThreshold, host, (name) => inputs[name])
  return { report: reports[0]!, outputs }
}

const condition = ({ report }: Result, id: string): Condition | undefined =>
  report.conditions.find((one) => one.id === id)

const both = ['src/cart.txt', 'src/price.txt']

describe('where no reports are named', () => {
  it('the usual places are looked at, and nothing there is an error that says so', async () => {
    expect((await judge({})).report.summary).toMatch(/^There is nothing to judge: no `reports` are given/)
    put('coverage/lcov.info', lcovOf(shop, both))
    expect((await judge({})).report.evidence.map(({ name }) => name)).toEqual(['coverage/lcov.info'])
  })

  it('of one run in several formats only the most detailed counts, and the others are named', async () => {
    put('coverage/lcov.info', lcovOf(shop, both))
    const clover = `<coverage generated="1900000000"><project timestamp="1900000000"><file name="cart.txt" path="${shop.path}/src/cart.txt"><line num="9" count="1" type="stmt"/></file></project></coverage>`
    put('coverage/clover.xml', clover)
    put('elsewhere/clover.xml', clover)
    const { report } = await judge({ 'minimum-line': '1' })
    expect(report.evidence.map(({ name }) => name)).toEqual(['coverage/lcov.info', 'elsewhere/clover.xml'])
    expect(report.notes).toContain(
      'coverage/clover.xml is left aside: coverage/lcov.info says the same in more detail',
    )
  })

  it('one of two that speak of the same files stays', async () => {
    put('coverage/lcov.info', lcovOf(shop, ['src/cart.txt']))
    put(
      'coverage/clover.xml',
      `<coverage generated="1900000000"><project timestamp="1900000000"><file name="cart.txt" path="${shop.path}/src/cart.txt"><line num="99" count="1" type="stmt"/></file></project></coverage>`,
    )
    expect((await judge({})).outputs).toMatchObject({ 'lines-total': '10' })
  })

  it('reports of other files in one folder count both', async () => {
    put('coverage/lcov.info', lcovOf(shop, ['src/cart.txt']))
    put(
      'coverage/clover.xml',
      `<coverage generated="1900000000"><project timestamp="1900000000"><file name="price.txt" path="${shop.path}/src/price.txt"><line num="1" count="1" type="stmt"/></file></project></coverage>`,
    )
    expect((await judge({})).outputs).toMatchObject({ 'lines-total': '11' })
  })
})

describe('a report', () => {
  it('that says itself that it is older than the commit is stale', async () => {
    put(
      'coverage.xml',
      '<coverage line-rate="1" timestamp="1500000000"><packages><package><classes><class filename="src/cart.txt"><lines><line number="1" hits="1"/></lines></class></classes></package></packages></coverage>',
    )
    const { report } = await judge({ 'minimum-line': '1' })
    expect(report.verdict).toBe('error')
    expect(report.summary).toMatch(/^coverage\.xml was written 2017-07-14.*by what it says of itself$/)
  })

  it('of which no file is ours is unmatched, with the mapping that would repair it', async () => {
    put('lcov.info', 'TN:\nSF:other/kart.txt\nDA:1,1\nend_of_record\n')
    const { report } = await judge({ reports: 'lcov.info', 'minimum-line': '1' })
    expect(report.evidence[0]).toMatchObject({ status: 'unmatched' })
    expect(condition({ report, outputs: {} }, 'mapped')?.status).toBe('undecided')
  })

  it('whose every file is excluded judges nothing, and is no pass', async () => {
    put('lcov.info', lcovOf(shop, both))
    const result = await judge({ reports: 'lcov.info', exclude: 'src/**', 'minimum-line': '0' })
    expect(result.report.verdict).toBe('error')
    expect(condition(result, 'mapped')?.found).toBe('no file in them counts')
  })

  it('that disagrees with itself is counted, and both numbers are told', async () => {
    put('lcov.info', 'TN:\nSF:src/cart.txt\nDA:1,1\nDA:2,0\nLF:9\nLH:9\nend_of_record\n')
    const { report, outputs } = await judge({ reports: 'lcov.info' })
    expect(outputs).toMatchObject({ line: '50.00' })
    expect(report.notes.join('\n')).toMatch(
      /says 9 of 9 for .*, but 1 of 2 is what it lists; the count stands/,
    )
  })

  it('in gzip is read as what it holds', async () => {
    const { gzipSync } = await import('node:zlib')
    writeFileSync(join(shop.path, 'lcov.info.gz'), gzipSync(lcovOf(shop, both)))
    expect((await judge({ reports: '*.gz' })).outputs).toMatchObject({ line: '90.00' })
  })
})

describe('Go', () => {
  it('has no line where the source has a blank, a comment or a lone brace, but all its statements', async () => {
    put('go.mod', 'module example.com/shop\n')
    put('a.go', 'package shop\n\nfunc A() {\n\tone()\n\n\t// a comment\n\ttwo()\n}\n')
    put('cover.out', 'mode: set\nexample.com/shop/a.go:3.10,8.2 2 0\n')
    const result = await judge({ reports: 'cover.out' })
    expect(result.outputs).toMatchObject({ 'lines-total': '2', 'lines-covered': '0' })
    expect(result.report.findings.map(({ region }) => region)).toEqual([{ startLine: 3, endLine: 7 }])
    expect(result.outputs['patch-total']).toBe('3')
  })
})

describe('the past', () => {
  const notes = 'refs/notes/portcullis/coverage-threshold'

  it('that can not be read is an error only where coverage must not fall against it', async () => {
    shop.git('notes', `--ref=${notes}`, 'add', '-m', 'nonsense', 'HEAD')
    shop.branch('feature')
    shop.commit('change', { 'src/cart.txt': source(9, 2) })
    put('lcov.info', lcovOf(shop, both))
    const told = await judge({ reports: 'lcov.info', base: 'main', 'minimum-line': '1' })
    expect(told.report.verdict).toBe('pass')
    expect(told.report.notes.join('\n')).toContain(
      "The coverage of earlier commits can't be read: the note of",
    )
    const strict = await judge({ reports: 'lcov.info', base: 'main', 'maximum-decrease': '1' })
    expect(strict.report.verdict).toBe('error')
  })
})

describe('a file that is to be written', () => {
  it.each(['badge', 'html', 'export'])('stays in the repository, by whatever %s says', async (input) => {
    put('lcov.info', lcovOf(shop, both))
    symlinkSync('/nowhere/of/mine', join(shop.path, 'link.svg'))
    symlinkSync(join(shop.path, '..'), join(shop.path, 'out'))
    const judged = async (path: string): Promise<string> => {
      const value = input === 'export' ? `lcov:${path}` : path
      const { report } = await judge({ reports: 'lcov.info', 'minimum-line': '1', [input]: value })
      expect(report.verdict).toBe('error')
      return report.summary
    }
    expect(await judged('../x.svg')).toBe('../x.svg is to be written, but it leads out of the repository.')
    expect(await judged('out/x.svg')).toBe('out/x.svg is to be written, but it leads out of the repository.')
    expect(await judged('link.svg')).toBe('link.svg is to be written, but it is a link.')
    expect(await judged('src')).toBe('src is to be written, but it is a directory.')
    expect(await judged('lcov.info/x.svg')).toMatch(/^lcov\.info\/x\.svg could not be written: /)
    expect(existsSync(join(shop.path, '../x.svg'))).toBe(false)
  })
})

describe('on a laptop', () => {
  it('origin is asked for the past only where coverage must not fall against it', async () => {
    shop.git('remote', 'set-url', 'origin', '/nowhere/at/all')
    put('lcov.info', lcovOf(shop, both))
    shop.branch('feature')
    const calm = await judge({ reports: 'lcov.info', base: 'main', 'minimum-line': '1' })
    expect(calm.report.verdict).toBe('pass')
    const asking = await judge({ reports: 'lcov.info', base: 'main', 'maximum-decrease': '0' })
    expect(condition(asking, 'decrease')?.found).toContain('Git could not fetch')
  })
})

describe('the ratchet', () => {
  it('is missed where the change took its file away', async () => {
    put('lcov.info', lcovOf(shop, both))
    const inputs = { reports: 'lcov.info', ratchet: 'floors.json', base: 'main' }
    await judge({ ...inputs, base: '' })
    const floors = readFileSync(join(shop.path, 'floors.json'), 'utf8')
    shop.commit('floors', { 'floors.json': floors })
    shop.branch('feature')
    shop.commit('no floors', { 'floors.json': null })
    put('lcov.info', lcovOf(shop, both))
    const { report } = await judge(inputs)
    expect(report.verdict).toBe('error')
    expect(report.summary).toBe(
      'The ratchet floors.json is there at the base and not any more; this change took it away.',
    )
  })

  it('that is no file is refused', async () => {
    put('lcov.info', lcovOf(shop, both))
    const { report } = await judge({ reports: 'lcov.info', ratchet: 'src' })
    expect([report.verdict, report.summary]).toEqual([
      'error',
      'The ratchet src must be a file, and is a directory.',
    ])
  })

  it('is not written anew by a run that can not be relied on', async () => {
    put('lcov.info', lcovOf(shop, both))
    const inputs = { ratchet: 'floors.json', reports: 'lcov.info\nmissing.info' }
    expect((await judge(inputs)).report.verdict).toBe('error')
    expect(() => readFileSync(join(shop.path, 'floors.json'))).toThrow('ENOENT')
  })
})
