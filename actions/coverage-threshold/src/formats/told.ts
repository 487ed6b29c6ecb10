/** Sentences about what of a report was not taken as it stands, each kind once, with its number. */

/** "1 line is", "3 lines are" */
export const told = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${many}`

/** None for 0. Counters that threads share without a lock, and 32-bit ones that ran over, are found below zero. */
export const negativeNotes = (count: number): readonly string[] =>
  count === 0 ? [] : [`${told(count, 'count was negative and is', 'counts were negative and are')} read as 0`]

/** None for 0. */
export const replacedNotes = (count: number): readonly string[] =>
  count === 0 ? [] : [`${told(count, 'character', 'characters')} could not be decoded and stand as U+FFFD`]
