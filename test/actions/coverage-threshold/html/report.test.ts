import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { hostileTexts } from '../../../support/hostile.ts'
import { htmlFile, inputOf, pageOf, run, shop, text } from '../../../support/html-page.ts'
import { hiddenInPage, skeleton } from '../../../support/html-skeleton.ts'

/** The text between two marks, which must be there. */
function between(page: string, start: string, end: string): string {
  const from = page.indexOf(start)
  const to = page.indexOf(end, from + start.length)
  if (from < 0 || to < 0) throw new Error(`the page lacks ${from < 0 ? start : end}`)
  return page.slice(from + start.length, to)
}

const textOf = (html: string): string => html.replace(/<[^>]*>/g, '')
const changeOf = (page: string): string => between(page, '<section id="change"', '<section id="map"')
const viewOf = (page: string, anchor: string): string => between(page, `id="file=${anchor}">`, '</details>')

describe('htmlReport', () => {
  it('says the verdict first, then the change, the map, the list and the files', async () => {
    const page = await pageOf(inputOf())
    const order = ['<h1>', 'class="cards"', 'id="change"', 'id="map"', 'id="list"', 'id="views"', '<footer>']
    const places = order.map((mark) => page.indexOf(mark))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(textOf(between(page, '<h1>', '</h1>'))).toBe('✗fail 9 new lines are not covered')
  })

  it('gives the same page for the same run', async () => {
    expect(await pageOf(inputOf())).toBe(await pageOf(inputOf([...shop].reverse())))
  })

  it('shows totals rounded down, with their counts', async () => {
    const page = await pageOf(
      inputOf(shop, {
        totals: {
          line: { covered: 79_996, total: 100_000 },
          branch: { covered: 1, total: 1 },
          function: { covered: 0, total: 0 },
        },
        lineUnit: 'statements',
      }),
    )
    const cards = textOf(between(page, '<div class="cards">', '<div class="panels">'))
    expect(cards).toContain('Statements79.99 %79,996 of 100,000 statements')
    expect(cards).toContain('Branches100.00 %1 of 1 branch')
    expect(cards).toContain('Functions–none in the reports')
    expect(page).not.toContain('80.00 %')
  })

  it('puts the conditions that stand in the way first, each with its state in words', async () => {
    const conditions = between(await pageOf(inputOf()), '<ul class="conditions">', '</ul>')
    expect(textOf(conditions.replaceAll('</li>', '\n'))).toBe(
      '✗at least 80 % of new lines 43.75 %broken\n✓at least 80 % of lines 81.13 %holds\n',
    )
  })

  it('draws the trend from two commits on, in words too', async () => {
    expect(await pageOf(inputOf())).toContain('aria-label="From 60.00 % to 65.00 % over 3 commits"')
    const one = inputOf().trend.slice(0, 1)
    expect(await pageOf(inputOf(shop, { trend: one }))).not.toContain('<h2>Trend</h2>')
    const flat = [...one, ...one]
    expect(await pageOf(inputOf(shop, { trend: flat }))).toContain('points="0,40 1000,40"')
  })
})

