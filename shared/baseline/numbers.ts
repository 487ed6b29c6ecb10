/** Numbers for texts and for pairs of numbers, so that keys of matching are compared and hashed as numbers. */

export type Numbers = { of(text: string): number; readonly texts: readonly string[] }

export function numbers(): Numbers {
  const known = new Map<string, number>()
  const texts: string[] = []
  return {
    texts,
    of(text) {
      const found = known.get(text)
      if (found !== undefined) return found
      known.set(text, texts.length)
      return texts.push(text) - 1
    },
  }
}

/** 67 million: more than there are findings, lines of a file, or different texts; a larger number counts as this one. */
const most = 2 ** 26 - 1

/** One number for two whole numbers from 0 up, each below 67 million: exact in the 53 bits of a double. */
export const pairKey = (a: number, b: number): number => Math.min(a, most) * 2 ** 26 + Math.min(b, most)

export type PairNumbers = { of(a: number, b: number): number }

/** Small numbers for pairs, so that a pair can be part of a pair again. */
export function pairNumbers(): PairNumbers {
  const known = new Map<number, number>()
  return {
    of(a, b) {
      const key = pairKey(a, b)
      const found = known.get(key)
      if (found !== undefined) return found
      known.set(key, known.size)
      return known.size - 1
    },
  }
}
