/** Nothing that a pull request brings makes its own scan weaker, and all that would is told. */

import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { fingerprintOf } from '../../actions/secret-scan/src/identity/fingerprint.ts'
import { writeBlobCache } from '../../actions/secret-scan/src/sources/blob-cache.ts'
import { githubToken } from '../support/credentials.ts'
import { type Judged, type ScanShop, scanShop } from '../support/scan-shop.ts'

const token = githubToken('a')
const line = `token = '${token}'\n`
const config = '.github/portcullis.yml'

let shop: ScanShop
beforeEach(() => {
  shop = scanShop()
  shop.write('README.md', 'A shop.\n')
})
afterEach(() => shop.dispose())

const settings = (judged: Judged): string => judged.condition('settings')?.found ?? ''
const failed = (judged: Judged): void => {
  expect([judged.report.verdict, judged.open]).toEqual(['fail', [fingerprintOf(token)]])
}
const link = (target: string, path: string): void => {
  mkdirSync(dirname(shop.path(`repo/${path}`)), { recursive: true })
  rmSync(shop.path(`repo/${path}`), { recursive: true, force: true })
  symlinkSync(target, shop.path(`repo/${path}`))
}

const section = (yaml: string): string => `secret-scan: { ${yaml} }\n`
const sidecar = `- { fingerprint: ${fingerprintOf(token)}, reason: "no harm" }\n`

describe('the configuration of a change', () => {
  it.each([
    ['leaves its file out', section('exclude: ["**"]')],
    ['raises the bar', section('fail-on: proven')],
    ['scans what is staged', section('scan: staged')],
    ['scans standard input', section('scan: stdin')],
    ['only tries canaries', section('scan: canary')],
    ['names another range', section('range: HEAD..HEAD')],
    ['gives no time', section('timeout: 1ms')],
    ['reads no file', section('max-file-size: 1B')],
    ['reads no words', section('text: false')],
    ['accepts comments', section('new-allows: accept')],
    [
      'names rules, a baseline, allows and imports of its own',
      section('rules: r.yml, baseline: b.txt, allow: a.yml, import: [i.toml]'),
    ],
    ['only reports', 'report-only: true\n'],
    ['is no YAML', '{{{{'],
    ['has a key that there is not', 'secret-scam: {}\n'],
    ['is empty', ''],
  ])('counts for nothing where it %s', async (_, text) => {
    shop.write(config, section('timeout: 5m'))
    const base = shop.commit('first')
    shop.write(config, text)
    shop.write('r.yml', 'disable: [github-classic-token]\n')
    shop.write('b.txt', `${fingerprintOf(token)} github-classic-token\n`)
    shop.write('a.yml', sidecar)
    shop.write('i.toml', "[allowlist]\npaths = ['''.*''']\n")
    shop.write('src/a.ts', line)
    shop.commit('attack')
    const events = [shop.pullRequest(base), ...(text.includes('**') ? [shop.mergeGroup(base)] : [])]
    for (const event of events) {
      const judged = await shop.judge({}, { event })
      failed(judged)
      expect(settings(judged)).toBe(`it is; what it does to ${config} counts once it is merged`)
    }
  })

  it.each<[string, () => void]>([
    ['is deleted', () => shop.git(['rm', '--quiet', config])],
    [
      'becomes a link to a file',
      () => {
        shop.write('evil.yml', section('exclude: ["**"]'))
        link('../evil.yml', config)
      },
    ],
    ['becomes a link to a device', () => link('/dev/zero', config)],
    ['becomes a link to itself', () => link('portcullis.yml', config)],
    [
      'becomes a directory',
      () => {
        rmSync(shop.path(`repo/${config}`))
        shop.write(`${config}/x`, 'x\n')
      },
    ],
    [
      'lies in a directory that becomes a link',
      () => {
        shop.write('evil/portcullis.yml', section('exclude: ["**"]'))
        link('evil', '.github')
      },
    ],
    ['gets executable', () => shop.git(['update-index', '--chmod=+x', config])],
  ])('counts for nothing where it %s', async (_, change) => {
    shop.write(config, section('fail-on: any'))
    const base = shop.commit('first')
    shop.write('src/a.ts', 'const password = "zQ8vK2pL9w"\n')
    change()
    shop.git(['add', 'src'])
    if (!shop.git(['diff', '--cached', '--name-only']).includes(config)) shop.git(['add', '--all'])
    shop.git(['commit', '--quiet', '--message=attack'])
    const judged = await shop.judge({}, { event: shop.pullRequest(base) })
    expect([judged.report.verdict, judged.report.summary]).toEqual([
      'fail',
      '1 new credential: rotate first, then remove.',
    ])
    expect(settings(judged)).toContain(config)
  })

  it('counts for nothing under a name that differs in case', async () => {
    const base = shop.commit('first')
    shop.write('.github/Portcullis.yml', section('exclude: ["**"]'))
    shop.write('.GitHub/portcullis.yml', section('exclude: ["**"]'))
    shop.write('src/a.ts', line)
    shop.commit('attack')
    failed(await shop.judge({}, { event: shop.pullRequest(base) }))
  })
})

