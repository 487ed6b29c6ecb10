import { makeDockerHub, makeDockerSwarm, proveDockerHub, proveDockerSwarm } from '../../proof/registries.ts'
import { tokenExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Docker'
const source = 'https://docs.docker.com/security/access-tokens/'
const revoke = {
  steps:
    'Deactivate and delete the token under Account settings → Personal access tokens, or in the organisation.',
  url: 'https://docs.docker.com/security/access-tokens/',
}

export const dockerRules: readonly Rule[] = [
  {
    id: 'docker-hub-personal-token',
    provider,
    title: 'Docker Hub personal access token',
    opens: 'the images that its user may pull or push',
    keywords: ['dckr_pat_'],
    match: { kind: 'token', pattern: 'dckr_pat_[0-9A-Za-z_-]{27}(?![0-9A-Za-z_-])' },
    severity: 'error',
    confidence: 'high',
    prove: proveDockerHub,
    revoke,
    source,
    ...tokenExamples(makeDockerHub),
  },
  {
    id: 'docker-hub-organization-token',
    provider,
    title: 'Docker Hub organization access token',
    opens: 'the images of the organisation in its scope',
    keywords: ['dckr_oat_'],
    match: { kind: 'token', pattern: 'dckr_oat_[0-9A-Za-z_-]{32}(?![0-9A-Za-z_-])' },
    severity: 'error',
    confidence: 'high',
    prove: proveDockerHub,
    revoke,
    source: 'https://docs.docker.com/enterprise/security/access-tokens/',
    ...tokenExamples((make) => `dckr_oat_${make.text('base64url', 32)}`),
  },
  {
    id: 'docker-swarm-join-token',
    provider,
    title: 'Docker Swarm join token',
    opens: 'the swarm, as a worker or a manager',
    keywords: ['swmtkn-1-'],
    match: { kind: 'token', pattern: 'SWMTKN-1-[0-9a-z]{50}-[0-9a-z]{25}(?![0-9A-Za-z_-])' },
    severity: 'error',
    confidence: 'high',
    prove: proveDockerSwarm,
    revoke: {
      steps: 'Rotate the token by `docker swarm join-token --rotate worker` and the same for managers.',
      url: 'https://docs.docker.com/reference/cli/docker/swarm/join-token/',
    },
    source: 'https://docs.docker.com/reference/cli/docker/swarm/join-token/',
    ...tokenExamples(makeDockerSwarm),
  },
  {
    id: 'docker-swarm-unlock-key',
    provider,
    title: 'Docker Swarm unlock key',
    opens: 'the encrypted state of a locked manager',
    keywords: ['swmkey-1-'],
    match: { kind: 'token', pattern: 'SWMKEY-1-[0-9A-Za-z+/]{43}(?![0-9A-Za-z+/=])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Rotate the key by `docker swarm unlock-key --rotate`.',
      url: 'https://docs.docker.com/engine/swarm/swarm_manager_locking/',
    },
    source: 'https://docs.docker.com/engine/swarm/swarm_manager_locking/',
    ...tokenExamples((make) => `SWMKEY-1-${make.text('base62', 43)}`),
  },
]
