/** Reads the event's payload, of which nothing is certain. */

/** The string at a path of keys, e.g. `textAt(payload, 'pull_request', 'base', 'sha')`; undefined for all else. */
export function textAt(payload: unknown, ...keys: readonly string[]): string | undefined {
  let value = payload
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Record<string, unknown>)[key]
  }
  return typeof value === 'string' && value !== '' ? value : undefined
}
