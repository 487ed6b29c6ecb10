/** What a scan looked at and what it did not, so that nobody takes a part for the whole. */

import type { Section } from '../../../shared/model/verdict.ts'
import type { Batch, Skipped } from './sources/batch.ts'

export type Receipt = {
  readonly $schema: 'portcullis/receipt/v1'
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
  readonly skippedBytes: number
  readonly skipped: readonly Skipped[]
  readonly unreached: readonly string[]
}

export type ReceiptHead = Pick<Receipt, 'range' | 'start' | 'end' | 'shallow' | 'ruleSet'>

export type ReceiptWriter = {
  /** Counts what has been scanned; call it when the engine is through with the batch. */
  add(batch: Batch): void
  end(): Receipt
}

export function receiptWriter(head: ReceiptHead): ReceiptWriter {
  const scanned = { commits: 0, trees: 0, blobs: 0, texts: 0, bytes: 0 }
  const skipped: Skipped[] = []
  const unreached: string[] = []
  return {
    add(batch) {
      scanned.commits += batch.commits
      scanned.trees += batch.trees
      scanned.blobs += batch.blobs
      for (const { kind, bytes } of batch.pieces) {
        scanned.bytes += bytes.length
        if (kind !== 'blob' && kind !== 'added lines') scanned.texts++
      }
      skipped.push(...batch.skipped)
      unreached.push(...batch.unreached)
    },
    end: () => ({
      $schema: 'portcullis/receipt/v1',
      complete: unreached.length === 0,
      ...head,
      scanned: { ...scanned },
      skippedBytes: skipped.reduce((sum, { bytes = 0 }) => sum + bytes, 0),
      skipped: [...skipped],
      unreached: [...unreached],
    }),
  }
}

export const receiptJson = (receipt: Receipt): string => `${JSON.stringify(receipt, null, 2)}\n`

/** For the summary: first the counts, then each thing that was not scanned, at most `most` of them; the JSON has all. */
export function receiptSection(receipt: Receipt, most = 100): Section {
  const { scanned, skipped, unreached } = receipt
  const rows: (readonly string[])[] = [
    ['range', receipt.range],
    ['complete', receipt.complete ? 'yes' : 'no: the time was up'],
    [
      'scanned',
      Object.entries(scanned)
        .map(([unit, count]) => `${count} ${unit}`)
        .join(', '),
    ],
    ['rules', receipt.ruleSet],
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
