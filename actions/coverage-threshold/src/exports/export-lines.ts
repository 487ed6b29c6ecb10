/** Lines of `format:path`: what is written, and where. */

import { InputError } from '../../../../shared/model/errors.ts'
import { nearest } from '../../../../shared/text/nearest.ts'

export const exportFormats = ['cobertura', 'lcov', 'sonar'] as const
export type ExportFormat = (typeof exportFormats)[number]

export type ExportLine = { readonly format: ExportFormat; readonly path: string }

export const readExports = (lines: readonly string[], where: string): readonly ExportLine[] =>
  lines.map((line) => {
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(colon, 0)).trim()
    const path = line.slice(colon + 1).trim()
    const format = exportFormats.find((known) => known === name)
    if (format && path !== '' && !path.endsWith('/')) return { format, path }
    const close = nearest(name, exportFormats)
    const hint = close === undefined || format ? '' : ` Did you mean \`${close}:${path}\`?`
    throw new InputError(
      `${where} has the line ${JSON.stringify(line)}; it must be \`format:path\` with one of ${exportFormats.join(', ')}.${hint}`,
    )
  })
