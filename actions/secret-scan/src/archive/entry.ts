/** What an archive holds, and how much of it may be unpacked. */

export type Entry = {
  /** "lib.jar!/META-INF/keys.txt": a label for people. It is as the archive says, so it may hold "../" and control codes. */
  readonly path: string
  readonly bytes: Buffer
  /** What is odd about it, though it was read: "is cut off". */
  readonly remark?: string
}

/** Something that was not read, and why. */
export type Skipped = { readonly path: string; readonly why: string }

export type ArchiveLimits = {
  readonly entries: number
  /** Bytes that may come out of one archive, with those inside it. */
  readonly total: number
  /** How many times larger than the archive that may be, beyond the first `free` bytes. */
  readonly ratio: number
  readonly free: number
  /** Archives in archives: 1 is a zip in a zip. A compressed tar is one archive. */
  readonly nested: number
}

const MiB = 1024 * 1024

/** Sources shrink 4 to 8 to 1 and logs 20 to 1; zlib can't shrink more than 1,032 to 1, so bombs live between. */
export const archiveLimits: ArchiveLimits = {
  entries: 10_000,
  total: 256 * MiB,
  ratio: 200,
  free: 16 * MiB,
  nested: 1,
}

/** What is left to be read of an archive and all that is in it. */
export class Allowance {
  readonly limits: ArchiveLimits
  #entries: number
  #bytes: number

  constructor(limits: ArchiveLimits, archiveBytes: number) {
    this.limits = limits
    this.#entries = limits.entries
    this.#bytes = Math.min(limits.total, Math.max(limits.free, limits.ratio * archiveBytes))
  }

  /** Bytes that may still come out. */
  get bytes(): number {
    return this.#bytes
  }

  /** Counts what came out; false when it is more than may. */
  take(bytes: number): boolean {
    if (bytes > this.#bytes) return false
    this.#bytes -= bytes
    return true
  }

  /** Counts one entry more; false when there are too many. */
  takeEntry(): boolean {
    return this.#entries-- > 0
  }
}

export const tooMuch = 'would unpack to more than is allowed of an archive of this size'
export const tooMany = (most: number): string => `holds more than ${most} entries; the rest was not read`
