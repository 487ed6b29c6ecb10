/** Keys of Google Cloud's service accounts: a JSON object with a private key in it. */

import type { Generator } from '../rules/generator.ts'
import { invalid, longestSecret, valid } from './grades.ts'
import { jsonObject, plainName } from './json-object.ts'
import { makePrivateKey, provePrivateKey } from './private-key.ts'
import { type Proof, unproven } from './proof.ts'

const by = 'the JSON and the key in it'

/** Tells the project: "project_id", or what stands behind the "@" of the account's address. */
export function proveGcpServiceAccount(secret: string): Proof {
  if (secret.length > longestSecret) return unproven(by)
  const account = jsonObject(Buffer.from(secret.trim(), 'utf8'))
  if (account?.type !== 'service_account') return unproven(by)
  const { private_key: key, client_email: address, project_id: project } = account
  if (typeof key !== 'string' || typeof address !== 'string' || address.length > 200) return unproven(by)
  const { grade, facts } = provePrivateKey(key)
  if (grade === 'invalid') return invalid(by)
  const domain = /@([a-z0-9-]{4,40})\.iam\.gserviceaccount\.com$/.exec(address)?.[1]
  if (grade === 'none' || (domain === undefined && !address.endsWith('.gserviceaccount.com')))
    return unproven(by)
  return valid(by, { project: plainName(project) ?? plainName(domain), bits: facts?.bits })
}

export function makeGcpServiceAccount(make: Generator): string {
  const project = `example-${make.text('lower', 6)}`
  const account = {
    type: 'service_account',
    project_id: project,
    private_key_id: make.text('hex', 40),
    private_key: makePrivateKey(make),
    client_email: `robot@${project}.iam.gserviceaccount.com`,
    client_id: make.text('digits', 21),
    token_uri: 'https://oauth2.googleapis.com/token',
  }
  return JSON.stringify(account, null, 2)
}
