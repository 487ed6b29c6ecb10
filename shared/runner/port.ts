/** The one door to the outside world. Wings see these types only, so tests need no module mocking. */

export type RunSpec = {
  readonly command: string
  readonly args: readonly string[]
  readonly cwd: string
  /** The whole environment of the child; nothing is inherited. */
  readonly env: Readonly<Record<string, string>>
  readonly stdin?: Uint8Array | string
  readonly timeoutMs?: number
  /** Bytes kept of each stream; what is over is counted and dropped. Default 64 MiB. */
  readonly maxOutputBytes?: number
  /** Streams standard output away as it comes, in place of keeping it; the child waits while a promise is open. */
  readonly onStdout?: (chunk: Uint8Array) => void | Promise<void>
  /** Stops the child when it is aborted. */
  readonly signal?: AbortSignal
}

export type RunResult = {
  readonly exitCode: number | undefined // undefined when killed by a signal or never started
  readonly signal: string | undefined
  readonly timedOut: boolean
  readonly failedToStart: string | undefined // e.g. "not found: eslint"
  readonly stdout: Buffer
  readonly stderr: Buffer
  readonly droppedBytes: number
  readonly milliseconds: number
}

export type FileStat = {
  readonly size: number
  readonly modifiedMs: number
  readonly kind: 'file' | 'directory' | 'link' | 'other'
}

/** Paths are absolute, or relative to the process's working directory. Reading what is not there gives undefined. */
export type Files = {
  read(path: string): Promise<Buffer | undefined>
  stream(path: string): AsyncIterable<Buffer>
  stat(path: string): Promise<FileStat | undefined>
  /** Names in a directory, sorted; none when it is not there. */
  list(path: string): Promise<readonly string[]>
  realPath(path: string): Promise<string | undefined>
  write(path: string, data: string | Uint8Array): Promise<void>
  append(path: string, data: string): Promise<void>
  link(target: string, path: string): Promise<void>
  remove(path: string): Promise<void>
  temporaryDirectory(prefix: string): Promise<string>
  /** Files (not directories) below `cwd` that match, as POSIX paths relative to it, sorted. Links are not followed. */
  glob(patterns: readonly string[], options: { readonly cwd: string }): Promise<readonly string[]>
}

/** What started this run, as GitHub told it; on a laptop, kind is `local` and the payload is empty. */
export type Event = {
  readonly kind: 'actions' | 'local'
  readonly name: string // "pull_request", "push", …; "local"
  readonly payload: unknown // the event file, untrusted
  readonly sha: string | undefined
  readonly ref: string | undefined
  readonly repository: string | undefined // "owner/name"
  readonly runUrl: string | undefined
  readonly workspace: string // absolute
}

export type AnnotationLevel = 'error' | 'warning' | 'notice'

export type Annotation = {
  readonly level: AnnotationLevel
  readonly title: string
  readonly message: string
  readonly path?: string
  readonly startLine?: number
  readonly endLine?: number
  readonly startColumn?: number
  readonly endColumn?: number
}

/** Everything given to the log is untrusted; the host neutralises it for its own sink. */
export type Log = {
  info(text: string): void
  warning(text: string): void
  debug(text: string): void
  /** A short state of long work; a terminal overwrites it in place, elsewhere it is a plain line. An empty text takes it away. */
  progress(text: string): void
  group<T>(title: string, body: () => Promise<T>): Promise<T>
  /** Output of a child process, shown so that nothing in it can act as a command. */
  childOutput(title: string, text: string): void
}

export type IssueComment = { readonly id: number; readonly body: string; readonly own: boolean }

/** The few GitHub questions we ask. Refusals are `GitHubRefusal`, everything else a `ToolError`. */
export type GitHub = {
  /** Comments of an issue or pull request, oldest first; `own` tells whether this token wrote it. */
  comments(issue: number): Promise<readonly IssueComment[]>
  createComment(issue: number, body: string): Promise<void>
  updateComment(id: number, body: string): Promise<void>
}

export type HttpRequest = {
  readonly method: 'GET' | 'POST'
  /** http or https, without a user or password in it. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** For the whole of it: connecting, sending, and reading the answer to its end. */
  readonly timeoutMs: number
  /** An answer with a larger body is an error; its bytes are counted as they come out of any compression. */
  readonly maxBytes: number
}

export type HttpAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>> // names in lower case
  readonly body: Buffer
}

export type Host = {
  readonly event: Event
  readonly environment: Readonly<Record<string, string>>
  readonly cores: number
  readonly files: Files
  readonly log: Log
  now(): Date
  /** Aborted after so many milliseconds; keeps nothing waiting. */
  deadline(milliseconds: number): AbortSignal
  /** What is piped in; undefined where nothing can be, as in a step. */
  stdin?(): AsyncIterable<Buffer>
  /**
   * Another thread, in which the gate of that name does `data` by its own `work`. Messages and data are plain data. Throws
   * what the work threw. Undefined where the running program can't be started a second time.
   */
  thread?(gate: string, data: unknown, onMessage: (message: unknown) => void): Promise<void>
  run(spec: RunSpec): Promise<RunResult>
  /**
   * One HTTP request; a redirect is an answer like any other, and is not followed. Nothing of request and answer is
   * logged, and a ToolError (no answer, too late, too large) names the server alone: the rest may hold a secret.
   */
  request(spec: HttpRequest): Promise<HttpAnswer>
  /** Where this run's report files go; exists. */
  reportDirectory(gate: string): Promise<string>
  setOutput(name: string, value: string): void
  mask(secret: string): void
  annotate(annotation: Annotation): void
  /** Markdown for the job summary; on a laptop it is written to a file beside the reports. */
  summary(markdown: string): Promise<void>
  /** Connects on first use, so that a run without comments loads no client. */
  github(token: string): Promise<GitHub>
}

/** What a thread of its own has of the outside. */
export type WorkHost = Pick<Host, 'files' | 'run' | 'now' | 'cores' | 'environment' | 'deadline' | 'log'>
