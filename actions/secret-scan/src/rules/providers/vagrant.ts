import { assignedExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'HCP Vagrant'
const source = 'https://developer.hashicorp.com/vagrant/vagrant-cloud/users/authentication'
const revoke = {
  steps: 'Revoke the token in the HCP portal.',
  url: 'https://developer.hashicorp.com/vagrant/vagrant-cloud/users/authentication',
}

export const vagrantRules: readonly Rule[] = [
  {
    id: 'vagrant-cloud-token',
    provider,
    title: 'Vagrant Cloud token',
    opens: 'the boxes of its user',
    keywords: ['vagrant_cloud', 'vagrantcloud', 'vagrant_token', 'atlas_token'],
    match: { kind: 'assigned', value: '[0-9a-f]{40}' },
    severity: 'error',
    confidence: 'medium',
    revoke,
    source,
    ...assignedExamples('vagrant_cloud_token', (make) => make.text('hex', 40)),
  },
]
