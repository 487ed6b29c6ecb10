/**
 * Signature version 4 from the side of AWS: signs anew what came in over the wire, and compares. Written from
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html, apart from the code it tests.
 */

import { createHash, createHmac } from 'node:crypto'
import type { Received } from './provider-stand-in.ts'

const hash = (text: string) => createHash('sha256').update(text, 'latin1').digest('hex')
const mac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/** What the signature is of; undefined when it is not that of `secretKey`. Requests with a query are not known here. */
export function signatureOf(received: Received, secretKey: string) {
  const parts =
    /^AWS4-HMAC-SHA256 Credential=(\w+)\/(\d{8})\/([\w-]+)\/(\w+)\/aws4_request, SignedHeaders=([\w;-]+), Signature=([0-9a-f]{64})$/.exec(
      received.headers.authorization ?? '',
    )
  if (!parts) return undefined
  const [, keyId, day = '', region = '', service = '', names = '', signature] = parts
  const sent: Readonly<Record<string, unknown>> = { ...received.headers, host: received.host }
  let canonical = `${received.method}\n${received.path}\n\n`
  for (const name of names.split(';')) canonical += `${name}:${sent[name]}\n`
  canonical += `\n${names}\n${hash(received.body)}`
  const time = String(received.headers['x-amz-date'])
  const toSign = `AWS4-HMAC-SHA256\n${time}\n${day}/${region}/${service}/aws4_request\n${hash(canonical)}`
  const key = mac(mac(mac(mac(`AWS4${secretKey}`, day), region), service), 'aws4_request')
  if (mac(key, toSign).toString('hex') !== signature) return undefined
  return { keyId, region, service, time, names: names.split(';') }
}
