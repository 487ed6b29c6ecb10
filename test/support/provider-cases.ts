/**
 * For each rule that can be verified: a credential made up on the spot, the request as the provider documents it, and an
 * answer in the provider's form. Written apart from the code it tests.
 */

import { makeAnthropic, makeGroq, makeOpenAi } from '../../actions/secret-scan/src/proof/fixed-marks.ts'
import { makeGithubFineGrained } from '../../actions/secret-scan/src/proof/github.ts'
import { makeGitlabRoutable } from '../../actions/secret-scan/src/proof/gitlab.ts'
import { makeGithubInstallation } from '../../actions/secret-scan/src/proof/jwt.ts'
import {
  makeSlackAppToken,
  makeSlackBotToken,
  makeSlackUserToken,
} from '../../actions/secret-scan/src/proof/slack.ts'
import {
  bearer,
  cases,
  getting,
  type Headers,
  inHeader,
  type ProviderCase,
  raw,
  token,
  usual,
} from './provider-case.ts'

const github = (secret: string): Headers => ({
  ...bearer(secret),
  accept: 'application/vnd.github+json',
  'x-github-api-version': '2022-11-28',
})

const discord = 'DiscordBot (Portcullis, 1)'
const models = { object: 'list', data: [{ id: 'some-model', object: 'model' }] }

