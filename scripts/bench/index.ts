/** `npm run bench [start|parse|sarif|match|coverage|secrets …]`: figures as ratios within one run. Nothing is judged here. */

import { benchCoverage } from './coverage.ts'
import { benchMatching } from './match.ts'
import { benchParsing } from './parse.ts'
import { benchSarif } from './sarif.ts'
import { benchSecrets } from './secrets.ts'
import { benchStartup } from './startup.ts'

const benches = {
  start: benchStartup,
  parse: benchParsing,
  sarif: benchSarif,
  match: benchMatching,
  coverage: benchCoverage,
  secrets: benchSecrets,
}

const wanted = process.argv.slice(2)
const unknown = wanted.find((name) => !(name in benches))
if (unknown !== undefined) {
  console.error(`There is no bench \`${unknown}\`; there are ${Object.keys(benches).join(', ')}.`)
  process.exit(64)
}
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length === 0 || wanted.includes(name)) await bench((line) => console.log(line))
}
