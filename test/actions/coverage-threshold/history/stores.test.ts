import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { directoryStore } from '../../../../actions/coverage-threshold/src/history/directory-store.ts'
import { notesRef, notesStore } from '../../../../actions/coverage-threshold/src/history/notes-store.ts'
import { shouldWrite } from '../../../../actions/coverage-threshold/src/history/should-write.ts'
import { type Snapshot, snapshotOf } from '../../../../actions/coverage-threshold/src/history/snapshot.ts'
import { encode } from '../../../../actions/coverage-threshold/src/history/snapshot-text.ts'
import { storeOn } from '../../../../actions/coverage-threshold/src/history/store.ts'
import { ReportError } from '../../../../shared/model/errors.ts'
import { machine } from '../../../../shared/runner/machine.ts'
import { commit, coverageOf, snapshotFrom, time } from '../../../support/coverage-history.ts'
import { eventOf, type Workshop, workshop } from '../../../support/temporary-repository.ts'

describe('a directory', () => {
  let directory: string
  beforeEach(() => {
    directory = realpathSync(mkdtempSync(join(tmpdir(), 'history-')))
  })
  afterEach(() => rmSync(directory, { recursive: true, force: true }))

  const store = (name = '') => directoryStore(machine().files, join(directory, name), '.history')
  const snapshot = snapshotFrom({ 'a.ts': 'cm' })
  const path = () => join(directory, `${commit}.coverage`)

  it('keeps a file for each commit, and makes itself', async () => {
    const first = await store('new')
    expect(first).toMatchObject({ name: 'the directory .history', incomplete: undefined, commits: new Set() })
    expect(await first.read(commit)).toBeUndefined()
    expect(await first.write(snapshot)).toEqual({ kind: 'written', where: `.history/${commit}.coverage` })
    expect(readdirSync(join(directory, 'new'))).toEqual([`${commit}.coverage`])
    expect(await first.read(commit)).toEqual(snapshot)
    const { files: _, ...head } = snapshot
    const second = await store('new')
    expect(second.commits).toEqual(new Set([commit]))
    expect(await second.heads([commit, 'f'.repeat(40)])).toEqual(new Map([[commit, head]]))
  })

  it("may hold other files, which are nobody's coverage", async () => {
    for (const name of ['README.md', `${commit}.coverage.bak`, 'main.coverage', `x${commit}.coverage`])
      writeFileSync(join(directory, name), 'x')
    expect((await store()).commits.size).toBe(0)
  })

  it('that holds a file of another commit, nothing, or too much, is refused', async () => {
    writeFileSync(path(), encode(snapshot).replace(commit, 'f'.repeat(40)))
    await expect((await store()).read(commit)).rejects.toThrow(
      `.history/${commit}.coverage:2: speaks of commit ${'f'.repeat(40)}`,
    )
    writeFileSync(path(), '')
    await expect((await store()).read(commit)).rejects.toThrow(/is empty, or larger than 33554432 bytes/)
    truncateSync(path(), 32 * 1024 * 1024 + 1)
    await expect((await store()).read(commit)).rejects.toThrow(/is empty, or larger than 33554432 bytes/)
    expect((await (await store()).heads([commit])).get(commit)).toBeInstanceOf(ReportError)
  })

  it('follows no link out, neither reading nor writing', async () => {
    const elsewhere = join(directory, 'elsewhere')
    writeFileSync(elsewhere, encode(snapshot))
    symlinkSync(elsewhere, path())
    const linked = await store()
    await expect(linked.read(commit)).rejects.toThrow(ReportError)
    expect(await linked.write(snapshotFrom({}))).toEqual({
      kind: 'refused',
      why: `.history/${commit}.coverage is no file.`,
    })
    expect(readFileSync(elsewhere, 'utf8')).toBe(encode(snapshot))
  })

  it('that can not be written to is a refusal with the reason', async () => {
    writeFileSync(join(directory, 'file'), '')
    expect(await (await store('file')).write(snapshot)).toMatchObject({
      kind: 'refused',
      why: expect.stringMatching(/^The directory \.history could not be written to: /),
    })
  })
})

