import { windowExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Ansible'
const source = 'https://docs.ansible.com/ansible/latest/vault_guide/vault_using_encrypted_content.html'
const revoke = {
  steps:
    'Rekey the file by `ansible-vault rekey`, and change what is in it where its password was weak or known.',
  url: 'https://docs.ansible.com/ansible/latest/vault_guide/vault_encrypting_content.html',
}

export const ansibleRules: readonly Rule[] = [
  {
    id: 'ansible-vault-file',
    provider,
    title: 'Ansible Vault content',
    opens: 'the secrets in it, to whoever knows or guesses its password',
    keywords: ['$ansible_vault;'],
    match: {
      kind: 'window',
      pattern:
        '(?<![0-9A-Za-z])\\$ANSIBLE_VAULT;1\\.[0-9];AES(?:256)?(?:;[0-9A-Za-z_.@-]{1,60})?(?:\\\\n|\\s){1,20}[0-9a-f]{80}(?![0-9A-Za-z])',
      before: 1,
      after: 180,
    },
    severity: 'note',
    confidence: 'low',
    revoke,
    source,
    ...windowExamples(
      (secret) => `password: ${secret}`,
      (make) => `$ANSIBLE_VAULT;1.1;AES256\n${make.text('hex', 80)}`,
    ),
  },
]
