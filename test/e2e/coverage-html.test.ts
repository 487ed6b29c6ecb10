/** The HTML report in a real browser: how keys and mouse move through it, and that it asks the network for nothing. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { addressOf, inPage, launchBrowser, nextFrames, openPage } from '../support/browser.ts'
import { describeWith } from '../support/engines.ts'
import { inputOf, pageOf } from '../support/html-page.ts'

/** Lines by the label, and square pixels, of each tile on the map. */
const tilesOf = (page: Page) =>
  inPage<readonly { lines: number; area: number }[]>(
    page,
    `[...document.querySelectorAll('.tile')].map((tile) => {
      const { width, height } = tile.getBoundingClientRect()
      return { lines: Number(/of (\\d+) line/.exec(tile.ariaLabel)[1]), area: width * height }
    })`,
  )

const focused = (page: Page): Promise<string> =>
  inPage(page, 'document.activeElement.ariaLabel ?? document.activeElement.textContent')

/** Paths of the rows that are not filtered out, in order. */
const listed = (page: Page): Promise<readonly string[]> =>
  inPage(
    page,
    `[...document.querySelectorAll('table.files tbody tr')]
      .filter((row) => row.checkVisibility()).map((row) => row.cells[0].dataset.v)`,
  )

describeWith('chromium', 'the HTML report in chromium', (command) => {
  let browser: Browser
  let address: string
  beforeAll(async () => {
    browser = await launchBrowser(command)
    address = addressOf(await pageOf(inputOf()))
  })
  afterAll(() => browser.close())

  it('opens without a complaint, breaks no policy of its own and asks for nothing', async () => {
    const { page, requests, complaints } = await openPage(browser, address)
    await page.locator('#next').click()
    await page.locator('.tile').first().click()
    await page.locator('#theme').click()
    await page.locator('table.files a').first().click()
    await page.locator('details.view[open] table.code').waitFor()
    expect(complaints).toEqual([])
    expect(requests).toEqual([])
  })

  it('has a policy that keeps out what is not its own', async () => {
    const { page, requests, complaints } = await openPage(browser, address)
    await inPage(
      page,
      `(async () => {
        const script = document.createElement('script')
        script.textContent = 'window.canary = 1'
        const image = document.createElement('img')
        const failed = new Promise((done) => { image.onerror = done })
        image.src = 'https://evil.example/pixel.png'
        document.body.append(script, image)
        const styled = '<p id="styled" style="color:red" onclick="window.canary = 2">x</p>'
        document.body.insertAdjacentHTML('beforeend', styled)
        document.getElementById('styled').click()
        await failed
      })()`,
    )
    expect(await inPage(page, 'window.canary')).toBeUndefined()
    expect(
      await inPage(page, `getComputedStyle(styled).color === getComputedStyle(document.body).color`),
    ).toBe(true)
    expect(complaints.filter((text) => text.includes('Content Security Policy'))).toHaveLength(4)
    expect(requests).toEqual([])
  })

  describe('the map', () => {
    it('has areas proportional to lines of code within two in a hundred', async () => {
      const { page } = await openPage(browser, address)
      for (const directory of ['All files', 'src']) {
        if (directory === 'src') await page.locator('.tile', { hasText: 'src' }).click()
        expect(await page.locator('#crumbs [aria-current]').textContent()).toBe(directory)
        const found = await tilesOf(page)
        const whole = found.reduce((sum, { area }) => sum + area, 0)
        const total = found.reduce((sum, { lines }) => sum + lines, 0)
        expect(found).toHaveLength(2)
        for (const { area, lines } of found) {
          expect(Math.abs(area / whole / (lines / total) - 1)).toBeLessThan(0.02)
        }
      }
    })

    it('is walked by keys: arrows, Enter into a directory and a file, Escape up', async () => {
      const { page } = await openPage(browser, address)
      await page.locator('.tile[tabindex="0"]').focus()
      expect(await focused(page)).toBe('src, directory, 83.01 %, 88 of 106 lines, has uncovered new lines')
      await page.keyboard.press('ArrowRight')
      expect(await focused(page)).toMatch(/^lib, directory/)
      await page.keyboard.press('ArrowLeft')
      await page.keyboard.press('Enter')
      expect(await page.locator('#crumbs [aria-current]').textContent()).toBe('src')
      expect(await focused(page)).toBe('stock.ts, 75.00 %, 45 of 60 lines')
      await page.keyboard.press('End')
      expect(await focused(page)).toMatch(/^cart, directory, 93.47 %/)
      await page.keyboard.press('Home')
      expect(await focused(page)).toMatch(/^stock.ts/)
      await page.keyboard.press('Escape')
      expect(await focused(page)).toMatch(/^src, directory/)
      expect(await page.locator('#map-says').textContent()).toBe('All files, 2 areas')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Enter')
      await page.locator('details.view[open]').waitFor()
      expect(new URL(page.url()).hash).toBe('#file=src%2Fstock.ts')
      expect(await focused(page)).toContain('src/stock.ts')
      await page.keyboard.press('Escape')
      await page.locator('.tile:focus').waitFor()
      expect(await focused(page)).toMatch(/^stock.ts/)
    })

    it('has one stop in the order of Tab, a visible focus, and a way back by the path', async () => {
      const { page } = await openPage(browser, address)
      expect(await page.locator('.tile[tabindex="0"]').count()).toBe(1)
      await page.locator('.tile[tabindex="0"]').focus()
      await page.keyboard.press('ArrowRight')
      expect(await page.locator('.tile[tabindex="0"]').count()).toBe(1)
      expect(await inPage(page, `getComputedStyle(document.activeElement, '::after').borderTopWidth`)).toBe(
        '3px',
      )
      await page.keyboard.press('Tab')
      expect(await page.locator('.tile:focus').count()).toBe(0)
      await page.keyboard.press('Shift+Tab')
      await page.keyboard.press('Enter')
      await page.locator('#crumbs button').click()
      expect(await page.locator('.tile').count()).toBe(2)
    })

    it('tells of the tile under the mouse, in the window', async () => {
      const { page } = await openPage(browser, address, { viewport: { width: 360, height: 640 } })
      await page.locator('#tiles').scrollIntoViewIfNeeded()
      // Scrolling takes the words away, so the mouse comes after it has ended.
      await inPage(page, nextFrames)
      await page.locator('.tile').last().hover()
      const tip = page.locator('#tip')
      expect(await tip.locator('> *').allTextContents()).toEqual([
        'lib',
        '78.94 %, 30 of 38 lines',
        'has uncovered new lines',
      ])
      const box = (await tip.boundingBox())!
      expect(box.x).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width).toBeLessThanOrEqual(360)
      await page.locator('#map-title').hover()
      expect(await tip.isVisible()).toBe(false)
    })
  })

  describe('the change', () => {
    it('is walked by n and p and by the buttons, and the keys can be switched off', async () => {
      const { page } = await openPage(browser, address)
      const line = () => inPage(page, `document.activeElement.querySelector('th')?.textContent`)
      const walk: unknown[] = []
      for (const key of ['n', 'n', 'n', 'n', 'n', 'p']) {
        await page.keyboard.press(key)
        walk.push(await line())
      }
      expect(walk).toEqual(['3', '3', '4', '20', '3', '20'])
      expect(await page.locator('#place').textContent()).toBe('4 of 4')
      await page.locator('#previous').click()
      expect(await line()).toBe('4')
      await page.locator('#keys').uncheck()
      await page.keyboard.press('n')
      expect(await line()).toBeUndefined()
    })

    it('does not take what is typed into the filter for a key', async () => {
      const { page } = await openPage(browser, address)
      await page.locator('#filter').pressSequentially('new')
      expect(await page.locator('#filter').inputValue()).toBe('new')
      expect(await listed(page)).toEqual(['lib/new.ts'])
    })
  })

  describe('the view of a file', () => {
    it.each(['#file=src%2Fcart%2Fcart.ts&line=9', '#file=src/cart/cart.ts&line=9'])(
      'opens at the line of the deep link %s',
      async (hash) => {
        const { page } = await openPage(browser, address + hash)
        const row = page.locator('tr.target')
        expect(await row.locator('> *').allTextContents()).toEqual([
          '9',
          '+',
          '✓',
          '12.3k×',
          '2/2',
          'line 9 of it',
        ])
        const place = (await row.boundingBox())!
        expect(place.y).toBeGreaterThan(52) // below the bar that stays on top
        expect(place.y).toBeLessThan(880)
        expect(await page.locator('details.view[open]').count()).toBe(1)
      },
    )

    it('opens what is linked, one at a time, and gives the focus back when it is closed', async () => {
      const { page } = await openPage(browser, address)
      const link = page.locator('table.files a', { hasText: 'only.ts' })
      await link.click()
      const view = page.locator('details.view[open]')
      expect(await view.locator('h3').textContent()).toBe('lib/deep/only.ts')
      expect(await page.locator('#no-view').isVisible()).toBe(false)
      await page.keyboard.press('Escape')
      await page.locator('table.files a:focus').waitFor()
      expect(await focused(page)).toBe('lib/deep/only.ts')
      expect(await view.count()).toBe(0)
      expect(await page.locator('#no-view').isVisible()).toBe(true)
      await link.click() // the same address as before
      expect(await view.count()).toBe(1)
      await page.locator('table.files a', { hasText: 'price.ts' }).click()
      expect(await view.locator('h3').allTextContents()).toEqual(['src/cart/price.ts'])
    })

    it('has a sign besides the colour for each state', async () => {
      const { page } = await openPage(browser, `${address}#file=src/cart/cart.ts`)
      const signs = (line: number) =>
        inPage(
          page,
          `[...document.querySelectorAll('details[open] tr[data-line="${line}"] abbr')].map((sign) => sign.textContent + ' ' + sign.title)`,
        )
      expect(await signs(2)).toEqual(['✓ covered'])
      expect(await signs(3)).toEqual(['+ changed', '◐ partly covered'])
      expect(await signs(20)).toEqual(['+ changed', '✗ not covered'])
      expect(await signs(7)).toEqual([])
      const edge = (line: number) =>
        inPage(page, `getComputedStyle(document.querySelector('tr[data-line="${line}"] th')).borderLeftStyle`)
      expect([await edge(3), await edge(4)]).toEqual(['double', 'solid'])
    })

    it.each(['#file=nowhere.ts', '#file=%E0%A4%A', '#file=', '#file=src/stock.ts&line=99999999', '#tiles'])(
      'is not put out by %s',
      async (hash) => {
        const { complaints, page } = await openPage(browser, address + hash)
        expect(await page.locator('.tile').count()).toBe(2)
        expect(complaints).toEqual([])
      },
    )
  })

  describe('the list of files', () => {
    it('is sorted by each column, both ways, with empty cells behind', async () => {
      const { page } = await openPage(browser, address)
      const sorted = async (column: string) => {
        await page.getByRole('button', { name: column, exact: true }).click()
        const order = await page.locator('[aria-sort]').getAttribute('aria-sort')
        return `${order}: ${(await listed(page)).map((name) => name.split('/').at(-1)?.split('.')[0]).join(' ')}`
      }
      expect(await sorted('File')).toBe('ascending: only new types cart price stock')
      expect(await sorted('File')).toBe('descending: stock price cart types new only')
      expect(await sorted('Lines')).toBe('ascending: new cart stock only price types')
      expect(await sorted('Lines')).toBe('descending: price only stock cart new types')
      expect(await sorted('Uncovered')).toBe('descending: stock new cart only price types')
      expect(await sorted('Branches')).toBe('ascending: cart stock new only price types')
      expect(await sorted('New uncovered')).toBe('descending: new cart price stock only types')
      expect(await sorted('vs. base')).toBe('ascending: cart stock new only price types')
    })

    it('is filtered by words of the path, by change and by what is left to cover', async () => {
      const { page } = await openPage(browser, address)
      await page.locator('#filter').fill('CART src')
      expect(await listed(page)).toEqual(['src/cart/cart.ts', 'src/cart/price.ts'])
      expect(await page.locator('#list-says').textContent()).toBe('2 of 6 files')
      await page.locator('#only-open').check()
      expect(await listed(page)).toEqual(['src/cart/cart.ts'])
      await page.locator('#filter').fill('')
      await page.locator('#only-open').uncheck()
      await page.locator('#only-changed').check()
      expect(await listed(page)).toEqual([
        'lib/new.ts',
        'src/cart/cart.ts',
        'src/cart/price.ts',
        'lib/types.ts',
      ])
    })
  })
})
