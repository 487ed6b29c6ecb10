/** Puts a text into the places of a format's reports: into all at once where that can be read, and into each alone. */

import type { Say } from './spoil.ts'
import type { Spoilable } from './spoilable.ts'

export type Attack<T> = {
  /** Places that take any word, and closed ones, such as a severity. */
  readonly open: readonly string[]
  readonly closed: readonly string[]
  /** The reports with the text in these places. */
  readonly read: (text: string, places: readonly string[]) => Promise<readonly T[]>
  readonly areAllRead: (found: readonly T[]) => boolean
}

/** `read` takes one report, and a name for it; `isRead` tells whether it was refused. */
export async function attackOn<T>(
  { reports }: Spoilable,
  read: (report: string, name: string) => Promise<T>,
  isRead: (found: T) => boolean,
): Promise<Attack<T>> {
  const readAll = (text: string, places: readonly string[]): Promise<readonly T[]> =>
    Promise.all(
      reports((place, original) => (places.includes(place) ? text : original)).map((report, i) =>
        read(report, `${i}${places.at(-1)}/${text}.json`),
      ),
    )
  const readable = async (places: readonly string[]): Promise<number> =>
    (await readAll('word', places)).filter(isRead).length
  const all = await readable([])
  const areAllRead = (found: readonly T[]): boolean => found.filter(isRead).length >= all
  const places = placesOf(reports)
  const alone = await Promise.all(places.map(async (place) => [place, await readable([place])] as const))
  return {
    open: alone.flatMap(([place, count]) => (count < all ? [] : [place])),
    closed: alone.flatMap(([place, count]) => (count < all ? [place] : [])),
    read: readAll,
    areAllRead,
  }
}

/** The text in all open places at once; where that is refused, in each alone, so that one refusal hides nothing. */
export async function attacked<T>(
  { open, closed, read, areAllRead }: Attack<T>,
  text: string,
): Promise<readonly T[]> {
  const whole = await read(text, open)
  const single = [...(areAllRead(whole) ? [] : open), ...closed]
  const alone = await Promise.all(single.map((place) => read(text, [place])))
  return [...whole, ...alone.flat()]
}

function placesOf(reports: (say: Say) => readonly string[]): readonly string[] {
  const places = new Set<string>()
  reports((place, original) => {
    places.add(place)
    return original
  })
  return [...places]
}