export const providerCases: readonly ProviderCase[] = [
  ...cases(
    {
      provider: 'github',
      asks: () => 'GET /user',
      sends: github,
      answer: { headers: { 'X-OAuth-Scopes': 'repo, workflow' }, body: { login: 'octocat', id: 1 } },
      says: 'GitHub answers as octocat, scopes repo and workflow.',
    },
    {
      'github-classic-token': token('ghp_', 36),
      'github-fine-grained-token': makeGithubFineGrained,
      'github-oauth-token': token('gho_', 36),
      'github-user-to-server-token': token('ghu_', 36),
      'github-legacy-token': token('', 40, 'hex'),
      'github-packages-npmrc-token': token('', 40, 'hex'),
    },
  ),
  ...getting(
    'github',
    '/installation/repositories?per_page=1',
    { total_count: 3, repositories: [{ full_name: 'acme/shop' }] },
    'GitHub answers as an app with access to acme/shop and 2 more.',
    { 'github-installation-token': token('ghs_', 36), 'github-installation-jwt': makeGithubInstallation },
    github,
  ),
  ...getting(
    'gitlab',
    '/api/v4/personal_access_tokens/self',
    {
      id: 4,
      name: 'deploy',
      revoked: false,
      active: true,
      scopes: ['api', 'read_user', 'sudo'],
      user_id: 24,
    },
    'GitLab answers as the token "deploy", scopes api, read_user and sudo.',
    {
      'gitlab-personal-token': token('glpat-', 20),
      'gitlab-routable-token': (make) => makeGitlabRoutable(make),
    },
    inHeader('private-token'),
  ),
  ...getting(
    'gitlab',
    '/api/v4/job',
    { id: 8, status: 'running' },
    'GitLab answers as the running job 8.',
    { 'gitlab-job-token': token('glcbt-64_', 20) },
    inHeader('job-token'),
  ),
  ...getting('npm', '/-/whoami', { username: 'publisher' }, 'npm answers as publisher.', {
    'npm-access-token': token('npm_', 36),
    'npm-legacy-token': (make) => make.uuid(),
  }),
  ...cases(
    {
      provider: 'slack',
      asks: () => 'POST /api/auth.test',
      sends: (secret) => ({ ...bearer(secret), 'content-type': 'application/x-www-form-urlencoded' }),
      answer: { headers: { 'x-oauth-scopes': 'chat:write' }, body: { ok: true, team: 'Acme', user: 'bot' } },
      says: 'Slack answers as bot of Acme, scopes chat:write.',
    },
    {
      'slack-bot-token': makeSlackBotToken,
      'slack-user-token': makeSlackUserToken,
      'slack-app-token': makeSlackAppToken,
      'slack-legacy-token': (make) =>
        `xoxs-${make.text('digits', 11)}-${make.text('digits', 11)}-${make.text('hex', 10)}`,
    },
  ),
  ...getting(
    'discord',
    '/api/v10/users/@me',
    { id: '80351110224678912', username: 'nelly' },
    'Discord answers as nelly.',
    {
      'discord-bot-token': (make) =>
        `M${make.text('base62', 23)}.${make.text('base62', 6)}.${make.text('base62', 27)}`,
    },
    (secret) => ({ ...usual, 'user-agent': discord, authorization: `Bot ${secret}` }),
  ),
  ...cases(
    {
      provider: 'discord',
      asks: (secret) => `GET /api/v10${secret.slice(secret.indexOf('/webhooks/'))}`,
      sends: () => ({ ...usual, 'user-agent': discord }),
      answer: { body: { id: '1', type: 1, channel_id: '199737254929760256' } },
      says: 'Discord answers as a webhook into channel 199737254929760256.',
    },
    {
      'discord-webhook': (make) =>
        `discord.com/api/webhooks/${1 + make.below(9)}${make.text('digits', 17)}/${make.text('base64url', 68)}`,
    },
  ),
  ...cases(
    {
      provider: 'telegram',
      asks: (secret) => `GET /bot${secret}/getMe`,
      sends: () => usual,
      answer: { body: { ok: true, result: { id: 1, is_bot: true, username: 'shop_bot' } } },
      says: 'Telegram answers as @shop_bot.',
    },
    { 'telegram-bot-token': (make) => `${make.text('digits', 10)}:AA${make.text('base64url', 33)}` },
  ),
  ...getting('stripe', '/v1/account', { id: 'acct_1', object: 'account' }, 'Stripe answers as acct_1.', {
    'stripe-live-key': (make) => ['rk', 'live', make.text('base62', 30)].join('_'),
    'stripe-test-key': (make) => ['sk', 'test', make.text('base62', 30)].join('_'),
  }),
  ...getting('sendgrid', '/v3/scopes', { scopes: ['mail.send'] }, 'SendGrid accepts it, scopes mail.send.', {
    'sendgrid-api-key': (make) => `SG.${make.text('base64url', 22)}.${make.text('base64url', 43)}`,
  }),
  ...getting(
    'notion',
    '/v1/users/me',
    { object: 'user', id: 'u', name: 'Robot', bot: { workspace_name: 'Acme' } },
    'Notion answers as Acme.',
    {
      'notion-token': (make) => `ntn_${make.text('digits', 11)}${make.text('base62', 35)}`,
      'notion-legacy-token': token('secret_', 43),
    },
    (secret) => ({ ...bearer(secret), 'notion-version': '2022-06-28' }),
  ),
  ...[raw, bearer].flatMap((sends, i) =>
    cases(
      {
        provider: 'linear',
        asks: () => 'POST /graphql',
        sends: (secret) => ({ ...sends(secret), 'content-type': 'application/json' }),
        body: '{"query":"{ viewer { name } }"}',
        answer: { body: { data: { viewer: { name: 'Ada' } } } },
        says: 'Linear answers as Ada.',
      },
      i === 0
        ? { 'linear-api-key': token('lin_api_', 40) }
        : { 'linear-oauth-token': token('lin_oauth_', 64, 'hex') },
    ),
  ),
  ...getting(
    'figma',
    '/v1/me',
    { id: '7', handle: 'Ada' },
    'Figma answers as Ada.',
    { 'figma-token': token('figd_', 40) },
    inHeader('x-figma-token'),
  ),
  ...getting(
    'airtable',
    '/v0/meta/whoami',
    { id: 'usr1', scopes: ['data.records:read'] },
    'Airtable answers as usr1, scopes data.records:read.',
    {
      'airtable-token': (make) => `pat${make.text('base62', 14)}.${make.text('hex', 64)}`,
    },
  ),
  ...getting('asana', '/api/1.0/users/me', { data: { gid: '1', name: 'Ada' } }, 'Asana answers as Ada.', {
    'asana-token': (make) => `1/${make.text('digits', 16)}:${make.text('hex', 32)}`,
  }),
  ...getting(
    'postman',
    '/me',
    { user: { id: 1, username: 'ada' } },
    'Postman answers as ada.',
    {
      'postman-api-key': (make) => `PMAK-${make.text('hex', 24)}-${make.text('hex', 34)}`,
    },
    inHeader('x-api-key'),
  ),
  ...getting(
    'clickup',
    '/api/v2/user',
    { user: { id: 1, username: 'ada' } },
    'ClickUp answers as ada.',
    {
      'clickup-token': (make) => `pk_${make.text('digits', 7)}_${make.text('upper', 32)}`,
    },
    raw,
  ),
  ...getting(
    'launchdarkly',
    '/api/v2/caller-identity',
    { accountId: 'a', tokenName: 'ci' },
    'LaunchDarkly answers as ci.',
    {
      'launchdarkly-api-token': (make) => `api-${make.uuid()}`,
    },
    raw,
  ),
  ...getting(
    'digitalocean',
    '/v2/account',
    { account: { uuid: 'b6fr', team: { name: 'Acme' } } },
    'DigitalOcean answers as Acme.',
    {
      'digitalocean-personal-token': token('dop_v1_', 64, 'hex'),
      'digitalocean-oauth-token': token('doo_v1_', 64, 'hex'),
    },
  ),
  ...getting(
    'heroku',
    '/account',
    { id: '0123-abcd', email: 'ada@example.com' },
    'Heroku answers as 0123-abcd.',
    {
      'heroku-api-key': token('HRKU-AA', 58),
      'heroku-legacy-api-key': (make) => make.uuid(),
    },
    (secret) => ({ ...bearer(secret), accept: 'application/vnd.heroku+json; version=3' }),
  ),
  ...getting('netlify', '/api/v1/user', { id: '1', slug: 'ada' }, 'Netlify answers as ada.', {
    'netlify-token': token('nfp_', 36),
    'netlify-legacy-token': token('', 43),
  }),
  ...getting('vercel', '/v2/user', { user: { username: 'ada' } }, 'Vercel answers as ada.', {
    'vercel-token': token('vcp_', 56),
    'vercel-legacy-token': token('', 24),
  }),
  ...getting('linode', '/v4/profile', { username: 'ada' }, 'Linode answers as ada.', {
    'linode-token': token('', 64, 'hex'),
  }),
  ...getting('hetzner', '/v1/locations', { locations: [] }, 'Hetzner Cloud accepts it.', {
    'hetzner-cloud-token': token('', 64),
  }),
  ...getting(
    'cloudflare',
    '/client/v4/user/tokens/verify',
    { success: true, result: { id: 'x', status: 'active' } },
    'Cloudflare accepts it.',
    {
      'cloudflare-user-token': (make) => `cfut_${make.text('base62', 40)}${make.text('hex', 8)}`,
      'cloudflare-legacy-token': token('', 40),
    },
  ),
  ...getting(
    'fastly',
    '/tokens/self',
    { customer_id: 'c1', scope: 'global:read purge_all' },
    'Fastly answers as c1, scopes global:read and purge_all.',
    {
      'fastly-api-token': token('', 32),
    },
    inHeader('fastly-key'),
  ),
  ...getting(
    'pulumi',
    '/api/user',
    { githubLogin: 'ada' },
    'Pulumi answers as ada.',
    { 'pulumi-access-token': token('pul-', 40, 'hex') },
    (secret) => ({
      ...usual,
      authorization: `token ${secret}`,
      accept: 'application/vnd.pulumi+8',
    }),
  ),
  ...getting(
    'terraform',
    '/api/v2/account/details',
    { data: { attributes: { username: 'ada' } } },
    'HCP Terraform answers as ada.',
    {
      'terraform-cloud-token': (make) => `${make.text('base62', 14)}.atlasv1.${make.text('base62', 66)}`,
    },
  ),
  ...getting(
    'doppler',
    '/v3/me',
    { type: 'personal', workplace: { name: 'Acme' } },
    'Doppler answers as Acme.',
    {
      'doppler-personal-token': token('dp.pt.', 43),
      'doppler-service-token': token('dp.st.', 43),
      'doppler-service-account-token': token('dp.sa.', 43),
    },
  ),
  ...getting(
    'buildkite',
    '/v2/access-token',
    { uuid: 'b63', scopes: ['read_builds'] },
    'Buildkite accepts it, scopes read_builds.',
    {
      'buildkite-user-token': token('bkua_', 40, 'hex'),
    },
  ),
  ...getting(
    'circleci',
    '/api/v2/me',
    { id: 'x', login: 'ada' },
    'CircleCI answers as ada.',
    {
      'circleci-personal-token': (make) => `CCIPAT_${make.text('base58', 22)}_${make.text('hex', 40)}`,
    },
    inHeader('circle-token'),
  ),
  ...getting('openai', '/v1/models', models, 'OpenAI accepts it.', {
    'openai-api-key': makeOpenAi,
    'openai-legacy-api-key': (make) => `sk-${make.text('base62', 20)}T3BlbkFJ${make.text('base62', 20)}`,
  }),
  ...getting(
    'anthropic',
    '/v1/models?limit=1',
    models,
    'Anthropic accepts it.',
    { 'anthropic-api-key': makeAnthropic },
    inHeader('x-api-key', { 'anthropic-version': '2023-06-01' }),
  ),
  ...getting(
    'anthropic',
    '/v1/organizations/me',
    { id: 'o', type: 'organization', name: 'Acme' },
    'Anthropic answers as Acme.',
    {
      'anthropic-admin-key': (make) => `sk-ant-admin01-${make.text('base64url', 93)}AA`,
    },
    inHeader('x-api-key', { 'anthropic-version': '2023-06-01' }),
  ),
  ...getting(
    'hugging-face',
    '/api/whoami-v2',
    { name: 'ada', auth: { accessToken: { role: 'write' } } },
    'Hugging Face answers as ada, scopes write.',
    {
      'hugging-face-token': token('hf_', 34),
      'hugging-face-organization-token': token('api_org_', 34),
    },
  ),
  ...getting('groq', '/openai/v1/models', models, 'Groq accepts it.', { 'groq-api-key': makeGroq }),
  ...getting('mistral', '/v1/models', models, 'Mistral accepts it.', { 'mistral-api-key': token('', 32) }),
  ...getting('xai', '/v1/api-key', { name: 'ci', api_key_disabled: false }, 'xAI answers as ci.', {
    'xai-api-key': token('xai-', 80),
  }),
  ...getting('openrouter', '/api/v1/key', { data: { label: 'sk-or…' } }, 'OpenRouter accepts it.', {
    'openrouter-api-key': token('sk-or-v1-', 64, 'hex'),
  }),
  ...getting('deepseek', '/models', models, 'DeepSeek accepts it.', {
    'deepseek-api-key': token('sk-', 32, 'hex'),
  }),
  ...getting('cohere', '/v1/models?page_size=1', { models: [] }, 'Cohere accepts it.', {
    'cohere-api-key': token('', 40),
  }),
  ...getting('cerebras', '/v1/models', models, 'Cerebras accepts it.', {
    'cerebras-api-key': token('csk-', 48, 'base36'),
  }),
  ...getting('replicate', '/v1/account', { type: 'user', username: 'ada' }, 'Replicate answers as ada.', {
    'replicate-api-token': token('r8_', 37),
  }),
]
