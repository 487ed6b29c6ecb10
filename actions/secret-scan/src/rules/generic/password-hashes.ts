/** Hashes of passwords: not the password, but enough to guess it at leisure. */

import type { Rule } from '../rule.ts'

export const passwordHashesRules: readonly Rule[] = [
  {
    id: 'htpasswd-hash',
    provider: 'Generic',
    title: 'Password hash of .htpasswd',
    opens: 'the protected pages, once the password is guessed',
    keywords: ['$apr1$', ':{sha}', ':$2y$'],
    match: {
      kind: 'window',
      pattern:
        '(?:^|[\\n"\'\\s])[0-9A-Za-z_.@-]{1,64}:(?<secret>\\$apr1\\$[0-9A-Za-z./]{1,8}\\$[0-9A-Za-z./]{22}|\\{SHA\\}[0-9A-Za-z+/]{27}=|\\$2y\\$[0-9]{2}\\$[0-9A-Za-z./]{53})',
      before: 66,
      after: 80,
    },
    severity: 'note',
    confidence: 'low',
    revoke: {
      steps: 'Change the passwords, and keep the file out of the repository.',
      url: 'https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html',
    },
    source: 'https://httpd.apache.org/docs/2.4/misc/password_encryptions.html',
    positives: (make) => [
      `app:$apr1$${make.text('base62', 8)}$${make.text('base62', 22)}`,
      `app:{SHA}${make.bytes(20).toString('base64')}`,
      `app:$2y$10$${make.text('base62', 53)}`,
    ],
    negatives: () => ['app:$apr1$salt$hash', 'app:{SHA}...', 'app:$2y$10$...'],
  },
  {
    id: 'shadow-hash',
    provider: 'Generic',
    title: 'Password hash of /etc/shadow',
    opens: 'logging in on the machine, once the password is guessed',
    keywords: [':$6$', ':$5$', ':$y$', ':$1$'],
    match: {
      kind: 'window',
      pattern:
        '[0-9A-Za-z_.-]{1,32}:(?<secret>\\$(?:6\\$(?:rounds=[0-9]{4,9}\\$)?[0-9A-Za-z./]{1,16}\\$[0-9A-Za-z./]{86}|5\\$(?:rounds=[0-9]{4,9}\\$)?[0-9A-Za-z./]{1,16}\\$[0-9A-Za-z./]{43}|1\\$[0-9A-Za-z./]{1,8}\\$[0-9A-Za-z./]{22}|y\\$[0-9A-Za-z./]{1,8}\\$[0-9A-Za-z./]{1,86}\\$[0-9A-Za-z./]{43})):',
      before: 34,
      after: 200,
    },
    severity: 'warning',
    confidence: 'low',
    revoke: {
      steps: 'Change the passwords, and keep the file out of the repository.',
      url: 'https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html',
    },
    source: 'https://man7.org/linux/man-pages/man5/crypt.5.html',
    positives: (make) => [
      `root:$6$${make.text('base62', 16)}$${make.text('base62', 86)}:19000:0:99999:7:::`,
      `app:$y$j9T$${make.text('base62', 22)}$${make.text('base62', 43)}:19000:0:99999:7:::`,
      `app:$1$${make.text('base62', 8)}$${make.text('base62', 22)}:17000::::::`,
    ],
    negatives: () => [
      'root:*:19000:0:99999:7:::',
      'root:$6$salt$hash:19000::::::',
      'root:!:19000:0:99999:7:::',
    ],
  },
]
