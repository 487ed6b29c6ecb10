/** The list of files, sorted and filtered. */
export const listScript = `
/** @param {string} id @returns {HTMLInputElement} */
function fieldOf(id) {
  const field = byId(id)
  if (!(field instanceof HTMLInputElement)) throw new Error('no field ' + id)
  return field
}

/**
 * @typedef {object} ListRow
 * @property {HTMLTableRowElement} row
 * @property {number} place   in the page as it was written
 * @property {string} name
 * @property {boolean} changed
 * @property {boolean} open   not fully covered
 */

/** Less than 0 when a comes before b. @param {ListRow} a @param {ListRow} b @param {number} column @param {boolean} falls */
function order(a, b, column, falls) {
  if (column === 0) return (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) * (falls ? -1 : 1)
  const [left, right] = [a, b].map(({ row }) => row.cells[column].dataset.v || '')
  // Rows without a figure stay behind, whichever way.
  if (left === '' || right === '') return Number(left === '') - Number(right === '')
  return (Number(left) - Number(right)) * (falls ? -1 : 1)
}

function startList() {
  const table = document.querySelector('table.files')
  const body = table && table.querySelector('tbody')
  if (!table || !body) return
  /** @type {ListRow[]} */
  let rows = [...body.rows].map((row, place) => ({
    row, place,
    name: (row.cells[0].dataset.v || '').toLowerCase(),
    changed: 'changed' in row.dataset,
    open: 'open' in row.dataset,
  }))
  const [text, changed, open] = ['filter', 'only-changed', 'only-open'].map(fieldOf)
  /** Rows shown at once: as many as a browser lays out without a pause. */
  let most = 500
  const more = make('button', 'more')
  more.setAttribute('type', 'button')
  table.after(more)

  function filter() {
    const words = text.value.toLowerCase().split(' ').filter((word) => word !== '')
    let fitting = 0
    for (const { row, name, ...is } of rows) {
      const fits = words.every((word) => name.includes(word)) &&
        (!changed.checked || is.changed) && (!open.checked || is.open)
      if (fits) fitting++
      row.hidden = !fits || fitting > most
    }
    more.hidden = fitting <= most
    more.textContent = 'Show all ' + grouped(fitting)
    byId('list-says').textContent =
      (fitting === rows.length ? '' : grouped(fitting) + ' of ') +
      grouped(rows.length) + (rows.length === 1 ? ' file' : ' files') +
      (fitting > most ? ', the first ' + grouped(most) + ' shown' : '')
  }

  /** @param {number} column @param {boolean} falls */
  function sort(column, falls) {
    rows = [...rows].sort((a, b) => order(a, b, column, falls) || a.place - b.place)
    // Out of the page while it is built again, so that thousands of rows are laid out once.
    const next = body?.nextSibling || null
    body?.remove()
    body?.append(...rows.map(({ row }) => row))
    if (body) table?.insertBefore(body, next)
    filter()
  }

  const heads = [...table.querySelectorAll('thead th')]
  heads.forEach((head, column) => {
    const button = make('button', '', head.textContent || '')
    button.setAttribute('type', 'button')
    head.replaceChildren(button)
    button.addEventListener('click', () => {
      const is = head.getAttribute('aria-sort')
      // The worst first: few covered, many uncovered.
      const fallsFirst = head instanceof HTMLElement && ['missed', 'new'].includes(head.dataset.key || '')
      const falls = is ? is === 'ascending' : fallsFirst
      for (const other of heads) other.removeAttribute('aria-sort')
      head.setAttribute('aria-sort', falls ? 'descending' : 'ascending')
      sort(column, falls)
    })
  })
  for (const field of [text, changed, open]) field.addEventListener('input', filter)
  byId('list').querySelector('form')?.addEventListener('submit', (event) => event.preventDefault())
  more.addEventListener('click', () => {
    most = Infinity
    filter()
  })
  filter() // a browser may have kept what was typed before a reload
}
`
