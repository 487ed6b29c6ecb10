/**
 * The three mistakes that are nobody's bug in our code. Each message is a whole sentence that names the place, the
 * value and what was wanted. Everything else that is thrown is our own bug, and is shown with its stack.
 */

/** The user wrote something we refuse: an input, a key of the configuration, an option. */
export class InputError extends Error {
  override readonly name = 'InputError'
}

/** A report can't be read: says the file, the place in it and the reason. */
export class ReportError extends Error {
  override readonly name = 'ReportError'
  readonly file: string
  readonly reason: string
  readonly line: number | undefined

  constructor(file: string, reason: string, line?: number) {
    super(line === undefined ? `${file}: ${reason}` : `${file}:${line}: ${reason}`)
    this.file = file
    this.reason = reason
    this.line = line
  }
}

/** The world did not do its part: git failed, a commit is missing, GitHub said no. */
export class ToolError extends Error {
  override readonly name = 'ToolError'
}

/** GitHub said no, and asking again would not help: the token may not, or the thing is not there. */
export class GitHubRefusal extends Error {
  override readonly name = 'GitHubRefusal'
  readonly status: number
  /** A sentence that says what to do. */
  readonly remedy: string

  /** `deed` completes "GitHub refused to …", e.g. "write a comment on #7". */
  constructor(deed: string, status: number, remedy: string) {
    super(`GitHub refused to ${deed} (${status}): ${remedy}`)
    this.status = status
    this.remedy = remedy
  }
}
