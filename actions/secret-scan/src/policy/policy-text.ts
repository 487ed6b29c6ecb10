/** What holds for every text that users write for the scan: how large it may be, and how a day and an id look. */

import { parseYaml, type Setting } from '../../../../shared/config/node.ts'
import { InputError } from '../../../../shared/model/errors.ts'

const mostOfYaml = 1_048_576
/** Each alias is looked for in the whole document, so that many of them take for ever. */
const mostAliases = 100
/** A baseline of detect-secrets for a large repository has some megabytes. */
const mostOfImport = 16_777_216

/** One YAML document. Throws InputError for what is too large, nested too deeply, or no YAML. */
export function parsePolicy(text: string, file: string): Setting {
  checkSize(text, file, mostOfYaml)
  const aliases = text.match(/(?<![^\s,:[{-])\*[^\s,\]}]/g)?.length ?? 0
  if (aliases > mostAliases)
    throw new InputError(`${file} has ${aliases} aliases (\`*name\`); it must have at most ${mostAliases}.`)
  try {
    return parseYaml(file, text)
  } catch (error) {
    // The reader of YAML calls itself for every bracket, so that a million of them use up the stack.
    if (error instanceof RangeError) throw new InputError(`${file} is nested too deeply to be read.`)
    throw error
  }
}

export const checkImportSize = (text: string, file: string): void => checkSize(text, file, mostOfImport)

function checkSize(text: string, file: string, most: number): void {
  if (text.length > most)
    throw new InputError(`${file} has ${text.length} characters; it must have at most ${most}.`)
}

/** A day that there is: 2027-02-30 is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** How the id of a rule looks, so that a baseline and a comment can name it. */
export const ruleId = /^[a-z0-9][a-z0-9-]{0,79}$/
