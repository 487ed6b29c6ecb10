/** Made from every action.yml and package.json by `npm run generate`; not to be edited. */

import type { Contract } from './contract.ts'

/** By folder name; `portcullis` is the front door. */
export type ActionName = "portcullis" | "quality-gate"

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
      "quality-gate-verdict": "Verdict of the quality gate; empty when it did not run."
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
  }
}

export const version = "0.1.0"

/** Where the actions live on GitHub; links lead there. */
export const slug = "OWNER/REPO"
