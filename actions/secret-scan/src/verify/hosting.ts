/** Clouds, and services that build and deploy. */

import { accountRequest, ifList } from './account-request.ts'
import { at, bearer, textAt, textsAt, type Verifier } from './verifier.ts'

export const hostingVerifiers: readonly Verifier[] = [
  accountRequest({
    provider: 'digitalocean',
    name: 'DigitalOcean',
    base: 'https://api.digitalocean.com',
    rules: ['digitalocean-personal-token', 'digitalocean-oauth-token'],
    source: 'https://docs.digitalocean.com/reference/api/reference/account/',
    path: '/v2/account',
    account: (json) => textAt(json, 'account', 'team', 'name') ?? textAt(json, 'account', 'uuid'),
    forbiddenIsLive: true,
  }),
  accountRequest({
    provider: 'heroku',
    name: 'Heroku',
    base: 'https://api.heroku.com',
    rules: ['heroku-api-key', 'heroku-legacy-api-key'],
    source: 'https://devcenter.heroku.com/articles/platform-api-reference#account-info',
    path: '/account',
    headers: (secret) => ({ ...bearer(secret), accept: 'application/vnd.heroku+json; version=3' }),
    account: (json) => textAt(json, 'id'),
    forbiddenIsLive: true,
  }),
  accountRequest({
    provider: 'netlify',
    name: 'Netlify',
    base: 'https://api.netlify.com',
    rules: ['netlify-token', 'netlify-legacy-token'],
    source: 'https://open-api.netlify.com/#tag/user/operation/getCurrentUser',
    path: '/api/v1/user',
    account: (json) => textAt(json, 'slug') ?? textAt(json, 'id'),
  }),
  accountRequest({
    provider: 'vercel',
    name: 'Vercel',
    base: 'https://api.vercel.com',
    rules: ['vercel-token', 'vercel-legacy-token'],
    source: 'https://vercel.com/docs/rest-api/reference/endpoints/user/get-the-user',
    path: '/v2/user',
    account: (json) => textAt(json, 'user', 'username'),
    says: ({ status, json }) =>
      status === 403 && at(json, 'error', 'invalidToken') === true
        ? { state: 'revoked', how: 'as invalid' }
        : undefined,
  }),
  accountRequest({
    provider: 'linode',
    name: 'Linode',
    base: 'https://api.linode.com',
    rules: ['linode-token'],
    source: 'https://techdocs.akamai.com/linode-api/reference/get-profile',
    path: '/v4/profile',
    account: (json) => textAt(json, 'username'),
  }),
  accountRequest({
    provider: 'hetzner',
    name: 'Hetzner Cloud',
    base: 'https://api.hetzner.cloud',
    rules: ['hetzner-cloud-token'],
    source: 'https://docs.hetzner.cloud/reference/cloud#locations-list-locations',
    path: '/v1/locations',
    account: (json) => ifList(at(json, 'locations')),
  }),
  accountRequest({
    provider: 'cloudflare',
    name: 'Cloudflare',
    base: 'https://api.cloudflare.com',
    rules: ['cloudflare-user-token', 'cloudflare-legacy-token'],
    source: 'https://developers.cloudflare.com/api/resources/user/subresources/tokens/methods/verify/',
    path: '/client/v4/user/tokens/verify',
    account: (json) => (textAt(json, 'result', 'status') === 'active' ? '' : undefined),
    says({ status, json }) {
      const state = textAt(json, 'result', 'status')
      return status === 200 && (state === 'disabled' || state === 'expired')
        ? { state: 'revoked', how: `as ${state}` }
        : undefined
    },
  }),
  accountRequest({
    provider: 'fastly',
    name: 'Fastly',
    base: 'https://api.fastly.com',
    rules: ['fastly-api-token'],
    source: 'https://www.fastly.com/documentation/reference/api/auth-tokens/user/',
    path: '/tokens/self',
    headers: (secret) => ({ 'fastly-key': secret, accept: 'application/json' }),
    account: (json) => textAt(json, 'customer_id'),
    scopes: (json) => (textAt(json, 'scope') ?? '').split(' ').filter((scope) => scope !== ''),
  }),
  accountRequest({
    provider: 'pulumi',
    name: 'Pulumi',
    base: 'https://api.pulumi.com',
    rules: ['pulumi-access-token'],
    source: 'https://www.pulumi.com/docs/reference/cloud-rest-api/',
    path: '/api/user',
    headers: (secret) => ({ authorization: `token ${secret}`, accept: 'application/vnd.pulumi+8' }),
    account: (json) => textAt(json, 'githubLogin') ?? textAt(json, 'name'),
  }),
  accountRequest({
    provider: 'terraform',
    name: 'HCP Terraform',
    base: 'https://app.terraform.io',
    rules: ['terraform-cloud-token'],
    source: 'https://developer.hashicorp.com/terraform/cloud-docs/api-docs/account',
    path: '/api/v2/account/details',
    account: (json) => textAt(json, 'data', 'attributes', 'username'),
  }),
  accountRequest({
    provider: 'doppler',
    name: 'Doppler',
    base: 'https://api.doppler.com',
    rules: ['doppler-personal-token', 'doppler-service-token', 'doppler-service-account-token'],
    source: 'https://docs.doppler.com/reference/auth-me',
    path: '/v3/me',
    account: (json) => textAt(json, 'workplace', 'name'),
  }),
  accountRequest({
    provider: 'buildkite',
    name: 'Buildkite',
    base: 'https://api.buildkite.com',
    rules: ['buildkite-user-token'],
    source: 'https://buildkite.com/docs/apis/rest-api/access-token',
    path: '/v2/access-token',
    account: (json) => (textAt(json, 'uuid') === undefined ? undefined : ''),
    scopes: (json) => textsAt(json, 'scopes'),
  }),
  accountRequest({
    provider: 'circleci',
    name: 'CircleCI',
    base: 'https://circleci.com',
    rules: ['circleci-personal-token'],
    source: 'https://circleci.com/docs/api/v2/#operation/getCurrentUser',
    path: '/api/v2/me',
    headers: (secret) => ({ 'circle-token': secret }),
    account: (json) => textAt(json, 'login'),
  }),
]
