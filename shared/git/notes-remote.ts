/**
 * Brings notes from `origin` and takes ours there. What came from origin is kept in a ref of its own, so that it is known
 * which notes of ours origin has not: these are laid on top of what others pushed meanwhile, never lost and never merged
 * line by line, since a note belongs to one commit and is replaced whole. All failures are values: history makes a
 * verdict richer, and its remote never changes one.
 */

import { ToolError } from '../model/errors.ts'
import type { RunResult } from '../runner/port.ts'
import { type Git, wordsOf } from './git.ts'
import { checkedNotes, notesAt, notesIdentity, tipOf } from './notes.ts'

export type NotesFetched =
  | { readonly kind: 'fetched' }
  /** Origin has no notes yet. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly why: string } // a sentence

export type NotesPushed = { readonly kind: 'pushed' } | { readonly kind: 'refused'; readonly why: string } // a sentence that says what to do

const timeoutMs = 5 * 60_000
const mostAttempts = 5

/** "refs/notes/portcullis/x" as origin had it when last asked. Not below refs/notes/, so that nobody fetches over it. */
const trackingOf = (ref: string): string => checkedNotes(ref).replace('refs/notes/', 'refs/origin-notes/')

/** Git's words for a ref that origin does not have, and for a repository that has no origin at all. */
const hasNothing = /couldn't find remote ref|'origin' does not appear to be a git repository/i

type Environment = Readonly<Record<string, string>>

/** `env` is what `tokenEnvironment` gives. Unpushed notes stay, and win over origin's of the same commit. */
export async function fetchNotes(git: Git, ref: string, env: Environment = {}): Promise<NotesFetched> {
  const tracking = trackingOf(ref)
  const failed = (why: string): NotesFetched => ({ kind: 'failed', why })
  return orSaid<NotesFetched>(async () => {
    const before = await tipOf(git, tracking)
    const result = await git.run(await fetchArguments(git, `+${ref}:${tracking}`), {
      env,
      expect: [0, 1, 128],
      timeoutMs,
    })
    if (result.exitCode === 0) {
      await unite(git, ref, before)
      return { kind: 'fetched' }
    }
    if (!hasNothing.test(result.stderr.toString('utf8')))
      return failed(`Git could not fetch ${ref}: ${wordsOf(result)}`)
    if (before !== undefined) await git.run(['update-ref', '-d', tracking])
    return { kind: 'absent' }
  }, failed)
}

async function fetchArguments(git: Git, refspec: string): Promise<readonly string[]> {
  // A depth would turn a complete clone into a shallow one. An empty refmap keeps a configured `+refs/notes/*` from
  // overwriting the notes that are not pushed yet.
  const shallow = (await git.text(['rev-parse', '--is-shallow-repository'])) === 'true'
  const usual = ['--quiet', '--no-tags', '--no-prune', '--no-recurse-submodules', '--refmap=']
  return ['fetch', ...usual, ...(shallow ? ['--depth=1'] : []), 'origin', refspec]
}

/** Makes the local ref what origin has, with the notes on top that origin has not. `before` is what it had last time. */
async function unite(git: Git, ref: string, before: string | undefined): Promise<void> {
  const remote = await tipOf(git, trackingOf(ref))
  const local = await tipOf(git, ref)
  if (remote === undefined || local === remote) return
  if (local === undefined) return point(git, ref, remote)
  const [theirs, known, own] = await Promise.all([
    notesAt(git, remote),
    before === undefined ? new Map() : notesAt(git, before),
    notesAt(git, local),
  ])
  const directories = Math.max(0, ...[...theirs.values()].map(({ path }) => path.split('/').length - 1))
  const changes: string[] = []
  for (const [commit, { blob }] of own) {
    const there = theirs.get(commit)
    if (blob === known.get(commit)?.blob || blob === there?.blob) continue
    if (there) changes.push(`D ${there.path}`)
    changes.push(`M 100644 ${blob} ${spread(commit, directories)}`)
  }
  if (changes.length === 0) return point(git, ref, remote)
  await layOnTop(git, ref, { remote, changes })
}

