/** Holds the arrows of the house: who may import whom, who may touch the outside, and that nothing goes in circles. */

import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { houseRoot, isMain } from './house.ts'
import { type ModuleFacts, moduleFacts } from './module-facts.ts'

/** The rooms that may touch files, processes, the clock, and GitHub. */
const outside = /^shared\/runner\/(github(-[a-z]+)?|machine|terminal|thread|process)\.ts$/
const doors = /^(actions\/[^/]+\/src\/index|gatehouse\/(index|cli))\.ts$/
const products = /^(actions|gatehouse|shared)\//

/** Built-in modules that compute and touch nothing; `v8` at most the flags of this process. */
const harmless = /^node:(util|path|path\/posix|crypto|zlib|buffer|string_decoder|stream|vm|v8)$/

/** Where each package may be imported; what is not listed is not a dependency of ours. */
const packages: readonly (readonly [name: RegExp, where: RegExp])[] = [
  [/^@actions\/(core|github)$/, outside],
  [/^tinyglobby$/, outside],
  [/^yaml$/, /^shared\/config\//],
  [/^smol-toml$/, /^actions\/secret-scan\/src\/policy\//],
  [/^picomatch$/, products],
]

type Module = ModuleFacts & {
  readonly path: string // relative to the root, with "/"
  readonly arrows: readonly string[] // paths of the modules of the tree that it imports
}

/** One sentence per breach, sorted; none for a clean tree. */
export function checkLayers(root: string): readonly string[] {
  const modules = readModules(root)
  const known = new Set(modules.map(({ path }) => path))
  const breaches = modules.flatMap((module) => [
    ...module.arrows.flatMap((target) => breachesOfArrow(module.path, target, known)),
    ...(products.test(module.path) ? breachesOfProduct(module) : []),
    ...breachesOfSize(module),
  ])
  return [...breaches, ...circles(modules)].sort()
}

function readModules(root: string): readonly Module[] {
  const folders = ['actions', 'gatehouse', 'shared', 'scripts', 'test'].map((folder) => join(root, folder))
  return folders.flatMap(sourcesBelow).map((file) => {
    const path = file.slice(root.length + 1).replaceAll('\\', '/')
    const facts = moduleFacts(readFileSync(file, 'utf8'))
    const relative = facts.imports.filter((name) => name.startsWith('.'))
    return { ...facts, path, arrows: relative.map((name) => posix.join(posix.dirname(path), name)) }
  })
}

function sourcesBelow(folder: string): readonly string[] {
  let found: ReturnType<typeof entriesOf>
  try {
    found = entriesOf(folder)
  } catch {
    return [] // a house under construction lacks rooms
  }
  return found.flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'fixtures' ? [] : sourcesBelow(path)
    return entry.name.endsWith('.ts') ? [path] : []
  })
}

const entriesOf = (folder: string) => readdirSync(folder, { withFileTypes: true })

const wingOf = (path: string): string | undefined => /^actions\/([^/]+)\//.exec(path)?.[1]

function breachesOfArrow(from: string, to: string, known: ReadonlySet<string>): readonly string[] {
  const says = (rule: string): readonly string[] => [`${from} imports ${to}: ${rule}`]
  const lost = known.has(to) || to.endsWith('.json') ? [] : says('there is no such module')
  if (!products.test(from)) return lost
  const rules = (
    [
      [!products.test(to), 'nothing of the product imports scripts/ or test/'],
      [wingOf(from) && wingOf(to) && wingOf(from) !== wingOf(to), 'a wing never imports another wing'],
      [wingOf(from) && to.startsWith('gatehouse/'), 'a wing never imports the gatehouse'],
      [from.startsWith('shared/') && !to.startsWith('shared/'), 'the ground floor imports nothing above it'],
      [from.startsWith('shared/model/') && !to.startsWith('shared/model/'), 'shared/model imports nothing'],
      [
        from.startsWith('shared/text/') && !/^shared\/(text|model)\//.test(to),
        'shared/text imports at most shared/model',
      ],
      [to === 'shared/runner/launch.ts' && !doors.test(from), 'only a door imports launch.ts'],
      [doors.test(to), 'a door is imported by nobody'],
      [
        /^actions\/[^/]+\/src\/main\.ts$/.test(to) && !doors.test(from) && !from.startsWith('gatehouse/'),
        'only the door and the gatehouse import main.ts',
      ],
      [
        outside.test(to) && !/^shared\/runner\//.test(from) && !from.startsWith('gatehouse/'),
        'only the runner room knows how the port is made; import shared/runner/port.ts',
      ],
    ] as const
  ).flatMap(([broken, rule]) => (broken ? says(rule) : []))
  return [...lost, ...rules]
}

function breachesOfProduct(module: Module): readonly string[] {
  const { path } = module
  const isDoor = doors.test(path)
  const foreign = module.imports.filter((name) => !name.startsWith('.') && !mayImport(path, name))
  return [
    ...foreign.map((name) => `${path} imports ${name}: not from this room`),
    ...(outside.test(path) ? [] : module.world.map((name) => `${path} uses ${name}: ask the host`)),
    ...(module.barrel ? [`${path} exports what another module exports: no barrels`] : []),
    ...(module.defaultExport ? [`${path} has a default export: give it a name`] : []),
    ...(module.runs && !isDoor ? [`${path} runs something at import: only doors do`] : []),
  ]
}

function mayImport(path: string, name: string): boolean {
  if (name.startsWith('node:')) return harmless.test(name) || outside.test(path)
  return packages.some(([pattern, where]) => pattern.test(name) && where.test(path))
}

function breachesOfSize({ path, lines }: Module): readonly string[] {
  const limit = products.test(path) ? 250 : 400
  if (path.endsWith('.generated.ts')) return []
  const drawer = /(^|[/-])(utils?|helpers?|manager|misc)[/.]|\/common[/.]/.test(path)
  return [
    ...(lines > limit ? [`${path} has ${lines} lines: at most ${limit}`] : []),
    ...(drawer ? [`${path} is named like a drawer: name what is in it`] : []),
  ]
}

/** Every circle once, from its alphabetically first module. */
function circles(modules: readonly Module[]): readonly string[] {
  const arrows = new Map(modules.map(({ path, arrows: targets }) => [path, targets]))
  const done = new Set<string>()
  const found: string[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path)
    if (start >= 0) found.push(`circle: ${[...trail.slice(start), path].join(' → ')}`)
    if (start >= 0 || done.has(path)) return
    for (const next of arrows.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const path of [...arrows.keys()].sort()) visit(path, [])
  return found
}

if (isMain(import.meta.url)) {
  const breaches = checkLayers(houseRoot)
  for (const breach of breaches) console.error(breach)
  if (breaches.length > 0) process.exitCode = 1
}
