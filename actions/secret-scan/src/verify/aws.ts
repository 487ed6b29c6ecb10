/** AWS: who does a pair of keys belong to? The question needs no permission, and no policy can refuse it. */

import { signed } from './aws-signature.ts'
import { type Credential, liveAs, type Reply, revoked, unknown, type Verifier } from './verifier.ts'

const keyIdRules = ['aws-access-key-id', 'aws-temporary-key-id']
const secretRules = ['aws-secret-access-key', 'aws-secret-beside-key-id']
const body = 'Action=GetCallerIdentity&Version=2011-06-15'

export const aws: Verifier = {
  provider: 'aws',
  name: 'AWS',
  base: 'https://sts.amazonaws.com',
  rules: [...keyIdRules, ...secretRules],
  source: 'https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html',
  ask(credential, base, now) {
    const keyId = ofRules(credential, keyIdRules)
    const secretKey = ofRules(credential, secretRules)
    const sessionToken = ofRules(credential, ['aws-session-token'])
    if (keyId === undefined) return 'the key id that belongs to it was not found beside it'
    if (secretKey === undefined) return 'the secret key that belongs to it was not found beside it'
    const isTemporary = keyId.startsWith('ASIA')
    if (isTemporary && sessionToken === undefined)
      return 'the session token that belongs to these temporary keys was not found beside them'
    const keys = { keyId, secretKey, ...(isTemporary && sessionToken !== undefined && { sessionToken }) }
    const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }
    const question = { method: 'POST', url: `${base}/`, headers, body } as const
    const scope = { region: regionOf(base), service: 'sts', now }
    return { method: 'POST', path: '/', headers: signed(question, keys, scope), body }
  },
  judge({ status, body: xml }: Reply) {
    const text = xml.toString('utf8')
    const arn = status === 200 ? element(text, 'Arn') : undefined
    if (arn !== undefined) return liveAs('AWS', arn)
    const code = element(text, 'Code')
    if (code === 'InvalidClientTokenId')
      return revoked('AWS does not know the key id, or it is not active (InvalidClientTokenId).')
    if (code === 'ExpiredToken') return revoked('AWS says that the session has ended (ExpiredToken).')
    if (code === 'SignatureDoesNotMatch') {
      const clock = /Signature (?:expired|not yet current)/.test(element(text, 'Message') ?? '')
      if (clock) return unknown("AWS refuses the time of the question: is this machine's clock right?")
      return unknown('AWS knows the key id, and this secret key is not its own.')
    }
    if (code !== undefined && /^\w{1,60}$/.test(code))
      return unknown(`AWS answers with status ${status} (${code}), which does not say whether it is live.`)
    return undefined
  },
}

const ofRules = (credential: Credential, rules: readonly string[]): string | undefined =>
  [credential, ...(credential.partners ?? [])].find(({ rule }) => rules.includes(rule))?.secret

/** "https://sts.eu-west-1.amazonaws.com" is in eu-west-1; the global address, and a stand-in, in us-east-1. */
const regionOf = (base: string): string =>
  /^https:\/\/sts(?:-fips)?\.([a-z0-9-]{1,30})\.amazonaws\.com(?:\.cn)?$/.exec(base)?.[1] ?? 'us-east-1'

/** The text of the first element of that name; AWS puts no attributes and no markup in those that we read. */
function element(xml: string, name: string): string | undefined {
  const start = xml.indexOf(`<${name}>`)
  const end = xml.indexOf(`</${name}>`, start)
  if (start < 0 || end < 0) return undefined
  const text = xml.slice(start + name.length + 2, end)
  return text.includes('<') ? undefined : text
}
