/** The rules of a folder below `actions/secret-scan/src/rules/`, whoever lists them: each file exports arrays of rules. */

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Rule } from '../../actions/secret-scan/src/rules/rule.ts'

const folder = join(import.meta.dirname, '../../actions/secret-scan/src/rules')

export async function rulesInFolder(name: string): Promise<readonly Rule[]> {
  const files = readdirSync(join(folder, name)).sort()
  const rules: Rule[] = []
  // One after the other: Jest's loader loses modules that two imports ask for at once.
  for (const file of files) {
    const module = await import(pathToFileURL(join(folder, name, file)).href)
    rules.push(...(Object.values(module).filter(Array.isArray).flat() as Rule[]))
  }
  return rules
}