describe('notes', () => {
  let shop: Workshop
  let sha: string
  beforeEach(() => {
    shop = workshop()
    sha = shop.commit('one')
    shop.git(['init', '--quiet', '--bare', 'origin.git'], '.')
    shop.git(['remote', 'add', 'origin', `file://${shop.path('origin.git')}`])
  })
  afterEach(() => shop.dispose())

  const snapshot = (): Snapshot =>
    snapshotOf(new Map([['a.ts', coverageOf('cm')]]), new Map(), { commit: sha, time })

  it('are at origin once written, readable with plain git', async () => {
    const store = await notesStore(await shop.open())
    expect(store.incomplete).toBeUndefined()
    expect(await store.write(snapshot())).toEqual({ kind: 'written', where: `${notesRef} of origin` })
    expect(shop.git(['notes', '--ref=portcullis/coverage-threshold', 'show', sha], 'origin.git')).toBe(
      encode(snapshot()).trim(),
    )
    expect(await store.read(sha)).toEqual(snapshot())
    expect(await (await notesStore(await shop.open())).read(sha)).toEqual(snapshot())
  })

  it('that origin refuses are a refusal, and stay readable here', async () => {
    const hook = shop.path('origin.git/hooks/pre-receive')
    writeFileSync(hook, '#!/bin/sh\necho "no notes here" >&2\nexit 1\n')
    chmodSync(hook, 0o755)
    const store = await notesStore(await shop.open())
    expect(await store.write(snapshot())).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('no notes here'),
    })
    expect(await store.read(sha)).toEqual(snapshot())
  })

  it('that git can not write are a refusal, too', async () => {
    const store = await notesStore(await shop.open())
    mkdirSync(shop.path('repo/.git/refs/notes/portcullis'), { recursive: true })
    writeFileSync(shop.path('repo/.git/refs/notes/portcullis/coverage-threshold.lock'), '')
    expect(await store.write(snapshot())).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('git notes'),
    })
    expect(existsSync(shop.path('origin.git/refs/notes'))).toBe(false)
  })

  it('say why they may be incomplete', async () => {
    rmSync(shop.path('origin.git'), { recursive: true })
    expect((await notesStore(await shop.open())).incomplete).toMatch(/^Git could not fetch refs\/notes/)
  })
})

describe('any store', () => {
  it('refuses to keep more than it would read', async () => {
    const many = Array.from(
      { length: 40 },
      (_, i) => [`${'x'.repeat(1024 * 1024)}${i}`, coverageOf('c')] as const,
    )
    const kept: string[] = []
    const store = storeOn({
      name: 'a store',
      incomplete: undefined,
      commits: [],
      place: String,
      read: async () => new Map(),
      async write(sha) {
        kept.push(sha)
        return { kind: 'written', where: sha }
      },
    })
    const written = await store.write(snapshotOf(new Map(many), new Map(), { commit, time }))
    expect(written).toMatchObject({ kind: 'refused', why: expect.stringContaining('over 33554432 bytes') })
    expect([kept, store.commits.size]).toEqual([[], 0])
  })
})

describe("a run's coverage is kept", () => {
  const sha = 'a'.repeat(40)
  const payload = { repository: { default_branch: 'trunk' } }
  const push = eventOf('push', payload, { sha, ref: 'refs/heads/trunk' })
  it.each([
    ['on a push to the default branch', push, sha, false, true, 'this is a push to trunk'],
    [
      'not on a push to another',
      { ...push, ref: 'refs/heads/x' },
      sha,
      false,
      false,
      'it is kept on pushes to trunk',
    ],
    [
      'not for a tag of that name',
      { ...push, ref: 'refs/tags/trunk' },
      sha,
      false,
      false,
      'it is kept on pushes to trunk',
    ],
    [
      'not on a pull request',
      { ...push, name: 'pull_request' },
      sha,
      false,
      false,
      'this event is pull_request',
    ],
    ['not for another commit', push, 'b'.repeat(40), false, false, 'another commit is checked out'],
    [
      'not when nobody says which branch is the default one',
      { ...push, payload: {} },
      sha,
      false,
      false,
      'does not say',
    ],
    ['when asked for', eventOf('local'), sha, true, true, 'it was asked for'],
    ['not without a commit', push, undefined, true, false, 'there is no commit'],
  ])('%s', (_, event, head, asked, write, why) => {
    const answer = shouldWrite(event, head, asked)
    expect(answer.write).toBe(write)
    expect(answer.why).toContain(why)
  })
})
