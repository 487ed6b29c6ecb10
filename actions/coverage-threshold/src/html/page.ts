/**
 * The frame of the page: its policy, its styles, its script. The policy allows the page nothing but these styles and
 * this script, by their hashes: no other script, no style in an element, no request to anywhere.
 */

import { createHash } from 'node:crypto'
import { filesScript } from './client/files.ts'
import { firstScript } from './client/first.ts'
import { layoutScript } from './client/layout.ts'
import { listScript } from './client/list.ts'
import { mapScript } from './client/map.ts'
import { pageScript } from './client/page.ts'
import { shown } from './escape.ts'
import { colourStyle } from './style/colours.ts'
import { pageStyle } from './style/page.ts'
import { sectionsStyle } from './style/sections.ts'

/** All of the script but its first lines; what starts it comes last. */
export const clientScript = (): string =>
  `'use strict'\n{${pageScript}${layoutScript}${mapScript}${listScript}${filesScript}
startTheme()
startWalk()
startMap()
startList()
startViews()
}
`

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

export function pageStart(title: string): string {
  const style = colourStyle() + pageStyle + sectionsStyle
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    `script-src ${hashOf(firstScript)} ${hashOf(clientScript())}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>Coverage of ${shown(title)}</title>
<style>${style}</style>
<script>${firstScript}</script>
</head>
<body>
`
}

export const pageEnd = (): string => `<script>${clientScript()}</script>\n</body>\n</html>\n`
