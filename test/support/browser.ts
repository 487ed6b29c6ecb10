/** A page from a file in a real browser that may ask for nothing else, and what it complained of. */

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { tree } from './tree.ts'

export const launchBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

export type Opened = {
  readonly page: Page
  /** Addresses that were asked for besides the page's own. */
  readonly requests: readonly string[]
  /** What the console had of warnings and errors, uncaught errors, dialogs, and breaches of the page's policy. */
  readonly complaints: readonly string[]
}

/** The address of a page in a temporary folder. */
export const addressOf = (html: string): string =>
  pathToFileURL(join(tree({ 'coverage.html': html }), 'coverage.html')).href

/** `address` may have a fragment. The context is closed with the browser. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(120_000)
  const requests: string[] = []
  const complaints: string[] = []
  const own = address.split('#')[0]
  await context.route('**/*', (route) => {
    const url = route.request().url()
    if (url.split('#')[0] === own) return route.continue()
    requests.push(url)
    return route.abort()
  })
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  await page.goto(address)
  if (options.javaScriptEnabled !== false) await inPage(page, nextFrames)
  return { page, requests, complaints }
}

/** What a page draws once it knows its size (in a `ResizeObserver`) is there after the first frame. */
export const nextFrames = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))'

/** The value of an expression in the page, which has a browser's names that TypeScript does not know here. */
export const inPage = async <Value>(page: Page, expression: string): Promise<Value> =>
  (await page.evaluate(expression)) as Value

/** By WCAG's formula; "relative luminance" and "contrast ratio" are its terms. */
const contrastScript = `
  const parse = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number)
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((value) => {
      const c = value / 255
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const [r, g, b, a] = parse(getComputedStyle(at).backgroundColor)
      if (a === undefined || a === 1) return [r, g, b]
      if (a !== 0) throw new Error('half transparent background: ' + at.outerHTML.slice(0, 100))
    }
    return [255, 255, 255]
  }
  const found = []
  let seen = 0
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    const text = node.textContent.trim()
    if (text === '' || element.closest('script, style, noscript, title, .unseen') || !element.checkVisibility()) continue
    seen++
    const colours = [parse(getComputedStyle(element).color).slice(0, 3), behind(element)]
    const [low, high] = colours.map(luminance).sort((a, b) => a - b)
    const ratio = (high + 0.05) / (low + 0.05)
    if (ratio < least) found.push(text.slice(0, 40) + ': ' + ratio.toFixed(2) + ', ' + colours.join(' on '))
  }
`

/** Texts of the page whose contrast with what is behind them is below `least`, and how many were looked at. */
export const faintTexts = (page: Page, least: number): Promise<{ found: readonly string[]; seen: number }> =>
  inPage(page, `(() => { const least = ${least}; ${contrastScript}; return { found, seen } })()`)
