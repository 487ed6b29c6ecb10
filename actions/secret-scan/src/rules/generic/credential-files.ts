/** Files whose purpose is to keep credentials: of package managers, transfer programs and registries. */

import { proveByPrefix } from '../../proof/by-prefix.ts'
import { chosenPart, chosenValue, notTemplate } from '../chosen-value.ts'
import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const credentialFilesRules: readonly Rule[] = [
  {
    id: 'npmrc-auth',
    provider: 'Generic',
    title: 'Credential in .npmrc',
    opens: 'publishing or reading packages at the registry it names',
    keywords: [':_authtoken', ':_auth', ':_password', '_auth=', '_auth ='],
    match: {
      kind: 'window',
      pattern:
        '(?::|(?<![^\\n\\r"\'`]))_(?:authToken|auth|password)\\s{0,2}=\\s{0,2}["\']?(?<secret>(?![$<{])[0-9A-Za-z_+/.=~-]{12,500})',
      before: 1,
      after: 512,
    },
    severity: 'error',
    confidence: 'high',
    generic: true,
    prove: proveByPrefix,
    revoke: {
      steps: 'Revoke the token at the registry, and log in anew.',
      url: 'https://docs.npmjs.com/revoking-access-tokens',
    },
    source: 'https://docs.npmjs.com/cli/v10/configuring-npm/npmrc',
    positives: (make) => [
      `//npm.example.com/:_authToken=${make.uuid()}`,
      `//npm.example.com/:_password=${make.bytes(18).toString('base64')}`,
      `_auth = ${Buffer.from(`app:${make.text('base62', 20)}`).toString('base64')}`,
    ],
    negatives: () => [
      `//npm.example.com/:_authToken=\${NPM_TOKEN}`,
      '//npm.example.com/:_authToken=<token>',
      '//npm.example.com/:_authToken=',
    ],
  },
  {
    id: 'netrc-password',
    provider: 'Generic',
    title: 'Password in .netrc',
    opens: 'the machine it names, as its user',
    keywords: ['machine '],
    match: {
      kind: 'window',
      pattern: `machine\\s{1,8}[0-9A-Za-z_.:-]{1,128}\\s{1,8}(?:account\\s{1,8}\\S{1,64}\\s{1,8})?login\\s{1,8}\\S{1,128}\\s{1,8}password\\s{1,8}(?<secret>${chosenPart})`,
      before: 0,
      after: 512,
    },
    severity: 'error',
    confidence: 'medium',
    generic: true,
    prove: proveByPrefix,
    revoke: {
      steps: 'Change the password or revoke the token at the machine.',
      url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
    },
    source: 'https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html',
    positives: (make) => [
      `machine api.example.com login app password ${make.text('base62', 20)}`,
      `machine git.example.com\n  login app\n  password ${make.text('hex', 40)}`,
      `echo "machine example.com login x password ${make.text('base62', 12)}" > ~/.netrc`,
    ],
    negatives: () => [
      'machine example.com login app password $PASSWORD',
      'machine example.com login <user> password <password>',
      'machine string\n  login string\n  password string',
    ],
  },
  {
    id: 'pypirc-password',
    provider: 'Generic',
    title: 'Password in .pypirc',
    opens: 'uploading to the package index, as its user',
    keywords: ['[pypi]', '[testpypi]', '[distutils]'],
    match: {
      kind: 'window',
      pattern: `password\\s{0,4}[=:]\\s{0,4}(?<secret>${chosenValue})`,
      before: 64,
      after: 512,
    },
    severity: 'error',
    confidence: 'medium',
    generic: true,
    revoke: {
      steps: 'Delete the token or change the password, and use trusted publishing.',
      url: 'https://pypi.org/help/#apitoken',
    },
    source: 'https://packaging.python.org/en/latest/specifications/pypirc/',
    positives: (make) => [
      `[pypi]\nusername = app\npassword = ${make.text('base62', 20)}3\n`,
      `[testpypi]\nusername: app\npassword: ${make.text('base62', 16)}4\n`,
      `[distutils]\nindex-servers = x\n\n[x]\npassword=${make.text('base62', 24)}5\n`,
    ],
    negatives: () => [
      `[pypi]\nusername = __token__\npassword = \${TOKEN}\n`,
      '[pypi]\nusername = __token__\npassword = <token>\n',
      '[distutils]\nindex-servers = pypi\n',
    ],
  },
  {
    id: 'docker-config-auth',
    provider: 'Generic',
    title: 'Login in a Docker configuration',
    opens: 'pulling and pushing at the registry, as its user',
    keywords: ['"auths"'],
    match: {
      kind: 'window',
      pattern:
        '"(?:auth|identitytoken|password)"\\s{0,8}:\\s{0,8}"(?<secret>[0-9A-Za-z+/_.-]{12,480}={0,2})"',
      before: 0,
      after: 512,
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Revoke the token at the registry, and log in anew with a credential helper.',
      url: 'https://docs.docker.com/reference/cli/docker/login/#credential-stores',
    },
    source: 'https://docs.docker.com/reference/cli/docker/login/',
    positives: (make) => [
      `{ "auths": { "registry.example.com": { "auth": "${Buffer.from(`app:${make.text('base62', 20)}`).toString('base64')}" } } }`,
      `{"auths":{"https://index.docker.io/v1/":{"username":"app","password":"${make.text('base62', 24)}"}}}`,
      `{\n  "auths": {\n    "r": {\n      "identitytoken": "${make.text('base62', 60)}"\n    }\n  }\n}`,
    ],
    negatives: () => [
      '{ "auths": { "registry.example.com": {} } }',
      `{ "auths": { "r": { "auth": "\${AUTH}" } } }`,
      '{ "auths": { "r": { "auth": "<base64>" } } }',
    ],
  },
  {
    id: 'nuget-password',
    provider: 'Generic',
    title: 'Password in NuGet.config',
    opens: 'the package source, as its user',
    keywords: ['cleartextpassword'],
    match: {
      kind: 'window',
      pattern: `(?<![A-Za-z])[Cc]lear[Tt]ext[Pp]assword["']?(?:\\s{1,4}value\\s{0,2}=|\\s{0,2}[=:>])\\s{0,2}["']?(?<secret>${notTemplate}[^\\s"'\`<>]{6,200})`,
      before: 1,
      after: 256,
    },
    severity: 'error',
    confidence: 'medium',
    generic: true,
    revoke: {
      steps: 'Revoke the token at the package source.',
      url: 'https://learn.microsoft.com/en-us/nuget/reference/nuget-config-file#packagesourcecredentials',
    },
    source: 'https://learn.microsoft.com/en-us/nuget/reference/nuget-config-file#packagesourcecredentials',
    positives: (make) => [
      `<add key="ClearTextPassword" value="${make.text('base62', 24)}" />`,
      `<add key='ClearTextPassword' value='${make.text('base62', 52)}' />`,
      `ClearTextPassword=${make.text('base62', 16)}`,
    ],
    negatives: () => [
      '<add key="ClearTextPassword" value="%NUGET_TOKEN%" />',
      '<add key="ClearTextPassword" value="" />',
      'use ClearTextPassword only where encryption is missing',
    ],
  },
  {
    id: 'maven-settings-password',
    provider: 'Generic',
    title: 'Password in Maven settings',
    opens: 'the repository, as its user',
    keywords: ['<server>', '<username>'],
    match: {
      kind: 'window',
      pattern: `<(?:password|passphrase)>(?<secret>${notTemplate}[^\\s<>]{6,200})</(?:password|passphrase)>`,
      before: 64,
      after: 512,
    },
    severity: 'error',
    confidence: 'medium',
    generic: true,
    revoke: {
      steps: 'Change the password or revoke the token at the repository.',
      url: 'https://maven.apache.org/guides/mini/guide-encryption.html',
    },
    source: 'https://maven.apache.org/settings.html#servers',
    positives: (make) => [
      `<server><id>nexus</id><username>app</username><password>${make.text('base62', 16)}</password></server>`,
      `<server>\n  <id>central</id>\n  <username>x</username>\n  <password>${make.text('base62', 40)}</password>\n</server>`,
      `<username>app</username>\n<passphrase>${make.text('base62', 20)}</passphrase>`,
    ],
    negatives: () => [
      `<server><id>nexus</id><password>\${env.NEXUS_PASSWORD}</password></server>`,
      '<server><password></password></server>',
      '<server><id>nexus</id></server>',
    ],
  },
  {
    id: 'gradle-signing-password',
    provider: 'Generic',
    title: 'Password of a signing key or key store',
    opens: 'signing releases, together with the key’s file',
    keywords: [
      'signing.password',
      'storepassword',
      'keypassword',
      'keystorepassword',
      'keystore_password',
      'key_store_password',
      'store_password',
    ],
    match: { kind: 'assigned', value: chosenValue },
    severity: 'error',
    confidence: 'medium',
    generic: true,
    revoke: {
      steps:
        'Change the key store’s password; where its file got out, too, ask the store to replace the upload key.',
      url: 'https://developer.android.com/studio/publish/app-signing',
    },
    source: 'https://docs.gradle.org/current/userguide/signing_plugin.html',
    positives: (make) => assigned(make, ['STOREPASSWORD'], () => `${make.text('base62', 12)}_8`),
    negatives: () => [...unassigned('STOREPASSWORD'), 'storePassword=android'],
  },
]
