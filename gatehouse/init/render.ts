/** The configuration file that `init` writes: what is found is switched on, everything else is explained. */

import type { Suggestion } from './suggestions.ts'

export function renderConfiguration(suggestions: readonly Suggestion[], schemaUrl: string): string {
  return `# yaml-language-server: $schema=${schemaUrl}
# Portcullis. Every key is explained in the README of its gate; unknown keys are refused.
version: 1

# Whether a \`fail\` leaves the step green while you get used to it. An \`error\` never does.
# report-only: true

# Whether the verdict is kept up to date in one pull-request comment (needs \`pull-requests: write\`).
# comment: true

quality-gate:
${suggestions.length > 0 ? tools(suggestions) : noTools}
  # Reports that other steps have written, one \`[parser:]glob\` a line.
  # reports:
  #   - reports/**/*.sarif
  #   - junit:build/test-results/**/*.xml

  # What blocks. Without a policy: no new finding of severity \`warning\` or worse, and no failed test.
  # policy:
  #   - severity: warning            # counts new findings; max is 0 when not given
  #   - severity: error              # nothing this bad anywhere, however old
  #     states: [new, edited, moved, unchanged]
  #   - paths: ['legacy/**']         # may shrink, may not grow
  #     ratchet: true
  #   - rules: ['no-console']
  #     warn-until: 2030-01-31       # only warns up to this day
  #   - measure: tests-skipped
  #     max: 5
`
}

function tools(suggestions: readonly Suggestion[]): string {
  const entries = suggestions.map(
    ({ name, why, lines }) =>
      `    ${name}: # ${why.replace(/[^\x20-\x7e]/g, '?')}\n${lines.map((line) => `      ${line}`).join('\n')}`,
  )
  return `  # Run here and on the base commit, in parallel, without tokens in their environment.
  tools:
${entries.join('\n')}
`
}

const noTools = `  # Tools to run, here and on the base commit. None was found that this repository already uses.
  # tools:
  #   eslint:
  #     run: npx eslint --format json .
  #     parse: eslint
`
