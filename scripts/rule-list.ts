/**
 * Writes `actions/secret-scan/src/rules/list.generated.ts`: every rule of every file in its two folders. A file is a
 * provider, and nobody keeps a list of them.
 */

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Rule } from '../actions/secret-scan/src/rules/rule.ts'
import type { Generated } from './contracts.ts'
import { rulePages } from './rule-pages.ts'

const folder = 'actions/secret-scan/src/rules'
const kinds = ['providers', 'generic']

type Exported = { readonly file: string; readonly name: string; readonly rules: readonly Rule[] }

/** The list and the pages about it; nothing where there are no rules yet. */
export async function ruleFiles(root: string): Promise<readonly Generated[]> {
  const exported = await exportedRules(root)
  if (exported.length === 0) return []
  return [
    { path: `${folder}/list.generated.ts`, content: listOf(exported) },
    ...rulePages(exported.flatMap(({ rules }) => rules)),
  ]
}

/** In order of files. Throws for a file that does not export exactly one array of rules. */
async function exportedRules(root: string): Promise<readonly Exported[]> {
  const exported: Exported[] = []
  for (const kind of kinds) {
    const directory = join(root, folder, kind)
    if (!existsSync(directory)) continue
    for (const name of readdirSync(directory).sort()) {
      const module = await import(pathToFileURL(join(directory, name)).href)
      const arrays = Object.entries(module).filter(([, value]) => Array.isArray(value))
      const [only] = arrays
      if (!only || arrays.length > 1)
        throw new Error(`${folder}/${kind}/${name} exports ${arrays.length} arrays of rules; it must be one`)
      exported.push({ file: `./${kind}/${name}`, name: only[0], rules: only[1] as readonly Rule[] })
    }
  }
  return exported
}

/** Two files may call their rules the same: the second has its folder's name in front. */
function listOf(exported: readonly Exported[]): string {
  const taken = new Set<string>()
  const named = exported.map(({ file, name }) => {
    const own = taken.has(name) ? `${file.split('/')[1]}_${name}` : name
    taken.add(own)
    return { file, own, imported: own === name ? name : `${name} as ${own}` }
  })
  return `/** Made from the files of rules by \`npm run generate\`; not to be edited. */

${named.map(({ file, imported }) => `import { ${imported} } from '${file}'`).join('\n')}
import type { Rule } from './rule.ts'

export const rules: readonly Rule[] = [
${named.map(({ own }) => `  ...${own},`).join('\n')}
]
`
}
