/** JSON that a token carries, read with care: it is short, and an object, or it is nothing. */

export type JsonObject = Readonly<Record<string, unknown>>

/** Bytes of UTF-8 as an object; undefined for anything else, and for more than 64 KiB. */
export function jsonObject(bytes: Buffer | undefined): JsonObject | undefined {
  if (!bytes || bytes.length > 65_536 || bytes[0] !== 0x7b) return undefined // "{"; encoders write no blank before it
  try {
    return JSON.parse(bytes.toString('utf8')) as JsonObject
  } catch {
    return undefined
  }
}

/**
 * The host of a URL or a bare host name, e.g. "https://login.example.com/v2" → "login.example.com": all that is told of
 * an address, since path and query may hold something secret.
 */
export function hostOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 2048) return undefined
  const host =
    /^(?:[a-z][a-z0-9+.-]{0,20}:\/\/)?(?:[^\s/@]{0,200}@)?([\w.-]{1,253})(?::\d{1,5})?(?:[/?#]|$)/i.exec(
      value,
    )?.[1]
  return host?.includes('.') ? host.toLowerCase() : undefined
}

/** A name that a provider gave, e.g. "my-project-1"; undefined for what could be anything. */
export const plainName = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[a-z][a-z0-9-]{1,39}$/.test(value) ? value : undefined
