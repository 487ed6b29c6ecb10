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
