/** The view of one file. */
export const filesScript = `
/** Makes a view's text into a table: a row a line, whose number is a link to it. @param {HTMLElement} pre @param {string} link */
function tableOf(pre, link) {
  const [n, h, b] = (pre.dataset.w || '').split(',').map(Number)
  const words = { r: ['✓', 'covered'], m: ['✗', 'not covered'], p: ['◐', 'partly covered'] }
  const lines = (pre.textContent || '').split('\\n')
  lines.pop()
  const head = make('tr', '')
  for (const name of ['Line', 'Changed', 'State', 'Runs', 'Branches', 'Code']) {
    const cell = make('th', '', name)
    cell.setAttribute('scope', 'col')
    head.append(cell)
  }
  const heads = make('thead', 'unseen')
  heads.append(head)
  const body = make('tbody', '')
  for (const line of lines) {
    const number = line.slice(0, n).trim()
    const changed = line[n + 1] === '+'
    const state = Object.entries(words).find(([, [sign]]) => sign === line[n + 3])
    const row = make('tr', (state ? state[0] : '') + (changed ? ' c' : ''))
    row.dataset.line = number
    const to = make('a', '', number)
    to.setAttribute('href', link + '&line=' + number)
    const first = make('th', '')
    first.setAttribute('scope', 'row')
    first.append(to)
    const code = make('td', 'k')
    code.append(make('code', '', line.slice(n + h + b + 8)))
    row.append(
      first,
      signCell(changed ? '+' : '', 'changed'),
      signCell(state ? state[1][0] : '', state ? state[1][1] : ''),
      make('td', 'h', line.slice(n + 5, n + 5 + h).trim()),
      make('td', 'h', line.slice(n + h + 6, n + h + 6 + b).trim()),
      code,
    )
    body.append(row)
  }
  const table = make('table', 'code')
  table.append(heads, body)
  return table
}

/** @param {string} sign @param {string} meaning */
function signCell(sign, meaning) {
  const cell = make('td', 'g')
  if (sign === '') return cell
  const mark = make('abbr', '', sign)
  mark.title = meaning
  cell.append(mark)
  return cell
}

function startViews() {
  const none = byId('no-view')
  /** Where the reader came from; a link to a fragment takes the focus away before anybody can ask. @type {EventTarget | null} */
  let opener = null
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && !target.closest('#views')) opener = target
  })

  /** Shows the file, and the line, that the address names. */
  function follow() {
    const wanted = /^#file=([^&]*)(?:&line=([0-9]+))?$/.exec(location.hash)
    if (!wanted) return
    let name = wanted[1]
    try {
      name = decodeURIComponent(name)
    } catch {} // "100%.ts" as somebody typed it
    const view = document.getElementById('file=' + encodeURIComponent(name))
    if (!(view instanceof HTMLDetailsElement)) return
    for (const other of document.querySelectorAll('details.view[open]')) {
      if (other !== view && other instanceof HTMLDetailsElement) other.open = false
    }
    none.hidden = true
    view.open = true
    const pre = view.querySelector('pre')
    if (pre) pre.replaceWith(tableOf(pre, '#' + view.id))
    const row = wanted[2] && view.querySelector('tr[data-line="' + Number(wanted[2]) + '"]')
    for (const old of view.querySelectorAll('tr.target')) old.classList.remove('target')
    const place = row ? row.querySelector('a') : view.querySelector('summary')
    if (row) row.classList.add('target')
    place?.focus({ preventScroll: true })
    if (row) row.scrollIntoView({ block: 'center' })
    else view.scrollIntoView()
  }

  for (const view of document.querySelectorAll('details.view')) {
    view.addEventListener('toggle', () => {
      if (document.querySelector('details.view[open]')) return
      none.hidden = false
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    })
  }
  byId('views').addEventListener('keydown', (event) => {
    const view = document.querySelector('details.view[open]')
    if (event.key === 'Escape' && view instanceof HTMLDetailsElement) view.open = false
  })
  window.addEventListener('hashchange', follow)
  // A second click on the same link changes no address.
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#file="]') : null
    if (link && link.getAttribute('href') === location.hash) {
      event.preventDefault()
      follow()
    }
  })
  follow()
}
`
