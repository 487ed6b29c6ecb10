import { describe, expect, it } from '@jest/globals'
import { Generator } from '../../../../actions/secret-scan/src/rules/generator.ts'
import {
  chanceOf,
  fixedPrefix,
  placeholderReason,
} from '../../../../actions/secret-scan/src/score/placeholder.ts'

const make = new Generator('placeholder')
const free = (text: string, name?: string) =>
  placeholderReason(text, name === undefined ? { structured: false } : { structured: false, name })
const formed = (text: string, prefix = 4) => placeholderReason(text, { structured: true, prefix })
const braces = (inside: string) => `{${inside}}`

describe('placeholderReason', () => {
  it.each([
    [`AKIA${make.text('base32', 9)}EXAMPLE`, 'has the word `example`'],
    [`acm_${'x'.repeat(30)}`, 'repeats `x`'],
    [`acm_${make.text('base62', 12)}XXXXXXXX`, 'repeats `X`'],
    [`acm_${'0'.repeat(36)}`, 'repeats `0`'],
    ['acm_****', 'is masked'],
    [`acm_${make.text('base62', 8)}...`, 'is masked'],
    ['acm_1234567890abcdefghij', 'is a run of neighbours'],
    ['acm_a1b2c3d4e5f6g7h8', 'counts up'],
    ['acm_k7Qk7Qk7Qk7Q', 'repeats itself'],
    ['acm_abbabaabbaab', 'has only 2 different characters'],
    ['acm_your_token_goes_here_for_now', 'has the word `token`'],
    [`acm_$${braces('TOKEN')}`, 'is a template'],
    ['acm_', 'is empty'],
  ])('doubts a provider’s form: %#', (text, reason) => {
    expect(formed(text)).toBe(reason)
  })

  it.each([
    [`$${braces('PASSWORD')}`, 'is a template'],
    [`$${braces(braces(' secrets.KEY '))}`, 'is a template'],
    [braces(braces('.Values.key')), 'is a template'],
    ['<your key>', 'is a template'],
    ['%API_KEY%', 'is a template'],
    ['%s', 'is a format'],
    ['$PASSWORD', 'is a variable of a shell'],
    ['$(cat /run/key)', 'is a variable of a shell'],
    ['process.env.API_KEY', 'is read from the environment'],
    ["os.environ['KEY']", 'is read from the environment'],
    ['config.apiKey', 'is a variable'],
    ['getApiKey(user)', 'is a call'],
    ['vault:kv/data/acme', 'names where it is kept'],
    ['qwertyuiop', 'is a run of neighbours'],
    ['987654321', 'is a run of neighbours'],
    ['changeme', 'has the word `changeme`'],
    ['my-test-key', 'has the word `test`'],
    ['database-key-for-production', 'is words'],
    ['/run/keys/acme', 'is a path'],
    ['false', 'is a plain value'],
  ])('doubts what has no form: %s', (text, reason) => {
    expect(free(text)).toBe(reason)
  })

  it.each([
    ['api_key', 'my-api-key'],
    ['DB_PASSPHRASE', 'dbpassphrase1'],
    ['acmeKey', 'acme_key_here'],
  ])('doubts what only repeats its name: %s', (name, text) => {
    expect(free(text, name)).toMatch(/repeats its name|has the word/)
    expect(free('zk4-Jw9-qq', name)).toBeUndefined()
  })

  it.each([
    ['base62', 36],
    ['hex', 32],
    ['base32', 16],
    ['base64url', 43],
    ['base36', 24],
    ['digits', 16],
  ] as const)('doubts no random token of %s', (alphabet, length) => {
    const doubted = Array.from({ length: 20_000 }, () => make.text(alphabet, length)).filter(
      (text) => formed(text, 0) !== undefined,
    )
    expect(doubted).toEqual([])
  })

  it('doubts hardly any random text without form', () => {
    const texts = Array.from({ length: 20_000 }, () => make.text('base62', 24))
    expect(texts.filter((text) => free(text, 'api_key') !== undefined).length).toBeLessThan(40)
  })

  it('takes a word that chance may have put into a token for chance, and one it can hardly have for a word', () => {
    const random = `acm_8Kd0${'test'}9QzW2mVb7RkYp4Lc6Nf1Hs3Jt5`
    expect(formed(random)).toBeUndefined()
    expect(formed(random.replace('test', 'placeholder'))).toBe('has the word `placeholder`')
    expect(chanceOf('test', random)).toBeGreaterThan(chanceOf('example', random))
  })

  it('looks behind the fixed beginning only, which may have a word itself', () => {
    const text = `acm_example_${make.text('base62', 24)}`
    expect(formed(text, 12)).toBeUndefined()
    expect(formed(text, 4)).toBe('has the word `example`')
  })

  it('does not mind the zeros that stand in what is encoded', () => {
    const block = make.text('base64', 200) + 'A'.repeat(12) + make.text('base64', 200)
    expect(formed(block, 0)).toBeUndefined()
    expect(formed(`${'A'.repeat(20)}${make.text('base64', 60)}`, 0)).toBeUndefined()
    expect(formed(`${'B'.repeat(20)}${make.text('base64', 60)}`, 0)).toBe('repeats `B`')
    expect(formed(`${'A'.repeat(200)}${make.text('base64', 100)}`, 0)).toBe('repeats `A`')
  })

  it('takes one word of a provider’s form for a part of it', () => {
    expect(formed(`acm_secret_${make.text('base62', 24)}`)).toBeUndefined()
    expect(free(`acm-secret-${make.text('base62', 24)}`)).toBe('has the word `secret`')
  })
})

describe('fixedPrefix', () => {
  it('is the longest keyword that the secret begins with', () => {
    expect(fixedPrefix('Acm_live_77', ['acm_', 'acm_live_', 'acm_test_'])).toBe(9)
    expect(fixedPrefix('77', ['acm_'])).toBe(0)
  })
})
