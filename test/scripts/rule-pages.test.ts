import { describe, expect, it } from '@jest/globals'
import type { Rule } from '../../actions/secret-scan/src/rules/rule.ts'
import { pageName, rulePages } from '../../scripts/rule-pages.ts'
import { rulesInFolder } from '../support/rule-files.ts'

const rule = (change: Partial<Rule> = {}): Rule => ({
  id: 'acme-key',
  provider: 'Acme',
  title: 'Acme key',
  opens: 'the shop',
  keywords: ['acme_'],
  match: { kind: 'token', pattern: 'acme_[0-9]{8}' },
  severity: 'error',
  confidence: 'high',
  revoke: { steps: 'Delete the key.', url: 'https://acme.example/keys' },
  source: 'https://acme.example/docs',
  positives: () => [],
  negatives: () => [],
  ...change,
})

const contentOf = (rules: readonly Rule[], name: string): string =>
  rulePages(rules).find(({ path }) => path === `docs/rules/${name}.md`)?.content ?? ''

describe('the pages of rules', () => {
  it('are an index and one page per provider, whatever the order of the rules', () => {
    const rules = [rule(), rule({ id: 'zoo-key', provider: 'Zoo' }), rule({ id: 'acme-app-key' })]
    const pages = rulePages(rules)
    expect(pages.map(({ path }) => path)).toEqual([
      'docs/rules/README.md',
      'docs/rules/acme.md',
      'docs/rules/zoo.md',
    ])
    expect(rulePages([...rules].reverse())).toEqual(pages)
  })

  it('list every rule once in the index, with a link to its section', () => {
    const index = contentOf([rule(), rule({ id: 'acme-app-key', title: 'A|B' })], 'README')
    expect(index).toContain('2 rules of 1 providers')
    expect(index).toContain('| [Acme](acme.md#acme-key) | `acme-key` | Acme key | high | error |  |')
    expect(index).toContain('| `acme-app-key` | A\\|B |')
  })

  it('say of a rule what it opens, how it is recognised, and what to do', () => {
    const page = contentOf([rule()], 'acme')
    expect(page).toContain('## acme-key')
    expect(page).toContain('**Acme key.** It opens the shop.')
    expect(page).toContain('it begins with `acme_`, in any case of letters, and reads `acme_[0-9]{8}`')
    expect(page).toContain('- Confidence: high\n- Severity: error\n- Proof: none')
    expect(page).toContain('Delete the key. [How to revoke it](https://acme.example/keys)')
    expect(page).toContain('- Documented by [the provider](https://acme.example/docs)')
  })

  it('name the proof, the score of generic rules, and no source where none is', () => {
    const proven = rule({ prove: () => ({ grade: 'none', by: 'nothing' }), generic: true, source: '' })
    const page = contentOf([proven], 'acme')
    expect(page).toContain('- Proof: its checksum or structure is looked at, offline')
    expect(page).toContain('- Confidence: high, and a value that looks like words is left out')
    expect(page).not.toContain('Documented by')
    expect(contentOf([proven], 'README')).toContain('| high | error | offline |')
  })

  it('describe a window and an assigned value in words of their own', () => {
    const near = rule({ match: { kind: 'window', pattern: '[0-9]{8}', before: 8, after: 8 } })
    const named = rule({ match: { kind: 'assigned', value: '[0-9]{8}' } })
    expect(contentOf([near], 'acme')).toContain('near `acme_`, in any case of letters, there is `[0-9]{8}`')
    expect(contentOf([named], 'acme')).toContain('to a name with `acme_` in it')
  })

  it('keep a pattern with backticks in one piece', () => {
    const page = contentOf([rule({ match: { kind: 'token', pattern: 'acme_[`]' } })], 'acme')
    expect(page).toContain('`` acme_[`] ``')
  })

  it('have a name of small letters, digits and hyphens for each provider, and none for two of them', async () => {
    const rules = [...(await rulesInFolder('providers')), ...(await rulesInFolder('generic'))]
    const providers = [...new Set(rules.map(({ provider }) => provider))]
    const names = providers.map(pageName)
    expect(names.filter((name) => !/^[0-9a-z]+(-[0-9a-z]+)*$/.test(name) || name === 'readme')).toEqual([])
    expect(new Set(names).size).toBe(providers.length)
    expect(rulePages(rules)).toHaveLength(providers.length + 1)
  })
})
