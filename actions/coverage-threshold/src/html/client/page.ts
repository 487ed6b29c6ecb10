/** The script's small tools, the theme, and the walk through the places of the change. */
export const pageScript = `
/** @param {string} id @returns {HTMLElement} */
function byId(id) {
  const found = document.getElementById(id)
  if (!found) throw new Error('no element ' + id)
  return found
}

/**
 * @param {string} tag
 * @param {string} classes
 * @param {string} [text]
 * @returns {HTMLElement}
 */
function make(tag, classes, text) {
  const element = document.createElement(tag)
  if (classes) element.className = classes
  if (text !== undefined) element.textContent = text
  return element
}

/** @param {number} value "12,345" */
const grouped = (value) => String(value).replace(/(?=(?:[0-9]{3})+$)(?!^)/g, ',')

/** Rounded down, so that 79.996 never reads as 80. @param {number} covered @param {number} total */
const percentOf = (covered, total) =>
  total === 0 ? '–' : (Math.floor((covered * 10000) / total) / 100).toFixed(2) + ' %'

/** The step of the colour scale. @param {number} covered @param {number} total */
function stepOf(covered, total) {
  const from = [0, 50, 70, 80, 90, 100]
  let step = 0
  for (let i = 0; i < from.length; i++) if (covered * 100 >= from[i] * total) step = i
  return step
}

/** Whether a key press is meant for a field or the browser. @param {KeyboardEvent} event */
const isTyped = (event) =>
  event.ctrlKey || event.metaKey || event.altKey ||
  (event.target instanceof Element && event.target.closest('input:not([type=checkbox]), textarea, select') !== null)

function startTheme() {
  const root = document.documentElement
  const button = byId('theme')
  const word = button.querySelector('span')
  const order = ['auto', 'light', 'dark']
  const say = () => { if (word) word.textContent = root.dataset.theme || 'auto' }
  button.addEventListener('click', () => {
    const next = order[(order.indexOf(root.dataset.theme || 'auto') + 1) % order.length]
    if (next === 'auto') delete root.dataset.theme
    else root.dataset.theme = next
    try {
      localStorage.setItem('portcullis-theme', next)
    } catch {}
    say()
  })
  say()
}

/** The buttons and keys that go from one uncovered place of the change to the next. */
function startWalk() {
  const places = [...document.querySelectorAll('[data-spot]')]
  if (places.length === 0) return
  const keys = byId('keys')
  let at = -1
  /** @param {number} step */
  const go = (step) => {
    at = at < 0 ? (step > 0 ? 0 : places.length - 1) : (at + step + places.length) % places.length
    const place = places[at]
    if (!(place instanceof HTMLElement)) return
    byId('place').textContent = at + 1 + ' of ' + places.length
    place.focus({ preventScroll: true })
    place.scrollIntoView({ block: 'center' })
  }
  byId('next').addEventListener('click', () => go(1))
  byId('previous').addEventListener('click', () => go(-1))
  document.addEventListener('keydown', (event) => {
    if (isTyped(event) || !(keys instanceof HTMLInputElement) || !keys.checked) return
    if (event.key === 'n') go(1)
    else if (event.key === 'p') go(-1)
  })
  document.addEventListener('focusin', (event) => {
    const row = event.target instanceof Element ? event.target.closest('[data-spot]') : null
    if (row) at = places.indexOf(row)
  })
}
`
