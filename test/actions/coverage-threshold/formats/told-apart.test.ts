/** Which format a report is in is told by its content: every fixture is of exactly one format, and no other tool's of any. */

import { describe, expect, it } from '@jest/globals'
import { detectFormat, formats } from '../../../../actions/coverage-threshold/src/formats/list.ts'
import { unzipped } from '../../../../shared/reading/gunzip.ts'
import { type Sample, sampleOf } from '../../../../shared/reading/sample.ts'
import { sourceOf } from '../../../../shared/reading/source.ts'
import { coverageFixtures, coverageFolders, filesBelow, folders } from '../../../support/coverage-reports.ts'
import { fixture } from '../../../support/report-formats.ts'

/** Without a name to tell it by. */
const sampleFrom = async (data: Uint8Array): Promise<Sample> => ({
  ...(await sampleOf(await unzipped(sourceOf('report', data)))),
  name: 'report',
})

const takenBy = (sample: Sample): readonly string[] =>
  formats.filter((format) => format.detect(sample)).map(({ name }) => name)

describe('a coverage report', () => {
  it.each(coverageFixtures.map(({ place, format, data }) => [place, format, data] as const))(
    '%s is of %s, and of no other format',
    async (_, format, data) => {
      const sample = await sampleFrom(data)
      expect(takenBy(sample)).toEqual([format])
      expect(detectFormat(sample)?.name).toBe(format)
    },
  )

  it.each(
    coverageFixtures
      .filter(({ data }) => data.length > 2048)
      .map(({ place, format, data }) => [place, format, data] as const),
  )('%s is of %s by its first two kilobytes', async (_, format, data) => {
    const sample = await sampleFrom(data)
    expect(takenBy({ ...sample, text: sample.text.slice(0, 2048), complete: false })).toEqual([format])
  })

  it('is there for every format', () => {
    const known = new Set(coverageFixtures.map(({ format }) => format))
    expect(formats.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([])
  })
})

describe('what is no coverage report', () => {
  const others = folders.filter((folder) => !coverageFolders.includes(folder))
  const beside = coverageFolders
    .flatMap(filesBelow)
    .filter((place) => /\.(?:md|txt|csv)$|last_run/.test(place))
  const sources = coverageFolders.flatMap(filesBelow).filter((place) => place.includes('/input/'))

  it.each([
    ['reports of other tools', others.flatMap(filesBelow), 150],
    ['what coverage tools print', beside, 40],
    ['sources that were measured', sources, 40],
  ] as const)('is of no format: %s', async (_, places, least) => {
    expect(places.length).toBeGreaterThan(least)
    const taken: string[] = []
    for (const place of places)
      for (const name of takenBy(await sampleFrom(fixture(place)))) taken.push(`${place} by ${name}`)
    expect(taken).toEqual([])
  })
})
