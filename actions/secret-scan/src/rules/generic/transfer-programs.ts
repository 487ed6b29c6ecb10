/** Files in which transfer programs and servers keep passwords, often in a form that only looks encrypted. */

import type { Rule } from '../rule.ts'

export const transferProgramsRules: readonly Rule[] = [
  {
    id: 's3cfg-secret',
    provider: 'Generic',
    title: 'Secret key in .s3cfg',
    opens: 'the buckets of the account',
    keywords: ['[default]', 'access_key ='],
    match: {
      kind: 'window',
      pattern: 'secret_key\\s{0,4}=\\s{0,4}(?<secret>[0-9A-Za-z/+]{20,64})(?![0-9A-Za-z/+=])',
      before: 128,
      after: 512,
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Delete the access key at the storage’s provider.',
      url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
    },
    source: 'https://s3tools.org/kb/item14.htm',
    positives: (make) => [
      `[default]\naccess_key = app\nsecret_key = ${make.text('base62', 40)}\n`,
      `access_key = x\nsecret_key = ${make.text('base62', 32)}\n`,
      `[default]\nbucket_location = EU\nsecret_key=${make.text('base62', 40)}\n`,
    ],
    negatives: () => [
      '[default]\naccess_key =\nsecret_key =\n',
      `[default]\nsecret_key = \${SECRET}\n`,
      '[default]\nregion = eu\n',
    ],
  },
  {
    id: 'rclone-password',
    provider: 'Generic',
    title: 'Obscured password in rclone.conf',
    opens: 'the storage it names: what rclone obscures, everybody can reveal',
    keywords: [
      'type = sftp',
      'type = webdav',
      'type = ftp',
      'type = crypt',
      'type = smb',
      'type = mega',
      'type = koofr',
    ],
    match: {
      kind: 'window',
      pattern: 'pass(?:word2?)?\\s{0,4}=\\s{0,4}(?<secret>[0-9A-Za-z_-]{22,300})(?![0-9A-Za-z_-])',
      before: 0,
      after: 512,
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Change the password at the storage; for crypt encrypt everything anew.',
      url: 'https://rclone.org/commands/rclone_obscure/',
    },
    source: 'https://rclone.org/docs/#configuration-encryption',
    positives: (make) => [
      `[nas]\ntype = sftp\nhost = nas\npass = ${make.text('base64url', 30)}\n`,
      `[dav]\ntype = webdav\nurl = https://d.example.com\nuser = app\npass = ${make.text('base64url', 40)}\n`,
      `[safe]\ntype = crypt\nremote = x:\npassword = ${make.text('base64url', 36)}\n`,
    ],
    negatives: () => [
      '[nas]\ntype = sftp\nkey_file = ~/.ssh/id\n',
      `[nas]\ntype = sftp\npass = \${PASS}\n`,
      '[nas]\ntype = sftp\npass = <obscured>\n',
    ],
  },
  {
    id: 'filezilla-password',
    provider: 'Generic',
    title: 'Password in a FileZilla site list',
    opens: 'the server, as its user',
    keywords: ['<pass encoding="base64">', "<pass encoding='base64'>"],
    match: {
      kind: 'window',
      pattern: '<[Pp]ass encoding=["\']base64["\']>(?<secret>[0-9A-Za-z+/]{4,200}={0,2})</',
      before: 0,
      after: 260,
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Change the password at the server.',
      url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
    },
    source: '',
    positives: (make) => [
      `<Pass encoding="base64">${make.bytes(12).toString('base64')}</Pass>`,
      `<User>app</User>\n<Pass encoding="base64">${make.bytes(9).toString('base64')}</Pass>`,
      `<Pass encoding='base64'>${make.bytes(20).toString('base64')}</Pass>`,
    ],
    negatives: () => [
      '<Pass encoding="base64"></Pass>',
      '<Pass encoding="crypt" pubkey="x">y</Pass>',
      `<Pass encoding="base64">\${PASS}</Pass>`,
    ],
  },
  {
    id: 'winscp-password',
    provider: 'Generic',
    title: 'Password in WinSCP.ini',
    opens: 'the server: what WinSCP obscures, everybody can reveal',
    keywords: ['[sessions\\', 'hostname='],
    match: {
      kind: 'window',
      pattern: 'Password=(?<secret>A35C[0-9A-F]{16,400})(?![0-9A-Za-z])',
      before: 0,
      after: 512,
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Change the password at the server, and set a master password.',
      url: 'https://winscp.net/eng/docs/security_credentials',
    },
    source: '',
    positives: (make) => [
      `[Sessions\\app]\nHostName=h\nPassword=A35C${make.text('upperHex', 60)}\n`,
      `HostName=h\nUserName=app\nPassword=A35C${make.text('upperHex', 40)}\n`,
      `[Sessions\\x]\nPassword=A35C${make.text('upperHex', 80)}\n`,
    ],
    negatives: () => [
      '[Sessions\\app]\nHostName=h\n',
      'HostName=h\nPassword=\n',
      'HostName=h\nPassword=<password>\n',
    ],
  },
  {
    id: 'jenkins-encrypted-secret',
    provider: 'Generic',
    title: 'Encrypted secret of Jenkins',
    opens: 'the credential inside, to whoever has master.key and hudson.util.Secret, too',
    keywords: ['{aqaaab', '{aqaa'],
    match: { kind: 'window', pattern: '\\{AQAA[0-9A-Za-z+/]{20,2000}={0,2}\\}', before: 0, after: 512 },
    severity: 'warning',
    confidence: 'high',
    revoke: {
      steps: 'Replace the credential, and make a new key for the controller.',
      url: 'https://www.jenkins.io/doc/developer/security/secrets/',
    },
    source: 'https://www.jenkins.io/doc/developer/security/secrets/',
    positives: (make) => [
      `<password>{AQAAABAAAAAQ${make.text('base64', 43)}=}</password>`,
      `<secret>{AQAAABAAAAAg${make.text('base64', 86)}==}</secret>`,
      `token: "{AQAAABAAAAAw${make.text('base64', 64)}}"`,
    ],
    negatives: () => [
      '<password>{AQAA...}</password>',
      '{AQAA}',
      '<password>{AQAAABAAAAAQ<secret>}</password>',
    ],
  },
]