describe('the files of a change', () => {
  const inputs = { rules: 'rules.yml', baseline: 'known.txt', import: '.gitleaks.toml\n.gitleaksignore' }

  it.each([
    ['a baseline', 'known.txt', `${fingerprintOf(token)} github-classic-token\n`],
    ['allows', '.github/portcullis-allow.yml', sidecar],
    ['rules that are left out', 'rules.yml', 'disable: [github-classic-token]\n'],
    ['a rule that hangs', 'rules.yml', 'rules: [{ id: x, title: x, keywords: [a], pattern: "(a+)+$" }]\n'],
    ['settings of Gitleaks', '.gitleaks.toml', "[allowlist]\npaths = ['''.*''']\n"],
    ['findings that Gitleaks ignores', '.gitleaksignore', 'src/a.ts:github-pat:1\n'],
  ])('%s set nothing aside, new or changed', async (_, path, text) => {
    let base = shop.commit('first')
    for (const before of [undefined, '\n']) {
      if (before !== undefined) {
        shop.git(['rm', '--quiet', '-r', 'src', path])
        shop.write(path, before)
        base = shop.commit('before')
      }
      shop.write(path, text)
      shop.write('src/a.ts', line)
      shop.commit('attack')
      const judged = await shop.judge(inputs, { event: shop.pullRequest(base) })
      failed(judged)
      expect(settings(judged)).toContain(path)
    }
  })

  it.each([
    [
      '.gitattributes',
      '* -diff -text binary export-ignore filter=lfs diff=lfs merge=lfs linguist-generated\n',
    ],
    ['.gitignore', '*\n'],
    ['.mailmap', 'Nobody <a@example.org>\n'],
    ['.gitmodules', '[submodule "src"]\n\tpath = src\n\turl = ./nowhere\n\tignore = all\n'],
    ['.gitleaksignore', 'src/a.ts:github-pat:1\n'],
    ['.secrets.baseline', '{}\n'],
    ['.git-blame-ignore-revs', `${'1'.repeat(40)}\n`],
    ['.lfsconfig', '[lfs]\n\turl = https://nowhere.example/\n'],
  ])('%s hides nothing', async (path, text) => {
    const base = shop.commit('first')
    shop.write(path, text)
    shop.write('src/a.ts', line)
    shop.git(['add', '--all', '--force'])
    shop.commit('attack')
    failed(await shop.judge({}, { event: shop.pullRequest(base) }))
  })

  it.each([
    ['auto', 'portcullis:allow github-classic-token reason="a test"'],
    ['tree', 'portcullis:allow github-classic-token reason="a test"'],
    ['history', 'portcullis:allow github-classic-token reason="a test"'],
    ['auto', 'gitleaks:allow'],
    ['tree', 'gitleaks:allow'],
    ['history', 'pragma: allowlist secret'],
  ])('with a comment sets nothing aside in a scan that is %s: %s', async (scan, mark) => {
    const base = shop.commit('first')
    shop.write('src/a.ts', `${line.trim()} // ${mark}\n`)
    shop.commit('attack')
    const judged = await shop.judge({ scan }, { event: shop.pullRequest(base) })
    failed(judged)
    if (mark.startsWith('portcullis')) expect(judged.condition('new-allows')?.status).toBe('broken')
  })

  it('keep a comment of the base that speaks of a secret of the base', async () => {
    shop.write('src/a.ts', `${line.trim()} // portcullis:allow github-classic-token reason="a test"\n`)
    const base = shop.commit('first')
    shop.write('src/b.ts', 'export {}\n')
    shop.commit('harmless')
    for (const scan of ['auto', 'tree', 'history']) {
      const { report } = await shop.judge({ scan }, { event: shop.pullRequest(base) })
      expect([scan, report.verdict]).toEqual([scan, 'pass'])
    }
  })

  it('bring no cache that says what was scanned', async () => {
    const base = shop.commit('first')
    shop.write('src/a.ts', line)
    const blob = shop.git(['hash-object', 'src/a.ts'])
    const { receipt } = await shop.judge({ scan: 'history', cache: 'cache' })
    await writeBlobCache(shop.host.files, shop.path('repo/cache'), receipt.ruleSet, [blob])
    shop.commit('attack')
    const inputs = { scan: 'history', cache: 'cache' }
    // Only to see that the cache is one that would be believed.
    expect((await shop.judge(inputs, { event: shop.pushed(base) })).report.verdict).toBe('pass')
    const judged = await shop.judge(inputs, { event: shop.pullRequest(base) })
    failed(judged)
    expect(judged.report.notes.join()).toContain('The cache is neither read nor written')
  })

  it('can not move the working directory to where there are other settings', async () => {
    shop.write('api/rules.yml', 'disable: [openai-api-key]\n')
    shop.write('lax/rules.yml', 'disable: [github-classic-token]\n')
    const base = shop.commit('first')
    renameSync(shop.path('repo/api'), shop.path('repo/old'))
    link('lax', 'api')
    shop.write('src/a.ts', line)
    shop.commit('attack')
    const inputs = { rules: 'rules.yml', 'working-directory': 'api' }
    const judged = await shop.judge(inputs, { event: shop.pullRequest(base) })
    failed(judged)
    expect(settings(judged)).toContain('api/rules.yml')
  })

  it('can not take the working directory away', async () => {
    shop.write('api/a.ts', 'export {}\n')
    const base = shop.commit('first')
    shop.git(['rm', '--quiet', '-r', 'api'])
    shop.write('src/a.ts', line)
    shop.commit('attack')
    const { report } = await shop.judge({ 'working-directory': 'api' }, { event: shop.pullRequest(base) })
    expect([report.verdict, report.summary]).toEqual(['error', expect.stringContaining('/api is not there')])
  })
})

