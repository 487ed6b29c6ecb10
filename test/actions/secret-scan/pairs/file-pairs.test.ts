import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Piece } from '../../../../actions/secret-scan/src/candidate.ts'
import { createEngine } from '../../../../actions/secret-scan/src/engine/engine.ts'
import { filePairs } from '../../../../actions/secret-scan/src/pairs/file-pairs.ts'
import { pairKinds } from '../../../../actions/secret-scan/src/pairs/pair-kinds.ts'
import { type Pair, pairText } from '../../../../actions/secret-scan/src/pairs/pairs.ts'
import { asRule, publicIds } from '../../../../actions/secret-scan/src/pairs/public-ids.ts'
import { Generator } from '../../../../actions/secret-scan/src/rules/generator.ts'
import { rules } from '../../../../actions/secret-scan/src/rules/list.generated.ts'
import { scanPiece } from '../../../../actions/secret-scan/src/scan/scan-piece.ts'
import { type Source, wholeFile } from '../../../../actions/secret-scan/src/sources/batch.ts'
import { readCommitTree } from '../../../../actions/secret-scan/src/sources/tree.ts'
import { type Workshop, workshop } from '../../../support/temporary-repository.ts'

const engine = createEngine(rules)
const { pairsOf } = filePairs()

const pairsOfPiece = (piece: Piece): readonly Pair[] => pairsOf(piece, scanPiece(engine, piece).occurrences)

const blob = (text: string, path = '.env'): Piece => {
  const bytes = Buffer.from(text)
  return { bytes, kind: 'blob', path, lineAt: wholeFile(bytes) }
}

const example = (id: string, make: Generator): string =>
  (rules.find((rule) => rule.id === id) ?? asRule(publicIds.find((known) => known.id === id)!)).positives(
    make,
  )[0]!

describe('the table of pairs', () => {
  const known = new Set([...rules, ...publicIds].map(({ id }) => id))
  const all = pairKinds.flatMap(({ ids, secrets, thirds = [] }) => [...ids, ...secrets, ...thirds])

  it('speaks of rules and public ids that there are', () => {
    expect(all.filter((id) => !known.has(id))).toEqual([])
    expect(publicIds.filter(({ id }) => !all.includes(id))).toEqual([])
  })

  it('has no public id under the name of a rule, and each id in one kind', () => {
    const ids = pairKinds.flatMap((kind) => kind.ids)
    expect(publicIds.filter(({ id }) => rules.some((rule) => rule.id === id))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(pairKinds.map(({ name }) => name)).size).toBe(pairKinds.length)
  })

  it.each(pairKinds.map((kind) => [kind.name, kind] as const))('joins what it says of %s', (name, kind) => {
    const make = new Generator(`pairs/${name}`)
    for (const id of kind.ids)
      for (const secret of kind.secrets) {
        const file = `${example(id, make)}\n${example(secret, make)}\n`
        const pairs = pairsOfPiece(blob(file))
        expect(pairs.map((pair) => [pair.kind, pair.id.rule, pair.secret.rule])).toEqual([[name, id, secret]])
      }
  })
})

describe('the pairs of a file', () => {
  const make = new Generator('file pairs')

  it('are none of a secret alone, or of an id alone', () => {
    expect(pairsOfPiece(blob(example('twilio-auth-token', make)))).toEqual([])
    expect(pairsOfPiece(blob(example('twilio-account-sid', make)))).toEqual([])
  })

  it('are found where both are encoded', () => {
    const [sid, token] = [`AC${make.text('hex', 32)}`, make.text('hex', 32)]
    const encoded = Buffer.from(`TWILIO_ACCOUNT_SID=${sid}\nTWILIO_AUTH_TOKEN=${token}\n`).toString('base64')
    const [pair] = pairsOfPiece(blob(`data: ${encoded}\n`, 'secret.yaml'))
    expect([pair?.id.secret, pair?.secret.secret]).toEqual([sid, token])
  })

  it('go by the names where id and secret have one form', () => {
    const [id, secret] = [make.text('hex', 20), make.text('hex', 20)]
    const file = blob(`PUSHER_APP_KEY=${id}\n\nPUSHER_APP_KEY_SECRET=${secret}\n`)
    const found = scanPiece(engine, file).occurrences.map((one) => `${one.rule} ${one.secret}`)
    expect(found).toEqual([`pusher-secret ${id}`, `pusher-secret ${secret}`])
    const pairs = pairsOfPiece(file)
    expect(pairs.map((pair) => [pair.id.secret, pair.secret.secret])).toEqual([[id, secret]])
  })
})

describe('in a repository', () => {
  let shop: Workshop
  beforeEach(() => {
    shop = workshop()
  })
  afterEach(() => shop.dispose())

  const piecesOf = async (source: Source): Promise<readonly Piece[]> => {
    const pieces: Piece[] = []
    for await (const batch of source) pieces.push(...batch.pieces)
    return pieces.filter(({ kind }) => kind === 'blob')
  }

  it('joins what was added in different commits, as the last one left it', async () => {
    const make = new Generator('commits')
    const line = {
      id: example('aws-access-key-id', make),
      secret: example('aws-secret-access-key', make),
    }
    shop.write('deploy/.env', `# settings\n${line.id}\n`)
    const first = shop.commit('add the key id')
    shop.write('deploy/.env', `# settings\n${line.id}\nREGION=eu-west-1\n${line.secret}\n`)
    const second = shop.commit('add the rest')
    shop.write('deploy/.env', 'REGION=eu-west-1\n')
    shop.write('config/production.env', `STAGE=live\n\n${line.secret}\n${line.id}\n`)
    const third = shop.commit('move both')

    const repository = await shop.open()
    const pairsAt = async (commit: string) =>
      (await piecesOf(readCommitTree(repository, commit, { maxFileBytes: 1_000_000 }))).flatMap(pairsOfPiece)
    const places = (pairs: readonly Pair[]) =>
      pairs.map(({ id, secret }) => [id, secret].map(({ path, region }) => `${path}:${region?.startLine}`))

    expect(places(await pairsAt(first))).toEqual([])
    expect(places(await pairsAt(second))).toEqual([['deploy/.env:2', 'deploy/.env:4']])
    const moved = await pairsAt(third)
    const idLine = 3 + line.secret.split('\n').length // an example may have more lines than one
    expect(places(moved)).toEqual([[`config/production.env:${idLine}`, 'config/production.env:3']])
    expect(pairText(moved[0]!.id)).toMatch(/^AWS access key id \S+… \(20 characters, [0-9a-f]{8}\) at config/)
    expect(pairText(moved[0]!.id)).not.toContain(moved[0]!.id.secret.slice(4, 12))
  })
})