describe('the policy of the page', () => {
  it('allows exactly the style and the scripts that are in it', async () => {
    const page = await pageOf(inputOf())
    const policy = between(page, 'http-equiv="Content-Security-Policy" content="', '">')
    const hash = (body: string) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`
    const bodies = (tag: string) =>
      [...page.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))].map(([, body]) => hash(body!))
    expect(bodies('script')).toHaveLength(2)
    expect(bodies('style')).toHaveLength(1)
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `style-src ${bodies('style')[0]}`,
      `script-src ${bodies('script').join(' ')}`,
      "base-uri 'none'",
      "form-action 'none'",
    ])
  })

  it('is needed by nothing: no address, no style of an element, no handler', async () => {
    const page = await pageOf(inputOf())
    const markup = page.replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    expect(markup).not.toMatch(/\s(?:src|srcset|action|style|on\w+)=/)
    expect([...markup.matchAll(/href="([^"]*)"/g)].filter(([, to]) => !to!.startsWith('#'))).toEqual([])
  })
})

describe('the change', () => {
  it('counts new lines, and shows those that did not run, with what is around them', async () => {
    const change = changeOf(await pageOf(inputOf()))
    expect(textOf(between(change, '<p class="lead">', '</p>'))).toBe(
      '9 of 15 new lines were run by no test; 1 ran only in part.',
    )
    expect(change.match(/data-spot/g)).toHaveLength(4) // 3 in part, 4–5, 20, and those of the new file
    expect(change).toContain(
      '<tr class="m c" data-spot="2" tabindex="-1"><th scope="row"><a href="#file=src%2Fcart%2Fcart.ts&amp;line=4">4</a></th>',
    )
    expect(textOf(between(change, 'cart.ts&amp;line=3">', '</tr>'))).toBe('3+◐7×1/2line 3 of it')
  })

  it('puts the file with most uncovered new lines first', async () => {
    const change = changeOf(await pageOf(inputOf()))
    const files = [...change.matchAll(/<h3><a class="name" href="([^"]*)"/g)].map(([, to]) => to)
    expect(files).toEqual(['#file=lib%2Fnew.ts', '#file=src%2Fcart%2Fcart.ts'])
    expect(change).toContain('2 changed files with nothing left to cover')
  })

  it('has a row for each known line of a file without a source, and says so', async () => {
    const file = between(changeOf(await pageOf(inputOf())), '#file=lib%2Fnew.ts', '</article>')
    expect(file).toContain('new file')
    expect(file).toContain('The source is not in this report')
    expect([...file.matchAll(/&amp;line=(\d+)">/g)].map(([, line]) => Number(line))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8,
    ])
  })

  it.each([
    ['no known change', { patch: undefined }, 'Nothing to compare with: this report knows no change.'],
    ['no changed file', { files: [] }, 'The change touches no file of this report.'],
    ['no changed line with code', { files: [shop[5]!] }, 'The change touches no line that a test could run.'],
    ['nothing left to cover', { files: [shop[1]!] }, 'All 2 new lines were run by a test.'],
  ])(
    'says so when there is %s',
    async (_, { files, ...more }: { files?: typeof shop; patch?: undefined }, says) => {
      const page = await pageOf(
        inputOf(files ?? shop.map((file) => ({ ...file, changed: new Set<number>() })), more),
      )
      expect(textOf(between(page, '<p class="lead">', '</p>'))).toBe(says)
    },
  )

  it('cuts a long excerpt, and says where it goes on', async () => {
    const long = htmlFile('long.ts', {
      lines: run(500, 0),
      source: text(500),
      changed: Array.from({ length: 500 }, (_, i) => i + 1),
    })
    const change = changeOf(await pageOf(inputOf([long])))
    expect(change.match(/<th scope="row">/g)).toHaveLength(40)
    expect(change).toContain('It goes on to line 500')
    expect(change).toContain('&amp;line=41">the whole file')
  })

  it('shows each line once where two places of a file have no source', async () => {
    const file = htmlFile('a.ts', { lines: '1:0 2:1 20:0 40:1', changed: [1, 20] })
    const change = changeOf(await pageOf(inputOf([file])))
    expect([...change.matchAll(/&amp;line=(\d+)">/g)].map(([, line]) => line)).toEqual(['1', '2', '20'])
  })

  it('leaves out a source that is too large', async () => {
    const file = htmlFile('a.ts', { lines: '2:0', source: text(9), changed: [2] })
    const change = changeOf(await pageOf(inputOf([file]), { largestSource: 50 }))
    expect(change).toContain('The source is not in this report')
    expect(change).not.toContain('line 2 of it')
  })

  it('puts files with lines that ran in part behind those with lines that did not, before the rest', async () => {
    const files = [
      htmlFile('a.ts', { lines: '1:1 2:0', changed: [1] }),
      htmlFile('b.ts', { lines: '1:1~', changed: [1] }),
      htmlFile('c.ts', { lines: '1:1~ 2:1~', changed: [1, 2] }),
      htmlFile('d.ts', { lines: '1:0', changed: [1] }),
    ]
    const change = changeOf(await pageOf(inputOf(files)))
    expect([...change.matchAll(/<h3><a class="name" href="#file=(\w)/g)].map(([, name]) => name)).toEqual([
      'd',
      'c',
      'b',
    ])
  })

  it('ends after its most rows, and counts what is left out', async () => {
    const files = ['a', 'b', 'c'].map((name) =>
      htmlFile(name, { lines: '9:0', source: text(20), changed: [9] }),
    )
    const change = changeOf(await pageOf(inputOf(files), { excerptRows: 8 }))
    expect(change.match(/<article/g)).toHaveLength(2)
    expect(change).toContain('1 further changed file with such lines is in the list')
  })

  it('is quick with a place that spans all numbers of lines', async () => {
    const far = htmlFile('far.ts', { lines: '1:0 3:0 2147483647:0', changed: [1, 3, 2147483647] })
    expect(changeOf(await pageOf(inputOf([far])))).toContain('&amp;line=2147483647">')
    const within = { ...far, source: async () => text(3) }
    expect(await pageOf(inputOf([within]))).toContain('1 line beyond the end of this source')
  })
})

describe('a view of a file', () => {
  it('has every line with its state, hits and branches in columns', async () => {
    const view = viewOf(await pageOf(inputOf()), 'src%2Fcart%2Fcart.ts')
    expect(
      textOf(between(view, '<pre data-w="2,6,3">', '</pre>'))
        .split('\n')
        .slice(0, 10),
    ).toEqual([
      ' 1 +              │line 1 of it',
      ' 2   ✓     7×     │line 2 of it',
      ' 3 + ◐     7× 1/2 │line 3 of it',
      ' 4 + ✗     0×     │line 4 of it',
      ' 5 + ✗     0×     │line 5 of it',
      ' 6                │line 6 of it',
      ' 7                │line 7 of it',
      ' 8                │line 8 of it',
      ' 9 + ✓ 12.3k× 2/2 │line 9 of it',
      '10                │line 10 of it',
    ])
    expect(view).toContain('<span class="m"> 4 + ✗')
    expect(textOf(between(view, '<p class="remarks">', '</p>'))).toBe(
      'New lines: 2 of 5 lines covered. Branches: 3 of 4 branches taken. Never called: remove.',
    )
  })

  it('has only the lines with code where there is no source', async () => {
    const view = viewOf(await pageOf(inputOf()), 'lib%2Fnew.ts')
    expect(view).toContain('The source is not in this report')
    expect(textOf(between(view, '<pre data-w="1,2,0">', '</pre>')).split('\n')).toHaveLength(8 + 1)
  })

  it('numbers lines as tools do: by LF, whatever else looks like a line end', async () => {
    const odd = htmlFile('odd.ts', { lines: '1:1 3:0', source: 'a\r\nb\u2028\rc\u0085\fd\n\tlast\u202e' })
    expect(textOf(between(await pageOf(inputOf([odd])), '<pre data-w="1,2,0">', '</pre>'))).toBe(
      '1   ✓ 1×  │a\n2         │b\\u2028\\rc\\u0085\\u000cd\n3   ✗ 0×  │\tlast\\u202e\n',
    )
  })

  it('leaves out a source that is too large, and a line that is too long', async () => {
    const large = htmlFile('large.ts', { lines: '2:0', source: 'x'.repeat(1_000_001) })
    expect(viewOf(await pageOf(inputOf([large])), 'large.ts')).toContain(
      'larger than 1,000 kB and is left out',
    )
    const page = await pageOf(inputOf([large]), { largestSource: 2_000_000 })
    expect(page).toContain(`${'x'.repeat(1_999)}…`)
    expect(page.length).toBeLessThan(100_000)
  })

  it('keeps to its budget: the change and the least covered first, the rest by ranges, and says so', async () => {
    const files = [
      htmlFile('a-good.ts', { lines: run(40, 39), source: text(40) }),
      htmlFile('b-bad.ts', { lines: run(40, 1), source: text(40) }),
      htmlFile('c-changed.ts', { lines: run(40, 39), source: text(40), changed: [1] }),
    ]
    const page = await pageOf(inputOf(files), { sourceBudget: 3_000 })
    const has = (name: string) => viewOf(page, name).includes('<pre')
    expect([has('c-changed.ts'), has('b-bad.ts'), has('a-good.ts')]).toEqual([true, true, false])
    expect(textOf(viewOf(page, 'a-good.ts'))).toContain('Not covered: 40.')
    expect(page).toContain('The lines of 1 file are left out')
    expect(await pageOf(inputOf(files))).not.toContain('left-out')
  })

  it('reads no source after the budget is spent', async () => {
    const asked: string[] = []
    const files = Array.from({ length: 50 }, (_, i) => ({
      ...htmlFile(`f${i}.ts`, { lines: run(40, 9) }),
      source: async () => {
        asked.push(`f${i}.ts`)
        return text(40)
      },
    }))
    await pageOf(inputOf(files), { sourceBudget: 5_000 })
    expect(asked.length).toBeLessThan(8)
  })
})

describe('the map', () => {
  it('is handed each file with lines, its share and its marks, and counts the others', async () => {
    const page = await pageOf(inputOf())
    expect(JSON.parse(between(page, 'id="map-data">', '</script>'))).toEqual([
      ['lib/deep/only.ts', 28, 30, 0],
      ['lib/new.ts', 2, 8, 3],
      ['src/cart/cart.ts', 3, 6, 3],
      ['src/cart/price.ts', 40, 40, 1],
      ['src/stock.ts', 45, 60, 0],
    ])
    expect(page).toContain('1 file without a line of code is not on the map.')
  })
})

describe('the list of files', () => {
  it('has a row for each file, the least covered first, with figures to sort by', async () => {
    const list = between(await pageOf(inputOf()), '<section id="list"', '</section>')
    const rows = [...list.matchAll(/<th scope="row" data-v="([^"]*)"/g)].map(([, name]) => name)
    expect(rows[0]).toBe('src/stock.ts')
    expect(rows).toHaveLength(shop.length)
    const cart = between(list, 'data-v="src/cart/cart.ts"', '</tr>')
    expect([...cart.matchAll(/data-v="([^"]*)"/g)].map(([, value]) => value)).toEqual([
      '0.5',
      '3',
      '0.75',
      '3',
      '-0.09999999999999998',
    ])
    expect(textOf(cart)).toContain('50.00 %3 of 675.00 %3 of 5−10.00')
  })

  it('leaves out the best covered files beyond its most rows, and says so', async () => {
    const list = between(await pageOf(inputOf(), { listRows: 2 }), '<section id="list"', '</section>')
    expect(list.match(/<th scope="row"/g)).toHaveLength(2)
    expect(list).toContain('Listed are the 2 files with most to cover; 4 are left out')
  })
})

describe('the page with hostile text everywhere', () => {
  const pageWith = (hostile: string) =>
    pageOf(
      inputOf(
        [
          htmlFile(hostile, {
            lines: '1:0 2:1',
            functions: 'x:1:0',
            source: `${hostile.replaceAll('\n', ' ').trimEnd()}.\nsecond\n`,
            changed: [1],
          }),
        ],
        {
          title: hostile,
          summary: hostile,
          conditions: [{ id: hostile, asked: hostile, found: hostile, status: 'broken' }],
          commit: `x${hostile}`,
          base: `x${hostile}`,
          generated: `x${hostile}`,
          trend: [0, 1].map((covered) => ({ sha: hostile, label: hostile, share: { covered, total: 1 } })),
        },
      ),
    )

  it.each(hostileTexts)('has the same elements as without %s', async (_, hostile) => {
    const page = await pageWith(hostile)
    expect(skeleton(page)).toEqual(skeleton(await pageWith('harmless')))
    expect(page).not.toMatch(hiddenInPage)
    expect(page.isWellFormed()).toBe(true)
    const data = between(page, 'id="map-data">', '</script>')
    expect(JSON.parse(data)).toHaveLength(1)
  })
})
