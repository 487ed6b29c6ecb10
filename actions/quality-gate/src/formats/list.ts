/** All report formats, in the order in which they are asked whether a report is theirs: the most telling first. */

import { bandit } from './bandit.ts'
import { cargo } from './cargo.ts'
import { cargoAudit } from './cargo-audit.ts'
import { checkstyle } from './checkstyle.ts'
import { diff } from './diff.ts'
import { eslint } from './eslint.ts'
import { flake8 } from './flake8.ts'
import type { Format } from './format.ts'
import { goTest } from './go-test.ts'
import { golangciLint } from './golangci-lint.ts'
import { junit } from './junit.ts'
import { mypy } from './mypy.ts'
import { npmAudit } from './npm-audit.ts'
import { pipAudit } from './pip-audit.ts'
import { rdjson } from './rdjson.ts'
import { rdjsonl } from './rdjsonl.ts'
import { ruff } from './ruff.ts'
import { sarif } from './sarif.ts'
import { shellcheck } from './shellcheck.ts'
import { tap } from './tap.ts'
import { tsc } from './tsc.ts'

export const formats: readonly Format[] = [
  sarif,
  junit,
  checkstyle,
  eslint,
  ruff,
  bandit,
  pipAudit,
  npmAudit,
  cargo,
  cargoAudit,
  goTest,
  golangciLint,
  shellcheck,
  rdjson,
  rdjsonl,
  mypy,
  tsc,
  tap,
  flake8,
  diff,
]
