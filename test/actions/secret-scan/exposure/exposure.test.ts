import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { exposureOf } from '../../../../actions/secret-scan/src/exposure/exposure.ts'
import type { Incident } from '../../../../actions/secret-scan/src/incident.ts'
import { Generator } from '../../../../actions/secret-scan/src/rules/generator.ts'
import type { Rule } from '../../../../actions/secret-scan/src/rules/rule.ts'
import type { Occurrence } from '../../../../actions/secret-scan/src/scan/occurrence.ts'
import type { Scope } from '../../../../actions/secret-scan/src/sources/range.ts'
import type { Severity } from '../../../../shared/model/finding.ts'
import { type Workshop, workshop } from '../../../support/temporary-repository.ts'

let shop: Workshop
let make: Generator
beforeEach(() => {
  shop = workshop()
  make = new Generator('exposure')
})
afterEach(() => shop.dispose())

const date = '2024-05-06T07:08:09Z'
const token = () => make.text('base62', 40)

const ruleOf = (severity: Severity): Rule => ({
  id: 'test',
  provider: 'Test',
  title: 'Test token',
  opens: 'nothing',
  keywords: ['test'],
  match: { kind: 'token', pattern: 'test' },
  severity,
  confidence: 'high',
  revoke: { steps: 'Delete it.', url: '' },
  source: '',
  positives: () => [],
  negatives: () => [],
})

const proof = { grade: 'none', by: 'nothing' } as const

const incident = (
  secret: string,
  places: readonly Partial<Occurrence>[],
  more: Partial<Incident> & { readonly severity?: Severity } = {},
): Incident => ({
  fingerprint: secret.slice(0, 8),
  secret,
  rule: ruleOf(more.severity ?? 'error'),
  proof,
  known: undefined,
  inTip: true,
  found: [],
  confidence: 'high',
  alone: false,
  expired: false,
  count: places.length,
  places: places.map((place) => ({
    rule: 'test',
    secret,
    proof,
    encodings: [],
    kind: 'blob',
    path: 'a.txt',
    allows: [],
    ...place,
  })),
  ...more,
})

const exposed = async (scope: Scope, incidents: readonly Incident[], where = 'repo') => {
  const { exposures, notes } = await exposureOf(await shop.open(where), scope, incidents, {
    files: shop.host.files,
  })
  return { all: incidents.map(({ fingerprint }) => exposures.get(fingerprint)), notes }
}

const changes: Scope = { kind: 'commits', include: [], exclude: [], workingTree: false, how: '' }
const history: Scope = { kind: 'history', how: '' }
const tree: Scope = { kind: 'tree', commit: undefined, how: '' }

