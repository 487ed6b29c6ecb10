import { describe, expect, it } from '@jest/globals'
import { plain, spell } from '../../../../actions/coverage-threshold/src/paths/spelling.ts'
import { trackedPaths } from '../../../../shared/git/tracked-paths.ts'

const tracked = trackedPaths(new Set(['src/a.ts', 'src/a.vue', 'src/what?.ts', 'we?ird/b.ts', 'C:odd']))

describe('the spelling of a reported path', () => {
  it.each([
    ['./src//a.ts', 'src/a.ts'],
    ['src\\sub\\a.ts', 'src/sub/a.ts'],
    ['src\\sub/a.ts', 'src/sub/a.ts'],
    ['D:\\a\\shop\\a.ts', 'd:/a/shop/a.ts'],
    ['file:///home/me/my%20shop/a.ts', '/home/me/my shop/a.ts'],
    ['file://host/srv/a.ts', '/srv/a.ts'],
    ['file:///C:/shop/a.ts', 'c:/shop/a.ts'],
    ['file:///srv/100%/a.ts', '/srv/100%/a.ts'],
    ['webpack:///./src/a.ts', 'src/a.ts'],
    ['webpack://shop/./src/a.ts', 'src/a.ts'],
    ['webpack://_N_E/src/a.ts?1a2b', 'src/a.ts'],
    ['turbopack://[project]/src/a.ts', 'src/a.ts'],
    ['webpack:///../../etc/passwd', '../../etc/passwd'],
    ['src/a.vue?vue&type=script&lang.ts', 'src/a.vue'],
    ['src/a.vue?vue&src=/x/y', 'src/a.vue'],
    ['src/what?.ts', 'src/what?.ts'],
    ['/app/src/what?.ts', '/app/src/what?.ts'],
    ['/app/we?ird/b.ts', '/app/we?ird/b.ts'],
    ['C:odd', 'C:odd'],
  ])('%s is %s', (reported, path) => {
    expect(spell(reported, tracked)).toEqual({ path })
  })

  it.each([
    ['', 'is empty'],
    ['  ', 'is empty'],
    ['./', 'names a directory, not a file'],
    ['/', 'names a directory, not a file'],
    ['\0virtual:react', 'has a NUL in it, as bundlers mark modules that are no files'],
    ['https://example.com/src/a.ts', 'is an address, not a file'],
    ['chrome-extension://abc/a.js', 'is an address, not a file'],
    [`/${'x/'.repeat(2048)}a.ts`, 'is longer than 4096 characters'],
  ])('%j is none', (reported, why) => {
    expect(spell(reported, tracked)).toEqual({ why })
  })

  it('leaves a backslash between slashes alone where names have them', () => {
    const odd = trackedPaths(new Set(['src/odd\\name.ts']))
    expect(spell('/app/src/odd\\name.ts', odd)).toEqual({ path: '/app/src/odd\\name.ts' })
    expect(spell('src/odd\\name.ts', odd)).toEqual({ path: 'src/odd\\name.ts' })
  })
})

it('a plain path has no slash at its end, and a small drive letter', () => {
  expect(['C:\\shop\\', './src/', '/', '.', '//srv//x'].map(plain)).toEqual([
    'c:/shop',
    'src',
    '/',
    '',
    '/srv/x',
  ])
})
