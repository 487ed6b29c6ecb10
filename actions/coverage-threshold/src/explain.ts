/** `--explain`: what each definition makes of the same run, and the lines that make the difference. */

import { count, grouped } from '../../../shared/report/words.ts'
import { visibleLine } from '../../../shared/text/visible.ts'
import type { Files } from './case.ts'
import type { Share } from './model/file-coverage.ts'
import { sum } from './model/totals.ts'
import { shareText } from './percent.ts'
import { differences } from './profiles/differences.ts'
import { type Profile, profiles } from './profiles/profile.ts'

export type Explained = {
  readonly coverage: Files
  readonly profile: Profile
  /** Lines listed of one definition, at most; the rest is counted. */
  readonly most?: number
}

const defaultMost = 200
const mostOfEach = 20 // where nobody asked for one of them

/** All definitions with their numbers; for the chosen one (or all, when that is our own) the lines it counts otherwise. */
export function explainText({
  coverage,
  profile,
  most = profile.name === 'line' ? mostOfEach : defaultMost,
}: Explained): string {
  const all = Object.values(profiles)
  const others = all.filter((one) => one.name !== 'line' && shareOf(one, coverage).total > 0)
  const chosen = profile.name === 'line' ? others : [profile]
  const width = Math.max(...all.map(({ name }) => name.length))
  const numbers = all.map((one) => {
    const share = shareOf(one, coverage)
    return `${one === profile ? '→' : ' '} ${one.name.padEnd(width)}  ${shareText(share).padStart(8)}  ${grouped(share.covered)} of ${grouped(share.total)} ${one.unit}\n  ${' '.repeat(width)}  ${one.definition}`
  })
  return `${[...numbers, ...chosen.map((one) => differencesText(one, coverage, most))].join('\n')}\n`
}

const shareOf = (profile: Profile, coverage: Files): Share =>
  sum([...coverage].map(([path, file]) => profile.share(path, file)))

function differencesText(profile: Profile, coverage: Files, most: number): string {
  const found = [...coverage].flatMap(([path, file]) =>
    differences(profile.name, path, file).map(
      ({ line, why }) => `  ${visibleLine(`${path}${line === undefined ? '' : `:${line}`}  ${why}`)}`,
    ),
  )
  if (found.length === 0) return `\n${profile.name} counts every line as \`line\` does.`
  const left = found.length - most
  return [
    `\n${profile.name} counts otherwise than \`line\` in ${count(found.length, 'place')}:`,
    ...found.slice(0, most),
    ...(left > 0 ? [`  … and ${grouped(left)} more`] : []),
  ].join('\n')
}
