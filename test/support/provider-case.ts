/** How one provider is asked, and answers: what a row of provider-cases.ts is, and what most rows have in common. */

import type { Alphabet, Generator } from '../../actions/secret-scan/src/rules/generator.ts'

export type Headers = Readonly<Record<string, string>>

export type ProviderCase = {
  readonly rule: string
  readonly provider: string // key in `verify-endpoints`
  readonly secret: (make: Generator) => string
  readonly asks: (secret: string) => string // "GET /user"
  readonly sends: (secret: string) => Headers
  readonly body: string
  readonly answer: { readonly headers?: Headers; readonly body: unknown }
  readonly says: string
}

export const usual: Headers = { 'user-agent': 'Portcullis', accept: 'application/json' }
export const bearer = (secret: string): Headers => ({ ...usual, authorization: `Bearer ${secret}` })
export const raw = (secret: string): Headers => ({ ...usual, authorization: secret })
export const inHeader =
  (name: string, more: Headers = {}) =>
  (secret: string): Headers => ({ ...usual, [name]: secret, ...more })

export const token =
  (prefix: string, length: number, alphabet: Alphabet = 'base62') =>
  (make: Generator): string =>
    prefix + make.text(alphabet, length)

type Given = Partial<ProviderCase> & Pick<ProviderCase, 'provider'>

export const cases = (
  given: Given,
  secrets: Readonly<Record<string, ProviderCase['secret']>>,
): readonly ProviderCase[] =>
  Object.entries(secrets).map(([rule, secret]) => ({
    asks: () => '',
    sends: bearer,
    body: '',
    answer: { body: {} },
    says: '',
    ...given,
    rule,
    secret,
  }))

export const getting = (
  provider: string,
  path: string,
  body: unknown,
  says: string,
  secrets: Readonly<Record<string, ProviderCase['secret']>>,
  sends: ProviderCase['sends'] = bearer,
): readonly ProviderCase[] =>
  cases({ provider, asks: () => `GET ${path}`, answer: { body }, says, sends }, secrets)
