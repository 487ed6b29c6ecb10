/** Credentials as they travel: JSON Web Tokens, headers, addresses, and options of commands. */

import { proveByPrefix } from '../../proof/by-prefix.ts'
import { proveJwt } from '../../proof/jwt.ts'
import { chosenValue, notTemplate } from '../chosen-value.ts'
import { jwt } from '../key-examples.ts'
import type { Rule } from '../rule.ts'

export const tokensInTransitRules: readonly Rule[] = [
  {
    id: 'json-web-token',
    provider: 'Generic',
    title: 'JSON Web Token',
    opens: 'what its issuer grants to its bearer, until it expires',
    keywords: ['eyj'],
    match: {
      kind: 'token',
      pattern: 'eyJ[0-9A-Za-z_-]{10,2000}\\.eyJ[0-9A-Za-z_-]{10,8000}\\.[0-9A-Za-z_-]{20,1400}',
    },
    severity: 'error',
    confidence: 'medium',
    prove: proveJwt,
    revoke: {
      steps: 'Let it expire, or end the session at its issuer; change the signing key if many got out.',
      url: 'https://cheatsheetseries.owasp.org/cheatsheets/JSON_Web_Token_for_Java_Cheat_Sheet.html',
    },
    source: 'https://www.rfc-editor.org/rfc/rfc7519',
    positives: (make) => [
      `token = "${jwt(make)}"`,
      `Authorization: Bearer ${jwt(make)}`,
      `SESSION=${jwt(make)}; path=/`,
    ],
    negatives: (make) => [
      'token = "eyJ..."',
      `eyJ${make.text('base64url', 30)}`,
      'a token begins with eyJ, which is {" in base64',
      `eyJ${make.text('base64url', 30)}.eyJ.`,
    ],
  },
  {
    id: 'url-credentials',
    provider: 'Generic',
    title: 'Password in an address',
    opens: 'what the address leads to, as its user',
    keywords: ['://'],
    match: {
      kind: 'window',
      pattern: `[A-Za-z][0-9A-Za-z+.-]{1,20}://[^\\s:@/"'\`<>()]{0,64}:(?<secret>${notTemplate}[^\\s@"'\`<>/]{3,200})@[0-9A-Za-z[_.-]{2,255}`,
      before: 22,
      after: 330,
    },
    severity: 'error',
    confidence: 'medium',
    generic: true,
    prove: proveByPrefix,
    revoke: {
      steps: 'Change the password, and give it to the program apart from the address.',
      url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
    },
    source: 'https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1',
    positives: (make) => [
      `https://deploy:${make.text('base62', 16)}@git.example.com/shop.git`,
      `proxy = 'http://app:${make.text('base62', 12)}%21@proxy.example.com:3128'`,
      `ftp://backup:${make.text('hex', 20)}@10.0.0.9/`,
    ],
    negatives: () => [
      'https://example.com:8080/a@b',
      `https://\${USER}:\${PASSWORD}@git.example.com/`,
      'https://<user>:<password>@git.example.com/',
      'https://user@example.com/shop.git',
      'http://localhost:3000',
    ],
  },
  {
    id: 'basic-authorization',
    provider: 'Generic',
    title: 'Basic authorization header',
    opens: 'the service, as its user',
    keywords: ['basic '],
    match: {
      kind: 'window',
      pattern:
        '(?:[Aa]uthorization|AUTHORIZATION)["\'`\\]]{0,2}\\s{0,4}[:=,]\\s{0,4}["\'`]?[Bb]asic (?<secret>[0-9A-Za-z+/]{12,400}={0,2})',
      before: 32,
      after: 420,
    },
    severity: 'error',
    confidence: 'medium',
    generic: true,
    revoke: {
      steps: 'Change the user’s password; the header is no more than it in base64.',
      url: 'https://www.rfc-editor.org/rfc/rfc7617',
    },
    source: 'https://www.rfc-editor.org/rfc/rfc7617',
    positives: (make) => [
      `Authorization: Basic ${Buffer.from(`app:${make.text('base62', 20)}`).toString('base64')}`,
      `headers = { 'Authorization': 'Basic ${Buffer.from(`app:${make.text('base62', 16)}`).toString('base64')}' }`,
      `curl -H "authorization: basic ${Buffer.from(`x:${make.text('base62', 24)}`).toString('base64')}"`,
    ],
    negatives: () => [
      `Authorization: Basic \${CREDENTIALS}`,
      'Authorization: Basic <base64>',
      'basic authorization is simple',
      'Authorization: Basic realm',
    ],
  },
  {
    id: 'bearer-authorization',
    provider: 'Generic',
    title: 'Bearer authorization header',
    opens: 'the service, as whoever the token stands for',
    keywords: ['bearer '],
    match: {
      kind: 'window',
      pattern:
        '(?:[Aa]uthorization|AUTHORIZATION)["\'`\\]]{0,2}\\s{0,4}[:=,]\\s{0,4}["\'`]?[Bb]earer (?<secret>(?=[A-Za-z_./+=~-]{0,200}[0-9])[0-9A-Za-z_./+=~-]{16,480})',
      before: 32,
      after: 500,
    },
    severity: 'error',
    confidence: 'medium',
    generic: true,
    prove: proveByPrefix,
    revoke: {
      steps: 'Revoke the token where it was made, and make a new one.',
      url: 'https://www.rfc-editor.org/rfc/rfc6750#section-5',
    },
    source: 'https://www.rfc-editor.org/rfc/rfc6750',
    positives: (make) => [
      `Authorization: Bearer ${make.text('base62', 40)}7`,
      `{ "Authorization": "Bearer ${make.text('hex', 63)}9" }`,
      `curl -H 'authorization: bearer ${make.text('base64url', 31)}0'`,
    ],
    negatives: () => [
      `Authorization: Bearer \${TOKEN}`,
      'Authorization: Bearer <token>',
      'Authorization: Bearer YOUR_ACCESS_TOKEN_HERE',
      'the bearer of a token',
    ],
  },
  {
    id: 'command-line-user',
    provider: 'Generic',
    title: 'User and password on a command line',
    opens: 'the service, as its user',
    keywords: ['curl ', 'wget '],
    match: {
      kind: 'window',
      pattern: `(?:curl|wget) [^\\n]{0,300}?(?:-u|--user|--proxy-user)[ =]["']?[^\\s:"'$<]{1,64}:(?<secret>${chosenValue})`,
      before: 0,
      after: 500,
    },
    severity: 'error',
    confidence: 'medium',
    generic: true,
    revoke: {
      steps: 'Change the password, and read it from a file or the environment.',
      url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
    },
    source: 'https://curl.se/docs/manpage.html#-u',
    positives: (make) => [
      `curl -u deploy:${make.text('base62', 16)}3 https://example.com`,
      `curl -sSf --user 'app:${make.text('base62', 20)}4' -T x https://example.com`,
      `curl --proxy-user app:${make.text('base62', 12)}8 https://example.com`,
    ],
    negatives: () => [
      'curl -u user:password https://example.com',
      'curl -u $USER:$PASSWORD https://example.com',
      `curl -u "\${USER}:\${PASSWORD}" https://example.com`,
      'curl -u <user>:<token> https://example.com',
    ],
  },
  {
    id: 'command-line-password',
    provider: 'Generic',
    title: 'Password on a command line',
    opens: 'the host or registry, as its user',
    keywords: ['sshpass ', 'docker login', 'podman login', 'helm registry login', 'az login', 'sqlcmd '],
    match: {
      kind: 'window',
      pattern: `(?:sshpass|login|sqlcmd)[^\\n]{0,300}?\\s(?:-p|-P|--password)[ =]?["']?(?<secret>${chosenValue})`,
      before: 0,
      after: 420,
    },
    severity: 'error',
    confidence: 'medium',
    generic: true,
    revoke: {
      steps: 'Change the password, and give it by standard input or a file.',
      url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
    },
    source: 'https://docs.docker.com/reference/cli/docker/login/',
    positives: (make) => [
      `sshpass -p ${make.text('base62', 14)}3 ssh root@host`,
      `docker login -u app -p '${make.text('base62', 24)}4' registry.example.com`,
      `az login --service-principal -u app --password=${make.text('base62', 30)}8`,
    ],
    negatives: () => [
      'docker login -u app -p $TOKEN',
      'docker login --password-stdin',
      'sshpass -p <password> ssh host',
    ],
  },
]