describe('settings of the base', () => {
  it.each([
    [
      'a link',
      () => {
        shop.write('real.yml', section('fail-on: any'))
        link('../real.yml', config)
      },
      'it is a link',
    ],
    [
      'in a directory that is a link',
      () => {
        shop.write('real/portcullis.yml', 'x: 1\n')
        link('real', '.github')
      },
      '".github" is a link',
    ],
    ['larger than is read', () => shop.write(config, Buffer.alloc(1_100_000, '#\n')), 'has 1100000 bytes'],
    ['no YAML', () => shop.write(config, '{{'), `${config} at the base`],
  ])('that are %s make an error, and no scan without them', async (_, put, words) => {
    put()
    const base = shop.commit('first')
    shop.write('src/a.ts', 'export {}\n')
    shop.commit('harmless')
    const { report } = await shop.judge({}, { event: shop.pullRequest(base) })
    expect([report.verdict, report.summary]).toEqual(['error', expect.stringContaining(words)])
    expect(report.summary).not.toContain('bug')
  })

  it.each(['rules', 'baseline', 'allow', 'import'])('that are a link make an error, as %s', async (input) => {
    shop.write('real.yml', '\n')
    link('real.yml', 'policy')
    const base = shop.commit('first')
    shop.write('src/a.ts', 'export {}\n')
    shop.commit('harmless')
    const { report } = await shop.judge({ [input]: 'policy' }, { event: shop.pullRequest(base) })
    expect([report.verdict, report.summary]).toEqual([
      'error',
      expect.stringMatching(/^"policy" of the base commit [0-9a-f]{10} can't be read: it is a link/),
    ])
  })
})

describe('what is checked out', () => {
  const merged = (into: string, from: string): string => {
    shop.git(['checkout', '--quiet', '--detach', into])
    shop.git(['merge', '--quiet', '--no-ff', '--message=merge', from])
    return shop.git(['rev-parse', 'HEAD'])
  }

  it('may be the merge that GitHub makes, of a base that has moved', async () => {
    const base = shop.commit('first')
    shop.write('base.ts', `x = '${githubToken('of the base')}'\n`)
    const moved = shop.commit('the base goes on')
    shop.git(['checkout', '--quiet', '-b', 'side', base])
    shop.write('src/a.ts', line)
    const head = shop.commit('attack')
    const merge = merged(moved, head)
    for (const from of [base, moved])
      failed(await shop.judge({}, { event: { ...shop.pullRequest(from, head), sha: merge } }))
  })

  it('is scanned where the merge itself brings a secret', async () => {
    const base = shop.commit('first')
    shop.write('b.ts', 'export {}\n')
    const moved = shop.commit('the base goes on')
    shop.git(['checkout', '--quiet', '-b', 'side', base])
    shop.write('c.ts', 'export {}\n')
    const head = shop.commit('side')
    shop.git(['checkout', '--quiet', '--detach', moved])
    shop.git(['merge', '--quiet', '--no-commit', '--no-ff', head])
    shop.write('src/a.ts', line)
    shop.commit('an evil merge')
    failed(await shop.judge({}, { event: shop.pullRequest(base, head) }))
  })

  it('is no base because it has two parents, the second of which is the head', async () => {
    const base = shop.commit('first')
    shop.write('src/a.ts', line)
    shop.commit('attack')
    shop.git(['rm', '--quiet', 'src/a.ts'])
    const head = shop.commit('hide')
    shop.write('b.ts', 'export {}\n')
    const later = shop.commit('later')
    shop.git(['checkout', '--quiet', '-b', 'evil', later])
    const tree = shop.git(['rev-parse', 'HEAD^{tree}'])
    const evil = shop.git(['commit-tree', tree, '-p', later, '-p', head, '-m', 'evil'])
    shop.git(['reset', '--quiet', '--hard', evil])
    failed(await shop.judge({}, { event: shop.pullRequest(base, head) }))
  })

  it.each(['pull_request_target', 'pull_request_review', 'pull_request_review_comment'])(
    'is judged by the base on %s, too',
    async (name) => {
      const base = shop.commit('first')
      shop.write(config, section('exclude: ["**"]'))
      shop.write('src/a.ts', line)
      const head = shop.commit('attack')
      shop.git(['checkout', '--quiet', '--detach', name.endsWith('target') ? base : head])
      const judged = await shop.judge({}, { event: { ...shop.pullRequest(base, head), name } })
      failed(judged)
      expect(settings(judged)).toContain(config)
    },
  )

  it('may be a shallow clone of a fork whose origin takes nothing', async () => {
    const base = shop.commit('first')
    shop.write('src/a.ts', line)
    const head = shop.commit('attack')
    shop.git(['config', 'uploadpack.allowAnySHA1InWant', 'true'])
    shop.git(['config', 'receive.denyCurrentBranch', 'refuse'])
    shop.git(['clone', '--quiet', '--depth=1', `file://${shop.path('repo')}`, 'clone'], '.')
    const environment = {
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'protocol.file.allow',
      GIT_CONFIG_VALUE_0: 'always',
    }
    failed(
      await shop.judge(
        {},
        {
          event: { ...shop.pullRequest(base, head), workspace: shop.path('clone') },
          where: 'clone',
          environment,
        },
      ),
    )
  })
})
