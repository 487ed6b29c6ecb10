/** One suite of a JUnit report: its name, and whether what its header says is what stands in it. */

import type { XmlAttributes } from '../../../../shared/reading/xml.ts'

/** Numbers as a header counts: testcases, and those with a failure or an error. */
type Numbers = { tests: number; faults: number }

export type Suite = {
  readonly name: string // with those of the suites around it
  readonly file: string | undefined
  readonly header: Readonly<Record<string, string>>
  readonly own: Numbers
  readonly whole: Numbers // with the suites inside
  /** What was found to differ in here, so that the suites around it don't say so again. */
  readonly differs: Set<keyof Numbers>
}

export function openSuite(name: string, attributes: XmlAttributes, around: Suite | undefined): Suite {
  return {
    name: [around?.name, name].filter(Boolean).join(' > '),
    file: attributes.file || attributes.filepath || around?.file,
    header: {
      ...('tests' in attributes ? { tests: attributes.tests as string } : {}),
      ...('failures' in attributes ? { failures: attributes.failures as string } : {}),
      ...('errors' in attributes ? { errors: attributes.errors as string } : {}),
    },
    own: { tests: 0, faults: 0 },
    whole: { tests: 0, faults: 0 },
    differs: new Set(),
  }
}

/** Counts a testcase as the header does: each time that it stands there. */
export function countCase(suite: Suite, isFault: boolean): void {
  for (const numbers of [suite.own, suite.whole]) {
    numbers.tests++
    if (isFault) numbers.faults++
  }
}

/** Hands the numbers on to the suite around, and gives a sentence for each number of the header that is not true. */
export function closeSuite(suite: Suite, around: Suite | undefined): readonly string[] {
  const notes = [...Object.entries(suite.header)]
    .filter(([, value]) => !/^\s*\d+\s*$/.test(value))
    .map(
      ([key, value]) =>
        `the header of ${title(suite)} says ${key}="${value.slice(0, 40)}", which is no number`,
    )
  if (notes.length === 0) notes.push(...compared(suite))
  if (around) {
    around.whole.tests += suite.whole.tests
    around.whole.faults += suite.whole.faults
    for (const key of suite.differs) around.differs.add(key)
  }
  return notes
}

function compared(suite: Suite): string[] {
  const { tests, failures, errors } = suite.header
  const notes: string[] = []
  // Some headers count the suites inside, some don't; either is right.
  const check = (key: keyof Numbers, said: number | undefined, what: string) => {
    if (said === undefined || suite.differs.has(key) || said === suite.whole[key] || said === suite.own[key])
      return
    suite.differs.add(key)
    notes.push(`the header of ${title(suite)} says ${said} ${what}, the report has ${suite.whole[key]}`)
  }
  check('tests', tests === undefined ? undefined : Number(tests), 'tests')
  // Runners differ in what is a failure and what an error, so only the sum tells something.
  const faults =
    failures === undefined && errors === undefined ? undefined : Number(failures ?? 0) + Number(errors ?? 0)
  check('faults', faults, 'failures and errors')
  return notes
}

const title = ({ name }: Suite): string => (name === '' ? 'the report' : `"${name.slice(0, 200)}"`)
