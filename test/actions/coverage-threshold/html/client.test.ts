/** The page's own script: checked by TypeScript against a browser's types, and its arithmetic run here. */

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { firstScript } from '../../../../actions/coverage-threshold/src/html/client/first.ts'
import { layoutScript } from '../../../../actions/coverage-threshold/src/html/client/layout.ts'
import { pageScript } from '../../../../actions/coverage-threshold/src/html/client/page.ts'
import { percentText, stepOf } from '../../../../actions/coverage-threshold/src/html/figures.ts'
import { clientScript } from '../../../../actions/coverage-threshold/src/html/page.ts'
import { tree } from '../../../support/tree.ts'

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
type MapNode = {
  readonly name: string
  readonly path: string
  readonly covered: number
  readonly total: number
  readonly marks: number
  readonly isFile: boolean
  readonly children: readonly MapNode[]
}
type Entry = readonly [name: string, covered: number, total: number, marks: number]
type Client = {
  squarify(values: readonly number[], box: Box): readonly Box[]
  treeOf(files: readonly Entry[]): MapNode
  tilesOf(node: MapNode, area: number): readonly MapNode[]
  stepOf(covered: number, total: number): number
  percentOf(covered: number, total: number): string
  grouped(value: number): string
}

const client = runInNewContext(
  `${pageScript}${layoutScript};({ squarify, treeOf, tilesOf, stepOf, percentOf, grouped })`,
) as Client

const area = ({ width, height }: Box): number => width * height
const box = { x: 10, y: 20, width: 900, height: 500 }
const falling = fc
  .array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 200 })
  .map((values) => values.sort((a, b) => b - a))

