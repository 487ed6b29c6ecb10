/**
 * The tree map's arithmetic. Rectangles by the squarified algorithm of Bruls, Huizing and van Wijk, "Squarified
 * Treemaps" (2000): rows are filled along the shorter side as long as their worst aspect ratio gets no worse.
 */
export const layoutScript = `
/** @typedef {{ x: number, y: number, width: number, height: number }} Box */
/**
 * @typedef {object} MapNode
 * @property {string} name   of the tile, "cart.ts" or "src/shop"
 * @property {string} path
 * @property {number} covered
 * @property {number} total
 * @property {number} marks  1: changed, 2: has uncovered new lines
 * @property {boolean} isFile
 * @property {MapNode[]} children
 */

/**
 * Boxes whose areas are to each other as the values, which are positive and fall.
 * @param {readonly number[]} values
 * @param {Box} box
 * @returns {Box[]}
 */
function squarify(values, box) {
  let { x, y, width, height } = box
  const sum = values.reduce((a, b) => a + b, 0)
  const scale = (width * height) / sum
  /** @type {Box[]} */
  const boxes = []
  for (let start = 0; start < values.length; ) {
    const side = Math.min(width, height)
    let end = start
    let area = 0
    let worst = Infinity
    while (end < values.length) {
      const grown = area + values[end] * scale
      const ratio = Math.max(
        (side * side * values[start] * scale) / (grown * grown),
        (grown * grown) / (side * side * values[end] * scale),
      )
      if (ratio > worst) break
      worst = ratio
      area = grown
      end++
    }
    const thick = side > 0 ? area / side : 0
    const lies = width < height
    for (let i = start, along = 0; i < end; i++) {
      const long = area > 0 ? (values[i] * scale * side) / area : 0
      boxes.push(lies
        ? { x: x + along, y, width: long, height: thick }
        : { x, y: y + along, width: thick, height: long })
      along += long
    }
    if (lies) {
      y += thick
      height = Math.max(0, height - thick)
    } else {
      x += thick
      width = Math.max(0, width - thick)
    }
    start = Math.max(end, start + 1)
  }
  return boxes
}

/**
 * @param {string} name
 * @param {string} path
 * @param {boolean} isFile
 * @returns {MapNode}
 */
const nodeOf = (name, path, isFile) => ({ name, path, covered: 0, total: 0, marks: 0, isFile, children: [] })

/** @param {MapNode} node @param {MapNode} part */
function addTo(node, part) {
  node.covered += part.covered
  node.total += part.total
  node.marks |= part.marks
}

/**
 * The directories of a list of files, each with its totals, the larger first. A directory with nothing in it but
 * another one is joined with it: "src/main/java".
 * @param {readonly (readonly [string, number, number, number])[]} files
 * @returns {MapNode}
 */
function treeOf(files) {
  const root = nodeOf('All files', '', false)
  /** @type {Map<string, MapNode>} */
  const directories = new Map([['', root]])
  for (const [path, covered, total, marks] of files) {
    let parent = root
    for (let cut = path.indexOf('/', 1); cut >= 0; cut = path.indexOf('/', cut + 1)) {
      const way = path.slice(0, cut)
      let next = directories.get(way)
      if (!next) {
        next = nodeOf(way.slice(parent.path === '' ? 0 : parent.path.length + 1) || '/', way, false)
        directories.set(way, next)
        parent.children.push(next)
      }
      parent = next
    }
    const file = nodeOf(path.slice(parent.path === '' ? 0 : parent.path.length + 1) || '/', path, true)
    parent.children.push(Object.assign(file, { covered, total, marks }))
  }
  settle(root)
  const only = root.children[0]
  return root.children.length === 1 && !only.isFile ? Object.assign(only, { name: only.path }) : root
}

/** @param {MapNode} node */
function settle(node) {
  for (const child of node.children) {
    if (!child.isFile) settle(child)
    addTo(node, child)
  }
  const only = node.children[0]
  if (node.children.length === 1 && !only.isFile && node.path !== '') {
    node.name += '/' + only.name
    node.path = only.path
    node.children = only.children
  }
  node.children.sort((a, b) => b.total - a.total || (a.path < b.path ? -1 : 1))
}

/**
 * The children that get a tile of their own; those too small for one are put together, up to 240 in a heap.
 * @param {MapNode} node
 * @param {number} area   of the map, in square pixels
 * @returns {MapNode[]}
 */
function tilesOf(node, area) {
  const most = 240
  const least = (64 * node.total) / Math.max(area, 20000) // lines that make a tile of 8 by 8
  const small = node.children.findIndex((child, i) => child.total < least || i >= most)
  const rest = small < 0 ? [] : node.children.slice(small)
  if (rest.length < 2) return node.children
  const heaps = []
  for (let i = 0; i < rest.length; i += most) {
    const part = rest.slice(i, i + most)
    const heap = nodeOf(grouped(part.length) + ' smaller', node.path, false)
    for (const child of part) addTo(heap, child)
    heap.children = part
    heaps.push(heap)
  }
  // A heap can be larger than a file beside it, and the layout wants falling values.
  return [...node.children.slice(0, small), ...heaps].sort((a, b) => b.total - a.total)
}
`
