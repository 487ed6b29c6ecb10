/** The head of the page: the verdict, what it stands on, the totals, and how they came about. */

import type { VerdictWord } from '../../../../shared/model/verdict.ts'
import { byUrgency, conditionWords } from '../../../../shared/report/words.ts'
import type { Share } from '../model/file-coverage.ts'
import { shown } from './escape.ts'
import { bar, ofText, percentText, type Unit } from './figures.ts'
import type { HtmlInput, TrendPoint } from './input.ts'

/** Drawn by letters that every font has; the word beside it says the same. */
const verdictMarks: Readonly<Record<VerdictWord, string>> = { pass: '✓', fail: '✗', error: '!', neutral: '–' }
const conditionMarks = { holds: '✓', broken: '✗', warned: '!', undecided: '?', idle: '–' } as const

export const topBar = ({ title }: HtmlInput): string =>
  `<a class="skip" href="#change">Skip to the change</a><div class="top"><div class="wide"><a class="home" href="#verdict">${shown(title)}</a><nav aria-label="Sections"><a href="#change">Change</a><a href="#map">Map</a><a href="#list">Files</a></nav><button type="button" id="theme" class="needs-script">Theme: <span>auto</span></button></div></div>\n`

export function overview(input: HtmlInput): string {
  const { verdict, summary, totals, patch } = input
  const cards = [
    ...(patch ? [card('New lines', patch, 'lines', 'no new line with code')] : []),
    card(input.lineUnit === 'statements' ? 'Statements' : 'Lines', totals.line, input.lineUnit ?? 'lines'),
    card('Branches', totals.branch, 'branches'),
    card('Functions', totals.function, 'functions'),
  ]
  return `<header id="verdict" class="verdict v-${verdict}"><p class="kicker">Coverage of ${shown(input.title)}</p><h1><span class="mark" aria-hidden="true">${verdictMarks[verdict]}</span><span class="word">${verdict}</span> <span class="says">${shown(summary)}</span></h1>${facts(input)}</header>
<div class="cards">${cards.join('')}</div>
<div class="panels">${conditionsOf(input)}${trendOf(input.trend)}</div>
`
}

function facts({ commit, base, generated }: HtmlInput): string {
  const pairs = [
    ['Commit', commit === '' ? '' : `<code title="${shown(commit)}">${shown(commit.slice(0, 12))}</code>`],
    ['Compared with', shown(base)],
    ['Written', shown(generated)],
  ] as const
  const items = pairs.filter(([, value]) => value !== '')
  return `<dl class="facts">${items.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join('')}</dl>`
}

const card = (name: string, share: Share, unit: Unit, none = 'none in the reports'): string =>
  `<section class="card"><h2>${name}</h2><p class="big">${percentText(share)}</p>${bar(share)}<p class="soft">${share.total === 0 ? none : ofText(share, unit)}</p></section>`

function conditionsOf({ conditions }: HtmlInput): string {
  if (conditions.length === 0) return ''
  const items = byUrgency(conditions).map(
    ({ status, asked, found }) =>
      `<li class="q-${status}"><span class="mark" aria-hidden="true">${conditionMarks[status]}</span><span><span class="asked">${shown(asked)}</span> <span class="found">${shown(found)}</span></span><span class="state">${conditionWords[status]}</span></li>`,
  )
  return `<section class="panel"><h2>Conditions</h2><ul class="conditions">${items.join('')}</ul></section>`
}

const trendShown = 60

/** A line over the last commits; the scale is that of the values, and both its ends are written beside it. */
function trendOf(trend: readonly TrendPoint[]): string {
  const points = trend.filter(({ share }) => share.total > 0).slice(-trendShown)
  if (points.length < 2) return ''
  const values = points.map(({ share }) => share.covered / share.total)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const x = (i: number): number => Math.round((i * 10_000) / (points.length - 1)) / 10
  const y = (value: number): number => (high === low ? 40 : ((high - value) / (high - low)) * 60 + 10)
  const at = values.map((value, i) => [x(i), Math.round(y(value) * 10) / 10] as const)
  const dots = at.map(
    ([cx, cy], i) =>
      `<line class="dot" x1="${cx}" y1="${cy}" x2="${cx}" y2="${cy}"><title>${shown(points[i]!.label)}: ${percentText(points[i]!.share)}</title></line>`,
  )
  const rows = points.map(
    ({ sha, label, share }) =>
      `<tr><th scope="row">${shown(label)}</th><td><code>${shown(sha.slice(0, 12))}</code></td><td class="num">${percentText(share)}</td></tr>`,
  )
  const [first, last] = [points[0]!, points.at(-1)!]
  const best = points[values.indexOf(high)]!
  const worst = points[values.indexOf(low)]!
  return `<section class="panel trend"><h2>Trend</h2><figure><div class="plot"><svg viewBox="0 0 1000 80" preserveAspectRatio="none" role="img" aria-label="From ${percentText(first.share)} to ${percentText(last.share)} over ${points.length} commits"><polyline points="${at.map((point) => point.join(',')).join(' ')}"/>${dots.join('')}</svg></div><figcaption class="soft"><span>${percentText(worst.share)} lowest</span><span>${percentText(best.share)} highest</span><span>${percentText(last.share)} now</span></figcaption></figure><details class="fine"><summary>The last ${points.length} commits as a table</summary><div class="scroll" tabindex="0" role="region" aria-label="Trend"><table class="plain"><thead><tr><th scope="col">Label</th><th scope="col">Commit</th><th scope="col" class="num">Covered</th></tr></thead><tbody>${rows.join('')}</tbody></table></div></details></section>`
}
