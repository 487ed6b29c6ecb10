/** The tree map on the screen: tiles, way up and down, keyboard, tooltip. */
export const mapScript = `
const svgSpace = 'http://www.w3.org/2000/svg'

/** @param {MapNode} node */
const figuresOf = (node) =>
  percentOf(node.covered, node.total) + ', ' + grouped(node.covered) + ' of ' + grouped(node.total) +
  (node.total === 1 ? ' line' : ' lines')

/** @param {MapNode} node */
const describe = (node) =>
  node.name + (node.isFile ? '' : ', directory') + ', ' + figuresOf(node) +
  (node.marks & 2 ? ', has uncovered new lines' : '')

function startMap() {
  const tiles = byId('tiles')
  const tree = treeOf(JSON.parse(byId('map-data').textContent || '[]'))
  /** The way from the root to what is shown. @type {MapNode[]} */
  let way = [tree]
  /** @type {{ node: MapNode, box: Box, tile: HTMLElement }[]} */
  let shown = []
  const pen = document.createElement('canvas').getContext('2d')

  /** @param {string} text @param {number} room */
  const fits = (text, room) => pen !== null && pen.measureText(text).width <= room

  /** @param {MapNode} [focus]  the node whose tile gets the focus */
  function draw(focus) {
    const here = way[way.length - 1]
    const [width, height] = [tiles.clientWidth, tiles.clientHeight]
    if (pen) pen.font = '600 13px ' + getComputedStyle(tiles).fontFamily
    const nodes = here.total > 0 ? tilesOf(here, width * height) : []
    const boxes = squarify(nodes.map((node) => node.total), { x: 0, y: 0, width, height })
    shown = nodes.map((node, i) => ({ node, box: boxes[i], tile: tileOf(node, boxes[i]) }))
    tiles.replaceChildren(...shown.map(({ tile }) => tile))
    if (nodes.length === 0) tiles.append(make('p', 'note', 'There is no line of code to show.'))
    tiles.setAttribute('aria-label', 'Tree map of ' + here.name + ', ' + shown.length + ' areas')
    drawCrumbs()
    hideTip()
    const first = shown.find(({ node }) => node === focus) || shown[0]
    if (first) first.tile.tabIndex = 0
    if (first && focus) first.tile.focus()
  }

  /** @param {MapNode} node @param {Box} box */
  function tileOf(node, box) {
    const tile = make('button', 'tile ' + (node.isFile ? 'file' : 'folder'))
    tile.setAttribute('type', 'button')
    tile.setAttribute('aria-label', describe(node))
    tile.tabIndex = -1
    Object.assign(tile.style, {
      left: box.x + 'px', top: box.y + 'px', width: box.width + 'px', height: box.height + 'px',
    })
    const room = box.width - 20
    const percent = percentOf(node.covered, node.total)
    const preview = !node.isFile && box.width > 56 && box.height > 56
    if (node.isFile || !preview) tile.classList.add('s' + stepOf(node.covered, node.total))
    if (preview) {
      const head = make('span', 'label')
      if (fits(node.name, room)) head.append(make('b', '', node.name))
      if (fits(node.name + '  ' + percent, room - 10)) head.append(make('span', '', percent))
      tile.append(head, picture(node, box.width - 2, box.height - 28))
    } else if (box.height > 30 && fits(node.name, room)) {
      const label = make('span', 'label', '')
      label.append(make('b', '', node.name))
      if (box.height > 50) label.append(make('span', '', percent))
      tile.append(label)
    }
    if (node.marks & 2 && !preview) tile.append(make('span', 'dot'))
    tile.addEventListener('click', () => open(node))
    tile.addEventListener('pointermove', (event) => showTip(node, event.clientX, event.clientY))
    tile.addEventListener('pointerleave', hideTip)
    tile.addEventListener('focus', () => {
      if (!tile.matches(':focus-visible')) return
      const { left, top, width } = tile.getBoundingClientRect()
      showTip(node, left + width / 2, top)
    })
    tile.addEventListener('blur', hideTip)
    return tile
  }

  /** What is inside of a directory, without words. @param {MapNode} node @param {number} width @param {number} height */
  function picture(node, width, height) {
    const svg = document.createElementNS(svgSpace, 'svg')
    svg.setAttribute('width', String(width))
    svg.setAttribute('height', String(height))
    svg.setAttribute('aria-hidden', 'true')
    /** @param {MapNode} inner @param {Box} box @param {number} depth */
    const paint = (inner, box, depth) => {
      const area = box.width * box.height
      if (!inner.isFile && area > 150 && depth < 12) {
        const parts = tilesOf(inner, area)
        const boxes = squarify(parts.map((part) => part.total), box)
        parts.forEach((part, i) => paint(part, boxes[i], depth + 1))
        return
      }
      const rect = document.createElementNS(svgSpace, 'rect')
      for (const [key, value] of Object.entries(box)) rect.setAttribute(key, value.toFixed(1))
      rect.setAttribute('class', 's' + stepOf(inner.covered, inner.total))
      svg.append(rect)
      if (inner.marks & 2 && area > 200) {
        const dot = document.createElementNS(svgSpace, 'circle')
        dot.setAttribute('cx', (box.x + box.width / 2).toFixed(1))
        dot.setAttribute('cy', (box.y + box.height / 2).toFixed(1))
        dot.setAttribute('r', '4')
        svg.append(dot)
      }
    }
    paint(node, { x: 0, y: 0, width, height }, 0)
    return svg
  }

  function drawCrumbs() {
    const list = make('ol', '')
    way.forEach((node, i) => {
      const item = make('li', '')
      const last = i === way.length - 1
      const step = make(last ? 'span' : 'button', 'crumb', node.name)
      if (last) step.setAttribute('aria-current', 'true')
      else step.addEventListener('click', () => up(i))
      item.append(step)
      list.append(item)
    })
    const here = way[way.length - 1]
    byId('crumbs').replaceChildren(list, make('span', 'soft', here.total > 0 ? figuresOf(here) : ''))
  }

  /** @param {MapNode} node */
  function open(node) {
    if (node.isFile) {
      location.hash = '#file=' + encodeURIComponent(node.path)
      return
    }
    way = [...way, node]
    draw(node.children[0])
    byId('map-says').textContent = describe(node) + ', ' + shown.length + ' areas'
  }

  /** @param {number} depth  of the directory to go to */
  function up(depth) {
    const from = way[depth + 1]
    way = way.slice(0, depth + 1)
    draw(from)
    byId('map-says').textContent = way[depth].name + ', ' + shown.length + ' areas'
  }

  /** The nearest tile on that side. @param {HTMLElement} tile @param {string} key */
  function neighbour(tile, key) {
    const from = shown.find((entry) => entry.tile === tile)
    if (!from) return undefined
    const sign = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1
    const lies = key === 'ArrowRight' || key === 'ArrowLeft'
    /** @param {Box} box @param {boolean} across */
    const span = (box, across) => (across ? [box.x, box.x + box.width] : [box.y, box.y + box.height])
    const [start, end] = span(from.box, lies)
    const [low, high] = span(from.box, !lies)
    let best
    let least = Infinity
    for (const { box, tile: other } of shown) {
      const [first, last] = span(box, lies)
      const gap = sign > 0 ? first - end : start - last
      if (other === tile || gap < -0.5) continue
      const [bottom, top] = span(box, !lies)
      const beside = Math.max(0, bottom - (low + high) / 2, (low + high) / 2 - top)
      if (gap + 2 * beside < least) [best, least] = [other, gap + 2 * beside]
    }
    return best
  }

  /** @param {MapNode} node @param {number} x @param {number} y */
  function showTip(node, x, y) {
    const tip = byId('tip')
    tip.replaceChildren(make('b', '', node.path || node.name), make('span', '', figuresOf(node)))
    if (node.marks & 2) tip.append(make('span', '', 'has uncovered new lines'))
    tip.hidden = false
    const { width, height } = tip.getBoundingClientRect()
    const left = Math.max(8, Math.min(x + 12, document.documentElement.clientWidth - width - 8))
    tip.style.left = left + 'px'
    tip.style.top = (y - height - 12 > 8 ? y - height - 12 : y + 20) + 'px'
  }

  function hideTip() {
    byId('tip').hidden = true
  }

  tiles.addEventListener('keydown', (event) => {
    const tile = event.target
    if (!(tile instanceof HTMLElement) || isTyped(event)) return
    if (event.key === 'Escape' || event.key === 'Backspace') {
      hideTip()
      if (way.length > 1) up(way.length - 2)
      event.preventDefault()
      return
    }
    const next = event.key === 'Home' ? shown[0]?.tile
      : event.key === 'End' ? shown[shown.length - 1]?.tile
      : event.key.startsWith('Arrow') ? neighbour(tile, event.key) : undefined
    if (event.key.startsWith('Arrow')) event.preventDefault()
    if (!next) return
    event.preventDefault()
    tile.tabIndex = -1
    next.tabIndex = 0
    next.focus()
  })
  let width = 0
  new ResizeObserver(() => {
    if (tiles.clientWidth === width) return
    width = tiles.clientWidth
    draw()
  }).observe(tiles)
  window.addEventListener('scroll', hideTip, { passive: true })
}
`
