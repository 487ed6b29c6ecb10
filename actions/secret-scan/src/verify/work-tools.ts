/** Payment, mail, and the tools that teams work with. */

import { accountRequest } from './account-request.ts'
import { at, bearer, liveAs, revoked, textAt, textsAt, type Verifier } from './verifier.ts'

const linear: Verifier = {
  provider: 'linear',
  name: 'Linear',
  base: 'https://api.linear.app',
  rules: ['linear-api-key', 'linear-oauth-token'],
  source: 'https://linear.app/developers/graphql',
  ask: ({ secret }) => ({
    method: 'POST', // a GraphQL query, which reads only
    path: '/graphql',
    headers: {
      ...(secret.startsWith('lin_oauth_') ? bearer(secret) : { authorization: secret }),
      'content-type': 'application/json',
    },
    body: '{"query":"{ viewer { name } }"}',
  }),
  judge({ status, json }) {
    const name = textAt(json, 'data', 'viewer', 'name')
    if (status === 200 && name !== undefined) return liveAs('Linear', name)
    const error = (at(json, 'errors') as readonly unknown[] | undefined)?.[0]
    return textAt(error, 'extensions', 'code') === 'AUTHENTICATION_ERROR'
      ? revoked('Linear does not accept it (AUTHENTICATION_ERROR).')
      : undefined
  },
}

export const workToolVerifiers: readonly Verifier[] = [
  accountRequest({
    provider: 'stripe',
    name: 'Stripe',
    base: 'https://api.stripe.com',
    rules: ['stripe-live-key', 'stripe-test-key'],
    source: 'https://docs.stripe.com/api/accounts/retrieve',
    path: '/v1/account',
    account: (json) => (textAt(json, 'object') === 'account' ? textAt(json, 'id') : undefined),
    forbiddenIsLive: true, // restricted keys that may not read the account
  }),
  accountRequest({
    provider: 'sendgrid',
    name: 'SendGrid',
    base: 'https://api.sendgrid.com',
    rules: ['sendgrid-api-key'],
    source: 'https://www.twilio.com/docs/sendgrid/api-reference/api-key-permissions',
    path: '/v3/scopes',
    account: (json) => (Array.isArray(at(json, 'scopes')) ? '' : undefined),
    scopes: (json) => textsAt(json, 'scopes'),
  }),
  accountRequest({
    provider: 'notion',
    name: 'Notion',
    base: 'https://api.notion.com',
    rules: ['notion-token', 'notion-legacy-token'],
    source: 'https://developers.notion.com/reference/get-self',
    path: '/v1/users/me',
    headers: (secret) => ({ ...bearer(secret), 'notion-version': '2022-06-28' }),
    account: (json) => textAt(json, 'bot', 'workspace_name') ?? textAt(json, 'name') ?? textAt(json, 'id'),
  }),
  linear,
  accountRequest({
    provider: 'figma',
    name: 'Figma',
    base: 'https://api.figma.com',
    rules: ['figma-token'],
    source: 'https://developers.figma.com/docs/rest-api/users-endpoints/',
    path: '/v1/me',
    begins: 'figd_',
    headers: (secret) => ({ 'x-figma-token': secret }),
    account: (json) => textAt(json, 'handle') ?? textAt(json, 'id'),
    says({ status, json }) {
      if (status !== 403) return undefined
      const error = textAt(json, 'err') ?? textAt(json, 'message') ?? ''
      if (/^Invalid token/.test(error)) return { state: 'revoked', how: 'as invalid' }
      return /^Invalid scope/.test(error)
        ? { state: 'live', how: 'and does not let it read the account (403)' }
        : undefined
    },
  }),
  accountRequest({
    provider: 'airtable',
    name: 'Airtable',
    base: 'https://api.airtable.com',
    rules: ['airtable-token'],
    source: 'https://airtable.com/developers/web/api/get-user-id-scopes',
    path: '/v0/meta/whoami',
    account: (json) => textAt(json, 'id'),
    scopes: (json) => textsAt(json, 'scopes'),
  }),
  accountRequest({
    provider: 'asana',
    name: 'Asana',
    base: 'https://app.asana.com',
    rules: ['asana-token'],
    source: 'https://developers.asana.com/reference/getuser',
    path: '/api/1.0/users/me',
    account: (json) => textAt(json, 'data', 'name') ?? textAt(json, 'data', 'gid'),
  }),
  accountRequest({
    provider: 'postman',
    name: 'Postman',
    base: 'https://api.getpostman.com',
    rules: ['postman-api-key'],
    source: 'https://learning.postman.com/docs/developer/postman-api/intro-api/',
    path: '/me',
    headers: (secret) => ({ 'x-api-key': secret }),
    account: (json) => textAt(json, 'user', 'username'),
  }),
  accountRequest({
    provider: 'clickup',
    name: 'ClickUp',
    base: 'https://api.clickup.com',
    rules: ['clickup-token'],
    source: 'https://developer.clickup.com/reference/getauthorizeduser',
    path: '/api/v2/user',
    headers: (secret) => ({ authorization: secret }),
    account: (json) => textAt(json, 'user', 'username'),
  }),
  accountRequest({
    provider: 'launchdarkly',
    name: 'LaunchDarkly',
    base: 'https://app.launchdarkly.com',
    rules: ['launchdarkly-api-token'],
    source: 'https://launchdarkly.com/docs/api/other/get-caller-identity',
    path: '/api/v2/caller-identity',
    headers: (secret) => ({ authorization: secret }),
    account: (json) => textAt(json, 'tokenName') ?? textAt(json, 'accountId'),
  }),
]
