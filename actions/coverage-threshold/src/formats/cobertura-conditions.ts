/** The branches of a line, as `condition-coverage` tells them: "50% (1/2)". */

import type { XmlTag } from '../../../../shared/reading/xml-scan.ts'
import { mostBranches } from '../model/file-coverage.ts'
import { refuse } from './xml-values.ts'

/** How many branches were taken, of how many. */
export type Conditions = { readonly taken: number; readonly total: number }

/** Texts repeat themselves, so what was understood is kept; a hostile report may bring more of them than that. */
const mostKept = 4096

export class ConditionTexts {
  readonly #path: string
  readonly #known = new Map<string, Conditions | undefined>()

  constructor(path: string) {
    this.#path = path
  }

  /** Undefined for a bare percentage, such as "100%": it does not say of how many. */
  of(tag: XmlTag, text: string): Conditions | undefined {
    const known = this.#known.get(text)
    if (known !== undefined) return known
    const conditions = this.#parse(tag, text)
    if (conditions && this.#known.size < mostKept) this.#known.set(text, conditions)
    return conditions
  }

  #parse(tag: XmlTag, text: string): Conditions | undefined {
    if (/^\s*(?:[\d.,]+|NaN)\s*%?\s*$/.test(text)) return undefined
    const counts = /\(\s*(\d{1,9})\s*\/\s*(\d{1,9})\s*\)\s*$/.exec(text)
    const [taken, total] = [Number(counts?.[1]), Number(counts?.[2])]
    if (!(taken <= total && total <= mostBranches))
      refuse(
        this.#path,
        tag,
        'condition-coverage',
        `such as "50% (1/2)", of at most ${mostBranches} branches`,
      )
    return { taken, total }
  }
}
