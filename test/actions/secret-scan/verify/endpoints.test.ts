import { describe, expect, it } from '@jest/globals'
import { readEndpoints } from '../../../../actions/secret-scan/src/verify/endpoints.ts'
import { parseYaml } from '../../../../shared/config/node.ts'
import { InputError } from '../../../../shared/model/errors.ts'

const read = (yaml: string) => readEndpoints(parseYaml('', yaml, 'verify-endpoints'))

describe('the addresses of providers', () => {
  it('are the public ones when nothing is said', () => {
    expect(readEndpoints(undefined)).toEqual(new Map())
    expect(read('')).toEqual(new Map())
  })

  it('are taken without a slash at the end', () => {
    const yaml = `
      github: https://github.acme.example/api/v3/
      gitlab: HTTPS://GitLab.acme.example
      npm: http://localhost:4873
      slack: http://127.0.0.1:9000/slack//
      aws: http://[::1]:9000`
    expect(read(yaml)).toEqual(
      new Map([
        ['github', 'https://github.acme.example/api/v3'],
        ['gitlab', 'https://gitlab.acme.example'],
        ['npm', 'http://localhost:4873'],
        ['slack', 'http://127.0.0.1:9000/slack'],
        ['aws', 'http://[::1]:9000'],
      ]),
    )
  })

  it.each([
    ['githup: https://x.example', 'Did you mean `github`?'],
    ['github: x.example', '"x.example"; it must be an address such as https://'],
    ['github: ftp://x.example', '"ftp://x.example"; it must be an address such as https://'],
    ['github: file:///etc/passwd', 'it must be an address such as https://'],
    ['github: http://x.example', '"http://x.example"; it must be an https address'],
    ['github: http://localhost.x.example', 'it must be an https address'],
    ['github: http://127.0.0.2', 'it must be an https address'],
    ['github: https://x.example/?a=b', 'without "?" and "#"'],
    ['github: https://x.example/#a', 'without "?" and "#"'],
    ['github:', 'it must be text'],
    ['github: [https://x.example]', 'it must be text'],
    ['- github', 'it must be a mapping'],
  ])('refuse %j, and say where and why', (yaml, message) => {
    const refused = () => read(yaml)
    expect(refused).toThrow(InputError)
    expect(refused).toThrow(message)
    expect(refused).toThrow(/[Ii]nput `verify-endpoints`, line 1/)
  })

  it.each(['https://ada:hush@x.example', 'https://hush@x.example', 'https://ada:hush@', 'ftp://a:hush@x'])(
    'refuse %# with a user in it, without repeating it',
    (address) => {
      const refused = () => read(`github: "${address}"`)
      expect(refused).toThrow(/`github` in input `verify-endpoints`, line 1 has a user or password in it/)
      expect(refused).not.toThrow(/hush/)
    },
  )
})