describe('the script', () => {
  it('is free of mistakes that TypeScript can see', () => {
    const folder = tree({ 'first.js': firstScript, 'client.js': clientScript() })
    const require = createRequire(import.meta.url)
    const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc')
    const options =
      '--noEmit --allowJs --checkJs --strict --noUnusedLocals --target es2022 --module esnext --lib es2022,dom,dom.iterable'
    const { stdout, status } = spawnSync(
      process.execPath,
      [tsc, ...options.split(' '), 'first.js', 'client.js'],
      { cwd: folder, encoding: 'utf8' },
    )
    expect(stdout).toBe('')
    expect(status).toBe(0)
    expect(readFileSync(join(folder, 'client.js'), 'utf8')).not.toContain('</')
  })

  it.each([
    [
      'innerHTML or its like',
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser/,
    ],
    ['code from text', /\beval\b|new Function|setTimeout\(['"]|import\(/],
    [
      'the network',
      /\bfetch\b|XMLHttpRequest|WebSocket|sendBeacon|new Image|https?:(?!\/\/www\.w3\.org\/2000\/svg)/,
    ],
  ])('knows nothing of %s', (_, forbidden) => expect(firstScript + clientScript()).not.toMatch(forbidden))
})

describe('squarify', () => {
  it('makes areas proportional to the values, inside of the box', () => {
    fc.assert(
      fc.property(falling, (values) => {
        const boxes = client.squarify(values, box)
        const scale = area(box) / values.reduce((a, b) => a + b, 0)
        expect(boxes).toHaveLength(values.length)
        boxes.forEach((each, i) => {
          expect(Math.abs(area(each) / (values[i]! * scale) - 1)).toBeLessThan(1e-6)
          expect(each.x).toBeGreaterThanOrEqual(box.x - 1e-6)
          expect(each.y).toBeGreaterThanOrEqual(box.y - 1e-6)
          expect(each.x + each.width).toBeLessThanOrEqual(box.x + box.width + 1e-6)
          expect(each.y + each.height).toBeLessThanOrEqual(box.y + box.height + 1e-6)
        })
      }),
      { numRuns: 60 },
    )
  })

  it('lets no two boxes overlap', () => {
    fc.assert(
      fc.property(falling, (values) => {
        const boxes = client.squarify(values.slice(0, 40), box)
        for (const [i, a] of boxes.entries()) {
          for (const b of boxes.slice(i + 1)) {
            const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
            const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
            expect(Math.min(width, height)).toBeLessThan(1e-6)
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  it('gives the rows of the example in the paper', () => {
    // Figure 4 of the paper: 6, 6, 4, 3, 2, 2, 1 in a box of 6 by 4; the first row is the two 6 on the left.
    const boxes = client.squarify([6, 6, 4, 3, 2, 2, 1], { x: 0, y: 0, width: 6, height: 4 })
    const rounded = boxes.map(({ x, y, width, height }) =>
      [x, y, width, height].map((value) => Math.round(value * 100) / 100).join(' '),
    )
    expect(rounded.slice(0, 4)).toEqual(['0 0 3 2', '0 2 3 2', '3 0 1.71 2.33', '4.71 0 1.29 2.33'])
  })
})

describe('treeOf', () => {
  const outline = (node: MapNode): unknown =>
    node.isFile
      ? `${node.name} ${node.covered}/${node.total}`
      : { [`${node.name} ${node.covered}/${node.total}`]: node.children.map(outline) }

  it('adds up directories, the larger first, and joins those with one directory in them', () => {
    const files: Entry[] = [
      ['src/main/java/a.java', 1, 2, 0],
      ['src/main/java/b.java', 5, 9, 2],
      ['lib/x.ts', 3, 3, 1],
      ['top.ts', 0, 1, 0],
    ]
    const root = client.treeOf(files)
    expect(outline(root)).toEqual({
      'All files 9/15': [
        { 'src/main/java 6/11': ['b.java 5/9', 'a.java 1/2'] },
        { 'lib 3/3': ['x.ts 3/3'] },
        'top.ts 0/1',
      ],
    })
    expect(root.marks).toBe(3)
    expect(root.children[0]!.marks).toBe(2)
  })

  it('starts in the only directory', () => {
    expect(
      outline(
        client.treeOf([
          ['src/a/x.ts', 1, 1, 0],
          ['src/a/y.ts', 1, 2, 0],
        ]),
      ),
    ).toEqual({
      'src/a 2/3': ['y.ts 1/2', 'x.ts 1/1'],
    })
  })

  it.each([
    ['__proto__/constructor'],
    ['/etc/passwd'],
    ['a//b'],
    ['a/'],
    ['/'],
    ['../../etc/passwd'],
    [`${'a/'.repeat(199)}b`],
  ])('keeps %s as one file with its lines', (path) => {
    const root = client.treeOf([
      [path, 1, 2, 0],
      ['z', 1, 1, 0],
    ])
    expect([root.covered, root.total]).toEqual([2, 3])
    const leaves = (node: MapNode): readonly string[] =>
      node.isFile ? [node.path] : node.children.flatMap(leaves)
    expect([...leaves(root)].sort()).toEqual([path, 'z'].sort())
  })

  it('keeps a file apart from a directory of the same name', () => {
    expect(
      outline(
        client.treeOf([
          ['a', 1, 1, 0],
          ['a/b', 2, 2, 0],
        ]),
      ),
    ).toEqual({
      'All files 3/3': [{ 'a 2/2': ['b 2/2'] }, 'a 1/1'],
    })
  })

  it('puts what is too small for a tile into heaps that lose no line', () => {
    const files = Array.from({ length: 5_000 }, (_, i): Entry => [`f${i}.ts`, 1, 2, 0])
    const root = client.treeOf([['big.ts', 0, 3_000, 0], ...files])
    const tiles = client.tilesOf(root, 1100 * 500)
    expect(tiles.length).toBeLessThan(300)
    expect(tiles.reduce((sum, { total }) => sum + total, 0)).toBe(root.total)
    expect(tiles.map(({ total }) => total)).toEqual(
      [...tiles.map(({ total }) => total)].sort((a, b) => b - a),
    )
    for (const tile of tiles) expect(tile.isFile || tile.children.length < root.children.length).toBe(true)
  })
})

describe('figures in the browser', () => {
  it('are those of the page', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 31 }), fc.integer({ min: 1, max: 2 ** 31 }), (a, total) => {
        const covered = a % (total + 1)
        expect(client.percentOf(covered, total)).toBe(percentText({ covered, total }))
        expect(client.stepOf(covered, total)).toBe(stepOf({ covered, total }))
      }),
    )
    expect([5, 999, 1000, 1234567].map(client.grouped)).toEqual(['5', '999', '1,000', '1,234,567'])
  })
})
