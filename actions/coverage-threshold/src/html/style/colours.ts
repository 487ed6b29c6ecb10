/**
 * The page's colours, by light and dark. From little covered to all covered they go from rust over sand to blue, which
 * people with any of the common colour blindnesses tell apart; text on each has a contrast of at least 4.5 (WCAG AA).
 */

type Colours = Readonly<Record<string, string>>

const light: Colours = {
  page: '#f6f7f9',
  card: '#ffffff',
  raised: '#eef1f5',
  ink: '#1d232b',
  soft: '#56606c',
  rule: '#dde2e8',
  link: '#0b5aa5',
  focus: '#0b5aa5',
  'row-ran': '#f2f8fc',
  'row-missed': '#fdeee6',
  'row-partly': '#fcf5d9',
  'edge-ran': '#8dbbd9',
  'edge-missed': '#b2430f',
  'edge-partly': '#8a6a00',
  good: '#1b6390',
  bad: '#a13a0b',
  target: '#fff2a8',
  pass: '#1f6f54',
  fail: '#a83a12',
  error: '#7d2a63',
  neutral: '#56606c',
  'on-verdict': '#ffffff',
}

const dark: Colours = {
  page: '#0f1318',
  card: '#171c23',
  raised: '#212832',
  ink: '#e3e8ee',
  soft: '#9ca8b6',
  rule: '#2c343f',
  link: '#82bdf5',
  focus: '#82bdf5',
  'row-ran': '#15222c',
  'row-missed': '#382119',
  'row-partly': '#312b13',
  'edge-ran': '#3f7ea6',
  'edge-missed': '#ee8a50',
  'edge-partly': '#d3b23e',
  good: '#82bdf5',
  bad: '#f3a277',
  target: '#4d4413',
  pass: '#6cc9a4',
  fail: '#f3a277',
  error: '#e3a1cf',
  neutral: '#9ca8b6',
  'on-verdict': '#11161c',
}

/** Of the scale: the colour of an area, of the text on it, and of a bar, which must stand out from its track. */
const steps = {
  light: [
    ['#ad430f', '#ffffff', '#ad430f'],
    ['#e2945a', '#20150d', '#cf7730'],
    ['#f1cf9c', '#2a2113', '#b98a2c'],
    ['#d3e2ea', '#1b262d', '#6b9fc2'],
    ['#93bfda', '#10202b', '#4a8bb9'],
    ['#2f74a3', '#ffffff', '#2f74a3'],
  ],
  dark: [
    ['#b4501c', '#ffffff', '#d0652b'],
    ['#d48a55', '#1c120a', '#d48a55'],
    ['#d9bb8b', '#211a0e', '#d9bb8b'],
    ['#a9bdc8', '#151d22', '#a9bdc8'],
    ['#6fa3c4', '#0b161e', '#6fa3c4'],
    ['#2c6a94', '#ffffff', '#3f8abd'],
  ],
} as const

const scheme = (colours: Colours, scale: readonly (readonly [string, string, string])[]): string =>
  [
    ...Object.entries(colours).map(([name, value]) => `--${name}:${value}`),
    ...scale.flatMap(([area, text, bar], i) => [
      `--s${i}:${area}`,
      `--on-s${i}:${text}`,
      `--bar-s${i}:${bar}`,
    ]),
  ].join(';')

export function colourStyle(): string {
  const inDark = `color-scheme:dark;${scheme(dark, steps.dark)}`
  const classes = steps.light.map(
    (_, i) =>
      `.s${i}{--area:var(--bar-s${i});background:var(--s${i});color:var(--on-s${i});fill:var(--s${i})}`,
  )
  return `:root{color-scheme:light;${scheme(light, steps.light)}}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${inDark}}}
:root[data-theme=dark]{${inDark}}
@media print{:root:root{color-scheme:light;${scheme(light, steps.light)}}}
${classes.join('\n')}
.none{--area:var(--rule);fill:var(--rule)}
`
}
