/** A badge as SVG, for a README: "coverage | 84%". One file without fonts, scripts or links. */

import { clip } from '../../../shared/text/bytes.ts'
import { visibleLine } from '../../../shared/text/visible.ts'
import { escaped } from './html/escape.ts'
import { stepOf } from './html/figures.ts'
import type { Share } from './model/file-coverage.ts'

/** Advance widths of DejaVu Sans, in hundredths of the letter size; Verdana's are the same within a few. */
const widths: ReadonlyMap<string, number> = new Map(
  (
    [
      [28, "'ijl"],
      [30, 'IJ'],
      [32, ' ,.'],
      [34, '/:;\\|'],
      [36, 'f-'],
      [39, '()[]t!'],
      [41, 'r'],
      [46, '"'],
      [50, '*_`'],
      [53, 'sz?'],
      [56, 'cLFk'],
      [59, 'vxyP'],
      [62, 'TYaoeESbdghnpqu'],
      [64, '$0123456789{}'],
      [68, 'KAVBRXZC'],
      [75, 'UHNDG&'],
      [79, 'OQ'],
      [82, 'w'],
      [85, '#+<=>^~M'],
      [96, '%m'],
      [100, 'W@'],
    ] as const
  ).flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)),
)

/** Of letters that the table has not: none for marks over others, a full square for wide scripts. */
function widthOf(letter: string): number {
  if (/\p{M}/u.test(letter)) return 0
  return widths.get(letter) ?? (letter.codePointAt(0)! >= 0x1100 ? 100 : 65)
}

const letterSize = 11
const padding = 7
const height = 20
const corner = 4
const longestLabel = 60

const textWidth = (text: string): number => {
  const hundredths = [...text].reduce((sum, letter) => sum + widthOf(letter), 0)
  return Math.round((hundredths * letterSize) / 100)
}

/** By the steps of the report's scale; white text has a contrast of at least 4.5 on each. */
const colours = ['#a8321a', '#a5520f', '#806000', '#4f6b16', '#2c7038', '#17705a'] as const
const unknownColour = '#5f6670'
const labelColour = '#3c434c'

/** "84%", rounded down, so that 100% means all; "unknown" where there is nothing to cover. */
const figure = ({ covered, total }: Share): string =>
  total === 0 ? 'unknown' : `${Math.floor((covered * 100) / total)}%`

/** With round corners on its outer side only; drawn without an id, since a page may hold several badges. */
const leftHalf = (width: number): string =>
  `<path fill="${labelColour}" d="M${corner} 0H${width}V${height}H${corner}a${corner} ${corner} 0 0 1-${corner}-${corner}V${corner}a${corner} ${corner} 0 0 1 ${corner}-${corner}z"/>`

export function badgeSvg({ label, share }: { readonly label: string; readonly share: Share }): string {
  const left = clip(visibleLine(label), longestLabel)
  const right = figure(share)
  const step = stepOf(share)
  const [leftText, rightText] = [textWidth(left), textWidth(right)]
  const leftWidth = left === '' ? 0 : leftText + 2 * padding
  const width = leftWidth + rightText + 2 * padding
  const says = escaped(left === '' ? right : `${left}: ${right}`)
  const words = (text: string, x: number, length: number): string =>
    length === 0 ? '' : `<text x="${x}" y="14" textLength="${length}">${escaped(text)}</text>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${says}">
<title>${says}</title>
<rect width="${width}" height="${height}" rx="${corner}" fill="${step === undefined ? unknownColour : colours[step]}"/>${left === '' ? '' : leftHalf(leftWidth)}
<g fill="#fff" font-family="Verdana,'DejaVu Sans',Geneva,sans-serif" font-size="${letterSize}">${words(left, padding, leftText)}${words(right, leftWidth + padding, rightText)}</g>
</svg>
`
}
