/**
 * The page's own script, in pieces; `page.ts` joins them. They are strings, because a bundle of one file can hand on
 * nothing else; a test lets TypeScript check them against the browser's types. Rules: text goes into the page by
 * `textContent` only, nothing is fetched, nothing is evaluated.
 *
 * This piece runs before the page is drawn, so that nobody sees the wrong colours first.
 */
export const firstScript = `
'use strict'
{
  const root = document.documentElement
  root.classList.add('js')
  try {
    const theme = localStorage.getItem('portcullis-theme')
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
  } catch {} // a browser may refuse to remember for a file
}
`