const point = async (git: Git, ref: string, sha: string): Promise<void> =>
  void (await git.run(['update-ref', ref, sha]))

/** "abcdef…" in two directories is "ab/cd/ef…", as git writes many notes. */
const spread = (commit: string, directories: number): string =>
  Array.from({ length: directories }, (_, i) => `${commit.slice(2 * i, 2 * i + 2)}/`).join('') +
  commit.slice(2 * directories)

/** One process for any number of notes; the ref moves at once or not at all. */
async function layOnTop(
  git: Git,
  ref: string,
  { remote, changes }: { readonly remote: string; readonly changes: readonly string[] },
): Promise<void> {
  const message = 'Notes united with those of origin\n'
  const committer = `${notesIdentity.GIT_COMMITTER_NAME} <${notesIdentity.GIT_COMMITTER_EMAIL}> now`
  const head = [
    `commit ${ref}`,
    `committer ${committer}`,
    `data ${message.length}`,
    `${message}from ${remote}`,
  ]
  const stdin = `${[...head, ...changes].join('\n')}\n\ndone\n`
  await git.run(['fast-import', '--quiet', '--force', '--done', '--date-format=now'], { stdin })
}

/** Takes the local notes to origin; where others were faster, fetches, unites and tries again, five times in all. */
export async function pushNotes(git: Git, ref: string, env: Environment = {}): Promise<NotesPushed> {
  const tracking = trackingOf(ref)
  return orSaid<NotesPushed>(async () => {
    if ((await tipOf(git, ref)) === undefined) return refused(`There is no ${ref} to push.`)
    for (let attempt = 1; ; attempt++) {
      const result = await pushOnce(git, ref, env)
      if (result.exitCode === 0) {
        await git.run(['update-ref', tracking, ref])
        return { kind: 'pushed' }
      }
      if (!othersWereFaster(result)) return refused(refusalOf(ref, result))
      if (attempt === mostAttempts)
        return refused(`Others pushed ${ref} each of the ${mostAttempts} times that this run tried to.`)
      const fetched = await fetchNotes(git, ref, env)
      if (fetched.kind === 'failed') return refused(fetched.why)
    }
  }, refused)
}

const pushOnce = (git: Git, ref: string, env: Environment): Promise<RunResult> =>
  git.run(
    [
      'push',
      '--porcelain',
      '--no-verify',
      '--no-signed',
      '--no-follow-tags',
      '--recurse-submodules=no',
      'origin',
      `${ref}:${ref}`,
    ],
    { env, expect: [0, 1, 128], timeoutMs },
  )

/**
 * Words of git for a ref that moved: seen before the push ("fetch first", "non-fast-forward"), or by the server between
 * its answer and the update ("cannot lock ref", "failed to update ref", "incorrect old value").
 */
const othersWereFaster = ({ stdout, stderr }: RunResult): boolean =>
  /\((?:fetch first|non-fast-forward|stale info|failed to update ref|incorrect old value[^)]*|cannot lock ref[^)]*|remote ref updated since checkout|reference already exists)\)/.test(
    stdout.toString('utf8') + stderr.toString('utf8'),
  )

function refusalOf(ref: string, result: RunResult): string {
  const rejected = /^!\t[^\t]*\t(.*)$/m.exec(result.stdout.toString('utf8'))?.[1]
  const words = [...(rejected === undefined ? [] : [rejected]), wordsOf(result)].join(' ').slice(0, 600)
  return `Git could not push ${ref}: ${words}. To keep coverage with the commits, give the job \`permissions: contents: write\` and let rules allow this ref.`
}

const refused = (why: string): NotesPushed => ({ kind: 'refused', why })

/** A time limit, or a git that is not what we take it for, is said and no more. */
async function orSaid<T>(body: () => Promise<T>, failed: (why: string) => T): Promise<T> {
  try {
    return await body()
  } catch (error) {
    if (error instanceof ToolError) return failed(error.message)
    throw error
  }
}
