/** Writes every generated file; with `--check` writes nothing and fails when one is stale. */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { bip39Files } from './bip39-words.ts'
import { contractFiles, type Generated } from './contracts.ts'
import { houseRoot, isMain } from './house.ts'
import { ruleFiles } from './rule-list.ts'
import { readmeFiles } from './update-readmes.ts'

/** A new generator is one line here. */
export const generatedFiles = async (root: string): Promise<readonly Generated[]> => [
  ...contractFiles(root),
  ...bip39Files(root),
  ...(await readmeFiles(root)),
  ...(await ruleFiles(root)),
]

/** Paths of the files that are not as they must be. */
export async function staleFiles(root: string): Promise<readonly Generated[]> {
  const isStale = ({ path, content }: Generated): boolean => {
    const file = join(root, path)
    return !existsSync(file) || readFileSync(file, 'utf8') !== content
  }
  return (await generatedFiles(root)).filter(isStale)
}

function write(root: string, { path, content }: Generated): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}

if (isMain(import.meta.url)) {
  const stale = await staleFiles(houseRoot)
  const onlyCheck = process.argv.includes('--check')
  for (const file of stale) {
    if (!onlyCheck) write(houseRoot, file)
    console.log(`${onlyCheck ? 'stale, run `npm run generate`' : 'written'}: ${file.path}`)
  }
  if (onlyCheck && stale.length > 0) process.exitCode = 1
}
