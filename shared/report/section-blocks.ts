/** What a gate has to show beside conditions and findings: tables and a trend, in Markdown, as blocks that can be cut. */

import type { Cell, Section } from '../model/verdict.ts'
import { clip } from '../text/bytes.ts'
import { cell, code, foreignAddress, link } from '../text/markdown.ts'
import { type Look, moreText } from './finding-blocks.ts'
import { tableHead, tableRow, usedColumns } from './markdown-table.ts'
import { type Block, list, paragraph } from './room.ts'

type Table = Extract<Section['content'], { readonly kind: 'table' }>
type Trend = Extract<Section['content'], { readonly kind: 'trend' }>

export function sectionBlock({ title, content }: Section, level: number, look: Look): Block {
  const head = `${'#'.repeat(level)} ${cell(title)}\n\n`
  return content.kind === 'table' ? tableBlock(head, content, look) : trendBlock(head, content, look)
}

function tableBlock(head: string, { columns, rows }: Table, look: Look): Block {
  const used = usedColumns(
    columns,
    rows.map((row) => row.map((one) => cellText(one, look))),
  )
  return list(
    {
      head: head + tableHead(used.columns),
      items: used.rows.length,
      item: (i) => tableRow(used.rows[i]!),
      most: look.mostRows,
      more: moreText('rows', look),
      foot: '\n',
    },
    look.ruler,
  )
}

function cellText(one: Cell, look: Look): string {
  if (typeof one === 'string') return one === '' ? '' : cell(clip(one, look.longestMessage))
  if ('address' in one) return link(cell(clip(one.words, 200)), foreignAddress(one.address))
  const label = one.line === undefined ? one.path : `${one.path}:${one.line}`
  return link(code(clip(label, 300)), look.blobUrl?.(one.path, one.line))
}

/** GitHub draws Mermaid; whoever doesn't shows the numbers. Labels are reduced to what Mermaid takes without quotes. */
function trendBlock(head: string, { unit, points }: Trend, look: Look): Block {
  const values = points.map(({ value }) => value)
  const [low, high] = range(values)
  const labels = points.map(({ label }) => `"${label.replace(/[^\w .:/-]/g, '').slice(0, 20)}"`)
  const lines = [
    '```mermaid',
    'xychart-beta',
    `  x-axis [${labels.join(', ')}]`,
    `  y-axis "${unit.replace(/[^\w %-]/g, '')}" ${low} --> ${high}`,
    `  line [${values.map((value) => value.toFixed(2)).join(', ')}]`,
    '```',
  ]
  return paragraph(`${head}${lines.join('\n')}\n\n`, look.ruler)
}

/** Room above and below, so that a change of a tenth is seen and a flat line is not at the edge. */
function range(values: readonly number[]): readonly [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const margin = Math.max(1, (most - least) / 4)
  return [Math.max(0, Math.floor(least - margin)), Math.min(100, Math.ceil(most + margin))]
}