describe('the exposure of a secret', () => {
  it('of a change is told from the commits that have it', async () => {
    const [kept, gone] = [token(), token()]
    shop.write('a.txt', `${kept}\n${gone}\n`)
    const first = shop.commit('first')
    shop.write('a.txt', `one\n${kept}\n`)
    const second = shop.commit('second')
    const added = { kind: 'added lines' }
    const { all, notes } = await exposed(changes, [
      incident(kept, [
        { ...added, commit: second },
        { ...added, commit: first },
      ]),
      incident(gone, [{ ...added, commit: first }]),
      incident(token(), [{ kind: 'branch name', path: '' }]),
      incident(`${kept.slice(0, 39)}`, [{ ...added, commit: first }], { fingerprint: 'base', known: 'base' }),
    ])
    const refs = { names: ['main'], more: 0 }
    expect(all).toEqual([
      { since: { commit: first, date }, atHead: true, refs },
      { since: { commit: first, date }, atHead: false, refs },
      { atHead: false, refs: { names: [], more: 0 } },
      { atHead: false, refs: { names: [], more: 0 } },
    ])
    expect(notes).toEqual([])
  })

  it('of the history is told from the first of its blobs, and from messages', async () => {
    const [inBlobs, inMessage] = [token(), token()]
    shop.write('a.txt', inBlobs)
    const first = shop.commit('first')
    shop.write('a.txt', `${inBlobs}\nmore\n`)
    shop.commit('second')
    const third = shop.commit(`third ${inMessage}`)
    const blobs = [first, 'HEAD'].map((sha) => shop.git(['rev-parse', `${sha}:a.txt`]))
    const places = [{ blob: blobs[1]! }, { blob: blobs[0]! }]
    const { all } = await exposed(history, [
      incident(inBlobs, places),
      incident(inMessage, [{ kind: 'commit message', path: '', commit: third }]),
      incident(token(), [{ kind: 'author', path: '', commit: third }]),
    ])
    expect(all.map((one) => [one?.since?.commit, one?.atHead])).toEqual([
      [first, true],
      [third, false],
      [undefined, false],
    ])
  })

  it('of a tree is told by who wrote the line', async () => {
    const [committed, fresh] = [token(), token()]
    shop.write('a.txt', `one\n${committed}\n`)
    const first = shop.commit('first')
    shop.write('a.txt', `one\n${committed}\n${fresh}\n`)
    const { all } = await exposed(tree, [
      incident(committed, [{ region: { startLine: 2 } }]),
      incident(fresh, [{ region: { startLine: 3 } }, { path: 'a.zip', entry: 'a.zip!/a.txt' }]),
    ])
    expect(all).toEqual([
      { since: { commit: first, date }, atHead: true, refs: { names: ['main'], more: 0 } },
      { atHead: true, refs: { names: [], more: 0 } },
    ])
  })

  it('counts what lies in the working tree where that was scanned', async () => {
    const secret = token()
    shop.commit('first')
    shop.write('new.txt', secret)
    const found = [incident(secret, [{ path: 'new.txt' }])]
    const at = async (scope: Scope) => (await exposed(scope, found)).all[0]!.atHead
    expect(await at({ ...changes, workingTree: true })).toBe(true)
    expect(await at(changes)).toBe(false)
    expect(await at({ kind: 'staged', how: '' })).toBe(true)
    expect(await at({ kind: 'stdin', how: '' })).toBe(false)
  })

  it('knows an encoded secret by the file that has it, and one in an archive by the archive', async () => {
    const [encoded, archived] = [token(), token()]
    shop.write('a.yaml', `data: ${Buffer.from(`password: ${encoded}`).toString('base64')}\n`)
    shop.write('a.zip', Buffer.of(1, 2, 3))
    const commit = shop.commit('first')
    const blob = shop.git(['rev-parse', 'HEAD:a.zip'])
    const found = [
      incident(encoded, [{ path: 'a.yaml', encodings: ['base64'], commit }]),
      incident(archived, [{ path: 'a.zip', entry: 'a.zip!/a', commit, blob }]),
    ]
    const heads = async () => (await exposed(changes, found)).all.map((one) => one?.atHead)
    expect(await heads()).toEqual([true, true])
    shop.write('a.yaml', 'data: none\n')
    shop.write('a.zip', Buffer.of(4))
    shop.commit('second')
    expect(await heads()).toEqual([false, false])
  })

  it('is without a date where a shallow clone ends, and with the branch', async () => {
    const secret = token()
    shop.write('a.txt', secret)
    shop.commit('first')
    const head = shop.commit('second')
    shop.git(['clone', '--quiet', '--depth=1', `file://${shop.path('repo')}`, 'shallow'], '.')
    const blob = shop.git(['rev-parse', `${head}:a.txt`])
    const refs = { names: ['origin/main', 'main'], more: 0 }
    expect((await exposed(history, [incident(secret, [{ blob }])], 'shallow')).all).toEqual([
      { atHead: true, refs },
    ])
    const line = [incident(secret, [{ region: { startLine: 1 } }])]
    expect((await exposed(tree, line, 'shallow')).all).toEqual([{ atHead: true, refs }])
  })

  it('is told of the gravest two hundred, and the number of all is said', async () => {
    shop.write('a.txt', 'one\n')
    const commit = shop.commit('first')
    const notes = Array.from({ length: 200 }, () => incident(token(), [{ commit }], { severity: 'note' }))
    const valid = { proof: { grade: 'valid', by: 'its checksum' } as const, severity: 'warning' as const }
    const last = [
      incident(token(), [{ commit }], { severity: 'warning' }),
      incident(token(), [{ commit }], valid),
      incident(token(), [{ commit }]),
    ]
    const told = await exposureOf(await shop.open(), changes, [...notes, ...last], { files: shop.host.files })
    expect(told.exposures.size).toBe(200)
    expect([...told.exposures.keys()].slice(0, 3)).toEqual(
      last.toReversed().map(({ fingerprint }) => fingerprint),
    )
    expect(told.notes).toEqual([expect.stringMatching(/^Of 203 secrets, .* the gravest 200\.$/)])
  })

  it('is one for a secret that two rules found, with the places of both', async () => {
    const secret = token()
    const first = shop.commit('first')
    const second = shop.commit('second')
    const found = [incident(secret, [{ commit: second }]), incident(secret, [{ commit: first }])]
    const { all } = await exposed(changes, found)
    expect(all[0]!.since!.commit).toBe(first)
    expect(all[1]).toBe(all[0])
  })

  it('is nothing in a repository without a commit, and where git does not answer it is said', async () => {
    const secret = token()
    const { all } = await exposed(history, [incident(secret, [{ blob: '0'.repeat(40) }])])
    expect(all).toEqual([{ atHead: false, refs: { names: [], more: 0 } }])
    shop.write('a.txt', secret)
    shop.commit('first')
    const repository = await shop.open()
    shop.dispose()
    const { exposures, notes } = await exposureOf(
      repository,
      history,
      [incident(secret, [{ blob: '0'.repeat(40) }])],
      {
        files: shop.host.files,
      },
    )
    expect(exposures.get(secret.slice(0, 8))).toEqual({ atHead: false, refs: { names: [], more: 0 } })
    expect(notes[0]).toMatch(/^Since when the secrets are out could not be told: /)
    expect(notes.join()).not.toContain(secret)
  })
})
