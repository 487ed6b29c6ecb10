/** What a scan looked at and what it did not, so that nobody takes a part for the whole (`schema/receipt.v1.json`). */

import type { Section } from '../../../shared/model/verdict.ts'
import { count } from '../../../shared/report/words.ts'
import type { Piece } from './candidate.ts'
import type { Batch, Skipped } from './sources/batch.ts'

export type Receipt = {
  readonly schema: 'portcullis/receipt/v1'
  /** Whether everything in the range was scanned, but for what `skipped` lists. */
  readonly complete: boolean
  readonly range: string // "1a2b3c4d5e..6f7a8b9c0d, the pull request"
  readonly start: readonly string[] // commits whose past is not part of it
  readonly end: readonly string[]
  readonly shallow: boolean
  readonly ruleSet: string
  readonly scanned: {
    readonly commits: number
    readonly trees: number
    readonly blobs: number
    readonly texts: number
    readonly bytes: number
  }
  /** Blobs that the cache knows to hold nothing by these rules. */
  readonly scannedBefore: number
  readonly skippedBytes: number
  readonly skipped: readonly Skipped[]
  readonly unreached: readonly string[]
}

export type ReceiptHead = Pick<Receipt, 'range' | 'start' | 'end' | 'shallow' | 'ruleSet'>

/** What was gone through, as plain data: threads send it, and sums of it make the receipt. */
export type Tally = Pick<Receipt, 'skipped' | 'unreached'> & Receipt['scanned']

export const noTally: Tally = {
  commits: 0,
  trees: 0,
  blobs: 0,
  texts: 0,
  bytes: 0,
  skipped: [],
  unreached: [],
}

export function tallyOf({ pieces, commits, trees, blobs, skipped, unreached }: Batch): Tally {
  const isText = ({ kind }: Piece): boolean => kind !== 'blob' && kind !== 'added lines'
  return {
    commits,
    trees,
    blobs,
    texts: pieces.filter(isText).length,
    bytes: pieces.reduce((sum, { bytes }) => sum + bytes.length, 0),
    skipped,
    unreached,
  }
}

export type ReceiptWriter = {
  /** Counts what has been scanned; call it when the engine is through with it. */
  add(tally: Partial<Tally>): void
  end(scannedBefore?: number): Receipt
}

export function receiptWriter(head: ReceiptHead): ReceiptWriter {
  const scanned = { commits: 0, trees: 0, blobs: 0, texts: 0, bytes: 0 }
  const skipped: Skipped[] = []
  const unreached: string[] = []
  return {
    add(tally) {
      for (const unit of units) scanned[unit] += tally[unit] ?? 0
      for (const one of tally.skipped ?? []) skipped.push(one)
      for (const one of tally.unreached ?? []) unreached.push(one)
    },
    end: (scannedBefore = 0) => ({
      schema: 'portcullis/receipt/v1',
      complete: unreached.length === 0,
      ...head,
      scanned: { ...scanned },
      scannedBefore,
      skippedBytes: skipped.reduce((sum, { bytes = 0 }) => sum + bytes, 0),
      skipped: [...skipped],
      unreached: [...unreached],
    }),
  }
}

const units = ['commits', 'trees', 'blobs', 'texts', 'bytes'] as const

export const receiptJson = (receipt: Receipt): string => `${JSON.stringify(receipt, null, 2)}\n`

/** For the summary: first the counts, then each thing that was not scanned, at most `most` of them; the JSON has all. */
export function receiptSection(receipt: Receipt, most = 100): Section {
  const { scanned, skipped, unreached } = receipt
  const rows: (readonly string[])[] = [
    ['range', receipt.range],
    ['complete', receipt.complete ? 'yes' : 'no: the time was up'],
    [
      'scanned',
      units
        .filter((unit) => scanned[unit] > 0)
        .map((unit) => count(scanned[unit], unit.slice(0, -1)))
        .join(', ') || 'nothing',
    ],
    ['rule set', receipt.ruleSet],
    ...(receipt.shallow ? [['clone', 'shallow: it has not the whole history']] : []),
    ...unreached.map((what) => ['not reached', what]),
    ...skipped.slice(0, most).map(({ what, why }) => ['skipped', `${what}: ${why}`]),
    ...(skipped.length > most ? [['skipped', `${skipped.length - most} more, listed in the receipt`]] : []),
  ]
  return {
    title: 'What was scanned',
    brief: false,
    content: { kind: 'table', columns: [{ title: 'What' }, { title: 'Found' }], rows },
  }
}
