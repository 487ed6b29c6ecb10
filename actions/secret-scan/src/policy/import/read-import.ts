/** The settings of another scanner, whichever it is. */

import { InputError } from '../../../../../shared/model/errors.ts'
import { checkImportSize } from '../policy-text.ts'
import { readDetectSecrets } from './detect-secrets.ts'
import { readGitleaksConfig } from './gitleaks-config.ts'
import { looksLikeIgnoreFile, readGitleaksIgnore } from './gitleaks-ignore.ts'
import type { Import } from './imported.ts'

/**
 * `name` is the file's path; it tells the kind of file, or else the text does. Throws InputError, as the readers do, and
 * for what is none of these.
 */
export function readImport(name: string, text: string): Import {
  checkImportSize(text, name)
  if (text.includes('\0')) throw new InputError(`${name} has a NUL in it; it must be text.`)
  const base = name.split('/').at(-1) ?? name
  if (/\.toml$/i.test(base)) return readGitleaksConfig(name, text)
  if (/^\.?(?:gitleaks|betterleaks)ignore$/i.test(base)) return readGitleaksIgnore(name, text)
  if (/\.(?:baseline|json)$/i.test(base) || /^[\s\ufeff]{0,100}\{/.test(text))
    return readDetectSecrets(name, text)
  if (looksLikeIgnoreFile(text)) return readGitleaksIgnore(name, text)
  if (/^[ \t]*\[{1,2}(?:rules|extend|allowlists?)\]/im.test(text)) return readGitleaksConfig(name, text)
  throw new InputError(
    `${name} is not known; it must be a .gitleaks.toml, a betterleaks.toml, a .gitleaksignore or a .secrets.baseline.`,
  )
}
