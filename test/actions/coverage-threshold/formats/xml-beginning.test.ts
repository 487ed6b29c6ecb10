/** The first two elements of a report, which tell the XML formats apart. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { clover } from '../../../../actions/coverage-threshold/src/formats/clover.ts'
import { jacoco } from '../../../../actions/coverage-threshold/src/formats/jacoco.ts'
import { opencover } from '../../../../actions/coverage-threshold/src/formats/opencover.ts'
import { sonar } from '../../../../actions/coverage-threshold/src/formats/sonar.ts'
import { xmlBeginning } from '../../../../actions/coverage-threshold/src/formats/xml-beginning.ts'
import { detects } from '../../../support/coverage-formats.ts'

const beginning = (text: string) => xmlBeginning({ name: 'report.xml', text, complete: false })

describe('the beginning of an XML report', () => {
  it.each([
    ['<a b="1"><c d="2">', 'a', 'c'],
    ['<?xml version="1.0"?>\n<!DOCTYPE a SYSTEM "x.dtd">\n<!-- <z> -->\r\n\t<a>text<c/>', 'a', undefined],
    ['<a> <!-- <z> --> <?go <y>?> <c>', 'a', 'c'],
    ['<a b="<x>" c=\'/>"\'><d>', 'a', 'd'],
    ['<a/><c>', 'a', undefined],
    ['<a></a><c>', 'a', undefined],
    ['<a><c', 'a', undefined],
    ['<n:a.b-c_1><d>', 'n:a.b-c_1', 'd'],
  ])('of %s is %s and %s', (text, root, child) => {
    const found = beginning(text)
    expect([found?.root.name, found?.child?.name]).toEqual([root, child])
  })

  it('has the attributes as they are written', () => {
    expect(beginning('<a b="1" c=\'>\'><d e="2"/>')).toEqual({
      root: { name: 'a', attributes: ' b="1" c=\'>\'' },
      child: { name: 'd', attributes: ' e="2"/' },
    })
  })

  it.each([['{"a": 1}'], [''], ['<!-- <a>'], ['<?xml'], ['<a b="1'], ['TN:\nSF:<a>'], ['< a>']])(
    'of %p is none',
    (text) => {
      expect(beginning(text)).toBeUndefined()
    },
  )
})

describe('reports of the real tools', () => {
  const formats = [jacoco, clover, opencover, sonar]
  it.each([
    ['jacoco', ['core', 'aggregate', 'nested', 'no-debug', 'gcovr'], 'jacoco.xml'],
    ['clover', ['phpunit', 'phpunit-branches', 'istanbul', 'c8', 'openclover', 'gcovr'], 'clover.xml'],
    ['opencover', ['opencover'], 'coverage.xml'],
    ['opencover', ['coverlet'], 'coverage.opencover.xml'],
    ['sonar', ['gcovr'], 'sonar.xml'],
  ])('of %s are of no other format', async (name, cases, file) => {
    for (const folder of cases) {
      const data = readFileSync(new URL(`../../../fixtures/${name}/${folder}/${file}`, import.meta.url))
      const found: string[] = []
      for (const format of formats) if (await detects(format, data)) found.push(format.name)
      expect(found).toEqual([name])
    }
  })
})
