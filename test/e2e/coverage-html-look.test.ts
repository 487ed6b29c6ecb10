/** How the HTML report looks in a real browser: light and dark, small and large, with hostile text, without a script. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { addressOf, faintTexts, inPage, launchBrowser, openPage } from '../support/browser.ts'
import { describeWith } from '../support/engines.ts'
import { hostileTexts } from '../support/hostile.ts'
import { htmlFile, inputOf, pageOf, run, shop, text } from '../support/html-page.ts'

const backOf = (page: Page): Promise<string> =>
  inPage(page, 'getComputedStyle(document.body).backgroundColor')

describeWith('chromium', 'the look of the HTML report', (command) => {
  let browser: Browser
  let address: string
  beforeAll(async () => {
    browser = await launchBrowser(command)
    address = addressOf(await pageOf(inputOf()))
  })
  afterAll(() => browser.close())

  /** All texts have a contrast of at least 4.5, and there are some. */
  async function expectContrast(page: Page): Promise<void> {
    const { found, seen } = await faintTexts(page, 4.5)
    expect(found).toEqual([])
    expect(seen).toBeGreaterThan(50)
  }

  it.each(['light', 'dark'] as const)('has enough contrast when %s, everywhere', async (colorScheme) => {
    const { page } = await openPage(browser, `${address}#file=src/cart/cart.ts&line=9`, { colorScheme })
    await inPage(page, `document.querySelectorAll('details').forEach((details) => { details.open = true })`)
    await expectContrast(page)
    await page.locator('.tile', { hasText: 'src' }).click()
    await page.locator('.tile').first().hover()
    await expectContrast(page)
  })

  it('has enough contrast on each colour of the map, and in each verdict', async () => {
    const verdicts = ['pass', 'fail', 'neutral', 'error', 'pass', 'fail'] as const
    for (const [i, percent] of [0, 50, 70, 80, 90, 100].entries()) {
      const files = [htmlFile('a.ts', { lines: run(100, percent) })]
      const verdict = verdicts[i]!
      const page = addressOf(await pageOf(inputOf(files, { verdict })))
      for (const colorScheme of ['light', 'dark'] as const) {
        const opened = await openPage(browser, page, { colorScheme })
        expect(await opened.page.locator(`.tile.s${i} .label`).textContent()).toBe(`a.ts${percent}.00 %`)
        expect((await faintTexts(opened.page, 4.5)).found).toEqual([])
      }
    }
  })

  it('follows the system, and the button before the system; paper is always white', async () => {
    const { page } = await openPage(browser, address, { colorScheme: 'dark' })
    const [light, dark] = ['rgb(246, 247, 249)', 'rgb(15, 19, 24)']
    expect(await backOf(page)).toBe(dark)
    await page.locator('#theme').click()
    expect(await page.locator('#theme').textContent()).toBe('Theme: light')
    expect(await backOf(page)).toBe(light)
    await page.locator('#theme').click()
    await page.emulateMedia({ colorScheme: 'light' })
    expect(await backOf(page)).toBe(dark)
    await page.reload()
    expect(await page.locator('#theme').textContent()).toBe('Theme: dark')
    await page.emulateMedia({ media: 'print' })
    expect(await backOf(page)).toBe('rgb(255, 255, 255)')
    await expectContrast(page)
    expect(await page.locator('#theme').isVisible()).toBe(false)
  })

  it('moves nothing for who wants no motion', async () => {
    const speed = (page: Page) =>
      inPage(page, `getComputedStyle(document.querySelector('.tile')).transitionDuration`)
    const reduced = await openPage(browser, address, { reducedMotion: 'reduce' })
    expect(await speed(reduced.page)).toBe('0s')
    const moving = await openPage(browser, address, { reducedMotion: 'no-preference' })
    expect(await speed(moving.page)).not.toBe('0s')
  })

  it.each([360, 640, 860, 1280])('is no wider than a window of %i', async (width) => {
    const { page } = await openPage(browser, `${address}#file=src/cart/cart.ts`, {
      viewport: { width, height: 800 },
    })
    expect(await inPage(page, 'document.documentElement.scrollWidth')).toBe(width)
  })

  it('writes names on the map only where they fit', async () => {
    const files = Array.from({ length: 120 }, (_, i) =>
      htmlFile(`${'f'.repeat(1 + (i % 14))}${i}.ts`, { lines: run(1 + ((i * i) % 97), 1) }),
    )
    const { page } = await openPage(browser, addressOf(await pageOf(inputOf(files))))
    const inside = await inPage<readonly boolean[]>(
      page,
      `[...document.querySelectorAll('.tile .label > *')].map((label) => {
        const outer = label.closest('.tile').getBoundingClientRect()
        const { left, right, top, bottom } = label.getBoundingClientRect()
        const words = document.createRange()
        words.selectNodeContents(label)
        return left >= outer.left && words.getBoundingClientRect().right <= outer.right && top >= outer.top && bottom <= outer.bottom
      })`,
    )
    expect(inside.length).toBeGreaterThan(0)
    expect(inside.length).toBeLessThan(150)
    expect(inside).not.toContain(false)
  })

  it('shows the change, the totals, the list and the lines without a script', async () => {
    const { page, complaints } = await openPage(browser, address, { javaScriptEnabled: false })
    expect(await page.locator('#change article').count()).toBe(2)
    expect(await page.locator('#change tr.m.c').first().isVisible()).toBe(true)
    expect(await page.locator('.card').count()).toBe(4)
    expect(await page.locator('table.files tbody tr:visible').count()).toBe(shop.length)
    expect(await page.locator('#map noscript').isVisible()).toBe(true)
    for (const idle of ['#tiles', '#filter', '#theme', '#next']) {
      expect(await page.locator(idle).isVisible()).toBe(false)
    }
    const view = page.locator('details.view', { hasText: 'src/cart/cart.ts' })
    await view.locator('summary').click()
    await view.locator('pre').waitFor()
    expect(await view.locator('pre').textContent()).toContain('4 + ✗     0×     │line 4 of it')
    expect(complaints).toEqual([])
  })

  describe('with hostile names and sources', () => {
    const canary = 'globalThis.canary=1'
    const attacks = [
      `<script>${canary}</script>`,
      `<img src=x onerror=${canary}>`,
      `"><svg onload=${canary}>`,
      `'-${canary}-'`,
      `</script><script>${canary}</script>`,
      `</pre></details><iframe src="javascript:parent.${canary}">`,
      `javascript:${canary}`,
      `\${${canary}}`,
      '<!--<script>',
      '<base href="https://evil.example/">',
      '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
      ...hostileTexts.map(([, hostile]) => hostile),
    ]

    it('shows them as they are, and runs nothing of them', async () => {
      const files = attacks.map((attack, i) =>
        htmlFile(attack, {
          lines: '1:0 2:1',
          functions: 'f:1:0',
          source: `${attack}\nsecond\n`,
          changed: i % 3 === 0 ? [1, 2] : [],
        }),
      )
      const html = await pageOf(inputOf(files, { title: attacks[0]! }))
      const { page, requests, complaints } = await openPage(browser, addressOf(html))
      await page.locator('table.files a', { hasText: attacks[4]! }).click()
      const code = page.locator('details[open] tr[data-line="1"] .k')
      expect(await code.textContent()).toBe(attacks[4])
      const links = page.locator('table.files a')
      for (let i = 0; i < attacks.length; i += 10) {
        await links.nth(i).dispatchEvent('click')
        expect(await page.locator('details.view[open]').count()).toBe(1)
      }
      await page.locator('.tile').first().hover()
      expect(await inPage(page, 'globalThis.canary')).toBeUndefined()
      expect(await page.locator('iframe, img, base, object, embed').count()).toBe(0)
      expect(await page.title()).toBe(`Coverage of ${attacks[0]}`)
      expect(complaints).toEqual([])
      expect(requests).toEqual([])
    })

    it('leads from the list and from the map to each of them', async () => {
      const files = attacks.map((attack) => htmlFile(attack, { lines: '1:0' }))
      const { page } = await openPage(browser, addressOf(await pageOf(inputOf(files))))
      const lost = await inPage(
        page,
        `JSON.parse(document.getElementById('map-data').textContent).map(([name]) => name).concat(
          [...document.querySelectorAll('table.files a')].map((link) => decodeURIComponent(link.hash.slice(6)))
        ).filter((name) => !document.getElementById('file=' + encodeURIComponent(name)))`,
      )
      expect(lost).toEqual([])
    })
  })

  it('opens with ten thousand files', async () => {
    const files = Array.from({ length: 10_000 }, (_, i) =>
      htmlFile(`packages/p${i % 40}/src/module${i % 7}/file${i}.ts`, {
        lines: run(20 + (i % 90), 10 + (i % 83)),
        source: text(20 + (i % 90)),
        changed: i % 500 === 0 ? [20 + (i % 90)] : [],
      }),
    )
    const { page, complaints } = await openPage(browser, addressOf(await pageOf(inputOf(files))))
    expect(await page.locator('.tile').count()).toBe(40)
    expect(await page.locator('table.files tbody tr').count()).toBe(10_000)
    const shown = page.locator('table.files tbody tr:not([hidden])')
    expect(await shown.count()).toBe(500)
    expect(await page.locator('#list-says').textContent()).toBe('10,000 files, the first 500 shown')
    await page.locator('#filter').fill('p7/')
    expect([await shown.count(), await page.locator('.more').isVisible()]).toEqual([250, false])
    await page.locator('#filter').fill('src')
    await page.locator('.more').click()
    expect(await shown.count()).toBe(10_000)
    await page.locator('#filter').fill('p7/ file1007.ts')
    await page.locator('table.files tr:not([hidden]) a').click()
    const view = page.locator('details.view[open]')
    expect(await view.locator('h3').textContent()).toBe('packages/p7/src/module6/file1007.ts')
    expect(await view.locator('tbody tr').count()).toBe(37)
    expect(complaints).toEqual([])
  })
})
