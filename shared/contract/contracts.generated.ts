/** Made from every action.yml and package.json by `npm run generate`; not to be edited. */

import type { Contract } from './contract.ts'

/** By folder name; `portcullis` is the front door. */
export type ActionName = "portcullis" | "coverage-threshold" | "quality-gate" | "secret-scan"

export const contracts: Readonly<Record<ActionName, Contract>> = {
  "portcullis": {
    "name": "portcullis",
    "description": "Every gate that applies, in one step, with one verdict. New findings are told from old ones without a server.",
    "inputs": {
      "gates": {
        "description": "Gates to run, one a line. `auto` runs a gate when its section stands in the configuration or its evidence is found.",
        "default": "auto",
        "required": false,
        "configurable": false
      },
      "config": {
        "description": "Path of the configuration file. A file that is named but absent is an error.",
        "default": ".github/portcullis.yml",
        "required": false,
        "configurable": false
      },
      "working-directory": {
        "description": "Directory that report paths and tools start from, relative to the workspace.",
        "default": ".",
        "required": false,
        "configurable": false
      },
      "base": {
        "description": "Commit to compare with, as a SHA, branch or tag. Empty means it is derived from the event.",
        "default": "",
        "required": false,
        "configurable": false
      },
      "report-only": {
        "description": "Whether a `fail` leaves the step green; an `error` never does.",
        "default": "false",
        "required": false,
        "configurable": true
      },
      "annotations": {
        "description": "Whether findings are annotated on the changed files.",
        "default": "true",
        "required": false,
        "configurable": true
      },
      "comment": {
        "description": "Whether the verdict is kept up to date in one pull-request comment (needs `pull-requests: write`).",
        "default": "false",
        "required": false,
        "configurable": true
      },
      "token": {
        "description": "Token for the pull-request comment; nothing else needs one.",
        "default": "${{ github.token }}",
        "required": false,
        "configurable": false
      }
    },
    "outputs": {
      "verdict": "The worst verdict of all gates: `pass`, `fail`, `neutral` or `error`.",
      "report": "Path of the JSON verdict of all gates (`schema/verdict.v1.json`).",
      "sarif": "Path of the SARIF file with the findings of all gates.",
      "quality-gate-verdict": "Verdict of the quality gate; empty when it did not run.",
      "coverage-threshold-verdict": "Verdict of the coverage threshold; empty when it did not run.",
      "secret-scan-verdict": "Verdict of the secret scan; empty when it did not run."
    }
  },
  "coverage-threshold": {
    "name": "coverage-threshold",
    "description": "Reads the coverage reports of any language and holds limits on the whole, on the change, on paths and against the past. No service, no token, no download.",
    "inputs": {
      "config": {
        "description": "Path of the configuration file. A file that is named but absent is an error.",
        "default": ".github/portcullis.yml",
        "required": false,
        "configurable": false
      },
      "working-directory": {
        "description": "Directory that report paths and tools start from, relative to the workspace.",
        "default": ".",
        "required": false,
        "configurable": false
      },
      "base": {
        "description": "Commit to compare with, as a SHA, branch or tag. Empty means it is derived from the event.",
        "default": "",
        "required": false,
        "configurable": false
      },
      "report-only": {
        "description": "Whether a `fail` leaves the step green; an `error` never does.",
        "default": "false",
        "required": false,
        "configurable": true
      },
      "annotations": {
        "description": "Whether findings are annotated on the changed files.",
        "default": "true",
        "required": false,
        "configurable": true
      },
      "comment": {
        "description": "Whether the verdict is kept up to date in one pull-request comment (needs `pull-requests: write`).",
        "default": "false",
        "required": false,
        "configurable": true
      },
      "token": {
        "description": "Token for the pull-request comment; nothing else needs one.",
        "default": "${{ github.token }}",
        "required": false,
        "configurable": false
      },
      "reports": {
        "description": "Coverage reports, one `[format:]glob` a line. Without a format, the content tells. Empty means the usual places.",
        "default": "",
        "required": false,
        "configurable": true
      },
      "minimum-line": {
        "description": "Lines that must be covered, in percent, such as `80` or `79.995`; Go counts statements. Empty means no limit.",
        "default": "",
        "required": false,
        "configurable": true
      },
      "minimum-branch": {
        "description": "Branches that must be taken, in percent. Empty means no limit.",
        "default": "",
        "required": false,
        "configurable": true
      },
      "minimum-function": {
        "description": "Functions that must be called, in percent. Empty means no limit.",
        "default": "",
        "required": false,
        "configurable": true
      },
      "minimum-patch": {
        "description": "Changed lines with code that must be covered, in percent. Empty means no limit.",
        "default": "",
        "required": false,
        "configurable": true
      },
      "minimum-patch-branch": {
        "description": "Branches on changed lines that must be taken, in percent. Empty means no limit.",
        "default": "",
        "required": false,
        "configurable": true
      },
      "minimum-file": {
        "description": "What every single file must reach, in percent. Empty means no limit.",
        "default": "",
        "required": false,
        "configurable": true
      },
      "minimum-new-file": {
        "description": "What every file that the change adds must reach, in percent. Empty means no limit.",
        "default": "",
        "required": false,
        "configurable": true
      },
      "maximum-decrease": {
        "description": "Percentage points that coverage may fall against the base, such as `0` or `0.5`. Empty means no limit.",
        "default": "",
        "required": false,
        "configurable": true
      },
      "paths": {
        "description": "Limits for parts of the repository, as YAML: glob → limits, or name → `files` and limits. Limits are `line`, `branch`, `function`, `patch`, `patch-branch`, `file` and `new-file`.",
        "default": "",
        "required": false,
        "configurable": true
      },
      "profile": {
        "description": "Whose definition of coverage the limits mean: `line`, `codecov`, `coverage.py`, `go` or `sonar`.",
        "default": "line",
        "required": false,
        "configurable": true
      },
      "path-map": {
        "description": "How paths in reports become paths of the repository, one `from=to` a line.",
        "default": "",
        "required": false,
        "configurable": true
      },
      "minimum-mapped": {
        "description": "How many of the files in the reports must be files of this repository, in percent; fewer is an error.",
        "default": "90",
        "required": false,
        "configurable": true
      },
      "exclude": {
        "description": "Files that don't count, one glob a line; `!` takes back in.",
        "default": "",
        "required": false,
        "configurable": true
      },
      "shards": {
        "description": "Reports that must be there, as YAML: how many, a list of names that occur in their paths, or name → glob.",
        "default": "",
        "required": false,
        "configurable": true
      },
      "ratchet": {
        "description": "Path of a committed file of floors that only rise. Written when coverage has risen, for you to commit.",
        "default": "",
        "required": false,
        "configurable": true
      },
      "baseline": {
        "description": "Where the coverage of earlier commits is kept: `notes` (with the commits, in git) or a directory.",
        "default": "notes",
        "required": false,
        "configurable": true
      },
      "without-baseline": {
        "description": "What `maximum-decrease` means while the base has no coverage on record: `idle` (nothing to judge, and said) or `error`.",
        "default": "idle",
        "required": false,
        "configurable": true
      },
      "badge": {
        "description": "Path of an SVG badge to write.",
        "default": "",
        "required": false,
        "configurable": true
      },
      "export": {
        "description": "Files to write in other formats, one `format:path` a line: `cobertura`, `lcov` or `sonar`.",
        "default": "",
        "required": false,
        "configurable": true
      },
      "html": {
        "description": "Path of a self-contained HTML report to write.",
        "default": "",
        "required": false,
        "configurable": true
      }
    },
    "outputs": {
      "verdict": "`pass`, `fail`, `neutral` or `error`.",
      "report": "Path of the JSON verdict (`schema/verdict.v1.json`).",
      "sarif": "Path of the SARIF file with the uncovered new lines.",
      "line": "Covered lines in percent, rounded down to two places.",
      "branch": "Taken branches in percent, rounded down; empty when no report knows branches.",
      "function": "Called functions in percent, rounded down; empty when no report knows functions.",
      "patch": "Covered changed lines in percent, rounded down; empty when no line with code has changed.",
      "lines-covered": "Number of covered lines (statements for Go).",
      "lines-total": "Number of lines with code (statements for Go).",
      "patch-covered": "Number of changed lines with code that are covered.",
      "patch-total": "Number of changed lines with code.",
      "delta": "Percentage points gained or, with a minus, lost against the base, rounded down; empty when the base has no coverage on record.",
      "uncovered": "Path of a JSON list of the changed lines that are not covered."
    }
  },
  "quality-gate": {
    "name": "quality-gate",
    "description": "Judges what linters, type checkers, tests and security tools reported, and says what is new in this change. No service, no token, no download.",
    "inputs": {
      "config": {
        "description": "Path of the configuration file. A file that is named but absent is an error.",
        "default": ".github/portcullis.yml",
        "required": false,
        "configurable": false
      },
      "working-directory": {
        "description": "Directory that report paths and tools start from, relative to the workspace.",
        "default": ".",
        "required": false,
        "configurable": false
      },
      "base": {
        "description": "Commit to compare with, as a SHA, branch or tag. Empty means it is derived from the event.",
        "default": "",
        "required": false,
        "configurable": false
      },
      "report-only": {
        "description": "Whether a `fail` leaves the step green; an `error` never does.",
        "default": "false",
        "required": false,
        "configurable": true
      },
      "annotations": {
        "description": "Whether findings are annotated on the changed files.",
        "default": "true",
        "required": false,
        "configurable": true
      },
      "comment": {
        "description": "Whether the verdict is kept up to date in one pull-request comment (needs `pull-requests: write`).",
        "default": "false",
        "required": false,
        "configurable": true
      },
      "token": {
        "description": "Token for the pull-request comment; nothing else needs one.",
        "default": "${{ github.token }}",
        "required": false,
        "configurable": false
      },
      "reports": {
        "description": "Reports to collect, one `[parser:]glob` a line. Without a parser, the content tells. Empty, with no tools either, means the usual places.",
        "default": "",
        "required": false,
        "configurable": true
      },
      "base-reports": {
        "description": "The same reports made on the base commit, one `[parser:]glob` a line.",
        "default": "",
        "required": false,
        "configurable": true
      },
      "tools": {
        "description": "Tools to run, as YAML: name → `run`, `parse`, `report`, `paths`, `scope: file|project`, `timeout`, `env`, `shell`.",
        "default": "",
        "required": false,
        "configurable": true
      },
      "policy": {
        "description": "Conditions, as a YAML list. Empty means one condition made of `severity` and `scope`.",
        "default": "",
        "required": false,
        "configurable": true
      },
      "severity": {
        "description": "The mildest severity that blocks when no policy is given: `error`, `warning` or `note`.",
        "default": "warning",
        "required": false,
        "configurable": true
      },
      "scope": {
        "description": "Which findings block when no policy is given: `new` or `all`.",
        "default": "new",
        "required": false,
        "configurable": true
      },
      "minimum-tests": {
        "description": "The fewest tests that must have run; fewer is a failure.",
        "default": "0",
        "required": false,
        "configurable": true
      }
    },
    "outputs": {
      "verdict": "`pass`, `fail`, `neutral` or `error`.",
      "report": "Path of the JSON verdict (`schema/verdict.v1.json`).",
      "sarif": "Path of the SARIF file with all findings.",
      "findings": "Number of findings in this change and before it, without suppressed ones.",
      "new": "Number of findings that are new.",
      "edited": "Number of findings whose line was edited but that were there before.",
      "fixed": "Number of findings of the base that are gone.",
      "tests": "Number of tests that ran.",
      "tests-failed": "Number of tests that failed or could not run."
    }
  },
  "secret-scan": {
    "name": "secret-scan",
    "description": "Finds credentials in everything a push carries, offline, with proof where the format allows it. No licence key, no download, no network.",
    "inputs": {
      "config": {
        "description": "Path of the configuration file. A file that is named but absent is an error.",
        "default": ".github/portcullis.yml",
        "required": false,
        "configurable": false
      },
      "working-directory": {
        "description": "Directory that report paths and tools start from, relative to the workspace.",
        "default": ".",
        "required": false,
        "configurable": false
      },
      "base": {
        "description": "Commit to compare with, as a SHA, branch or tag. Empty means it is derived from the event.",
        "default": "",
        "required": false,
        "configurable": false
      },
      "report-only": {
        "description": "Whether a `fail` leaves the step green; an `error` never does.",
        "default": "false",
        "required": false,
        "configurable": true
      },
      "annotations": {
        "description": "Whether findings are annotated on the changed files.",
        "default": "true",
        "required": false,
        "configurable": true
      },
      "comment": {
        "description": "Whether the verdict is kept up to date in one pull-request comment (needs `pull-requests: write`).",
        "default": "false",
        "required": false,
        "configurable": true
      },
      "token": {
        "description": "Token for the pull-request comment; nothing else needs one.",
        "default": "${{ github.token }}",
        "required": false,
        "configurable": false
      },
      "scan": {
        "description": "What is scanned: `auto` (what the event is about), `changes`, `history` (everything that any ref reaches), `tree` (all files as they are), `staged`, `stdin`, or `canary` (nothing; it is tried whether your settings still let credentials be found).",
        "default": "auto",
        "required": false,
        "configurable": true
      },
      "range": {
        "description": "Commits to scan in place of those of the event, as `a..b`.",
        "default": "",
        "required": false,
        "configurable": true
      },
      "fail-on": {
        "description": "What fails: `proven` (a checksum or structure shows that a provider made it), `high` (that, and what has a provider's form) or `any`.",
        "default": "high",
        "required": false,
        "configurable": true
      },
      "rules": {
        "description": "Path of a YAML file with rules of your own, and built-in ones to leave out.",
        "default": "",
        "required": false,
        "configurable": true
      },
      "baseline": {
        "description": "Path of a file of known secrets, one a line. Every run writes one with all that it found, as `baseline.txt` beside the report.",
        "default": "",
        "required": false,
        "configurable": true
      },
      "allow": {
        "description": "Path of a YAML file of findings that are set aside, each with a reason, for files that have no comments.",
        "default": ".github/portcullis-allow.yml",
        "required": false,
        "configurable": true
      },
      "import": {
        "description": "Settings of other scanners that count, too, one path a line (`.gitleaks.toml`, `.gitleaksignore`, `betterleaks.toml`, `.secrets.baseline`).",
        "default": "",
        "required": false,
        "configurable": true
      },
      "new-allows": {
        "description": "What an allow is worth that the proposed change itself brings: `refuse` (nothing before it is merged) or `accept` (it holds, and is listed).",
        "default": "refuse",
        "required": false,
        "configurable": true
      },
      "exclude": {
        "description": "Files whose findings don't count, one glob a line; `!` takes back in. They are counted all the same.",
        "default": "",
        "required": false,
        "configurable": true
      },
      "max-file-size": {
        "description": "Files that are larger are skipped and listed, such as `800kB` or `1GB`.",
        "default": "50MB",
        "required": false,
        "configurable": true
      },
      "timeout": {
        "description": "How long a scan may take, such as `90s`, `20m` or `2h`; what is not reached by then makes an error.",
        "default": "30m",
        "required": false,
        "configurable": true
      },
      "text": {
        "description": "Whether words are scanned, too: title and body of the pull request, messages of commits and tags, names of people, branches and files.",
        "default": "true",
        "required": false,
        "configurable": true
      },
      "cache": {
        "description": "Directory that remembers which file contents were scanned with these rules and held nothing, to be kept between runs by a cache step. Only a scan of the history reads and writes it.",
        "default": "",
        "required": false,
        "configurable": true
      },
      "verify": {
        "description": "Whether providers are asked if a credential is live. This sends it to the provider that made it, and to nobody else.",
        "default": "false",
        "required": false,
        "configurable": true
      },
      "verify-endpoints": {
        "description": "Addresses to ask in place of a provider's own, as YAML, such as `github` → `https://github.example.com/api/v3`.",
        "default": "",
        "required": false,
        "configurable": true
      }
    },
    "outputs": {
      "verdict": "`pass`, `fail`, `neutral` or `error`.",
      "report": "Path of the JSON verdict (`schema/verdict.v1.json`).",
      "sarif": "Path of the SARIF file. Credentials that are in the history only are not in it.",
      "findings": "Number of different credentials that were found, those that are set aside not counted.",
      "new": "How many of them neither the base nor the baseline has.",
      "receipt": "Path of a JSON list of what was scanned and what was not (`schema/receipt.v1.json`)."
    }
  }
}

export const version = "0.1.0"

/** Where the actions live on GitHub; links lead there. */
export const slug = "OWNER/REPO"
