/**
 * Signature version 4, by which AWS knows who asks without being sent the secret key.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */

import { createHash, createHmac } from 'node:crypto'

export type AwsKeys = {
  readonly keyId: string // "AKIA…"
  readonly secretKey: string
  /** Temporary keys (ASIA…) are worth nothing without it. */
  readonly sessionToken?: string
}

export type AwsQuestion = {
  readonly method: 'GET' | 'POST'
  /** Path and query are plain, letters, digits and "-._~/": no other is asked for, and AWS writes those in a way of its own. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>> // without `host`, which the client sends
  readonly body: string
}

export type AwsScope = { readonly region: string; readonly service: string; readonly now: Date }

/** The headers of the question with those that sign it: `x-amz-date`, `x-amz-security-token`, `authorization`. */
export function signed(
  question: AwsQuestion,
  keys: AwsKeys,
  { region, service, now }: AwsScope,
): Readonly<Record<string, string>> {
  const url = new URL(question.url)
  const time = now.toISOString().replace(/[:-]|\.\d{3}/g, '') // "20150830T123600Z"
  const headers: Readonly<Record<string, string>> = {
    ...question.headers,
    'x-amz-date': time,
    ...(keys.sessionToken !== undefined && { 'x-amz-security-token': keys.sessionToken }),
  }
  const lines = Object.entries({ ...headers, host: url.host })
    .map(([name, value]) => [name.toLowerCase(), value.trim().replace(/ {2,}/g, ' ')] as const)
    .sort(byText)
  const names = lines.map(([name]) => name).join(';')
  const canonical = [
    question.method,
    url.pathname,
    canonicalQuery(url.searchParams),
    ...lines.map(([name, value]) => `${name}:${value}`),
    '',
    names,
    sha256(question.body),
  ].join('\n')
  const scope = `${time.slice(0, 8)}/${region}/${service}/aws4_request`
  const key = scope
    .split('/')
    .reduce<string | Buffer>((from, part) => hmac(from, part), `AWS4${keys.secretKey}`)
  const signature = hmac(key, ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n')).toString('hex')
  const credential = `AWS4-HMAC-SHA256 Credential=${keys.keyId}/${scope}`
  return { ...headers, authorization: `${credential}, SignedHeaders=${names}, Signature=${signature}` }
}

const canonicalQuery = (parameters: URLSearchParams): string =>
  [...parameters]
    .map(([name, value]) => [encodeURIComponent(name), encodeURIComponent(value)] as const)
    .sort(byText)
    .map((pair) => pair.join('='))
    .join('&')

/** By name, then by value, in the order of code units, as AWS sorts. */
function byText(
  [nameA, valueA]: readonly [string, string],
  [nameB, valueB]: readonly [string, string],
): number {
  if (nameA !== nameB) return nameA < nameB ? -1 : 1
  return valueA < valueB ? -1 : valueA > valueB ? 1 : 0
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()
