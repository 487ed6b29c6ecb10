/** Providers of language models: the list of models, or the account, is free to read. */

import { accountRequest, ifList } from './account-request.ts'
import { at, bearer, textAt, type Verifier } from './verifier.ts'

const dataList = (json: unknown): string | undefined => ifList(at(json, 'data'))

const anthropicHeaders = (secret: string) => ({ 'x-api-key': secret, 'anthropic-version': '2023-06-01' })

const openaiModels = accountRequest({
  provider: 'openai',
  name: 'OpenAI',
  base: 'https://api.openai.com',
  rules: ['openai-api-key', 'openai-legacy-api-key'],
  source: 'https://platform.openai.com/docs/api-reference/models/list',
  path: '/v1/models',
  account: dataList,
  says({ status, json }) {
    if (status === 401 && textAt(json, 'error', 'code') === 'ip_not_authorized')
      return { state: 'live', how: 'and takes it from other addresses only' }
    // Keys with few permissions; a country that is not served is 403, too, and says something else.
    const message = textAt(json, 'error', 'message') ?? textAt(json, 'error') ?? ''
    return status === 403 && message.includes('insufficient permissions')
      ? { state: 'live', how: 'and does not let it list models (403)' }
      : undefined
  },
})

/** Admin keys open nothing of the models' side, and are asked about on their own. */
const openai: Verifier = {
  ...openaiModels,
  ask(credential, base, now) {
    if (!credential.secret.startsWith('sk-admin-')) return openaiModels.ask(credential, base, now)
    const path = '/v1/organization/projects?limit=1'
    return { method: 'GET', path, headers: bearer(credential.secret) }
  },
}

export const modelVerifiers: readonly Verifier[] = [
  openai,
  accountRequest({
    provider: 'anthropic',
    name: 'Anthropic',
    base: 'https://api.anthropic.com',
    rules: ['anthropic-api-key'],
    source: 'https://docs.anthropic.com/en/api/models-list',
    path: '/v1/models?limit=1',
    headers: anthropicHeaders,
    account: dataList,
  }),
  accountRequest({
    provider: 'anthropic',
    name: 'Anthropic',
    base: 'https://api.anthropic.com',
    rules: ['anthropic-admin-key'],
    source: 'https://docs.anthropic.com/en/api/admin-api/organization/get-me',
    path: '/v1/organizations/me',
    headers: anthropicHeaders,
    account: (json) => textAt(json, 'name'),
  }),
  accountRequest({
    provider: 'hugging-face',
    name: 'Hugging Face',
    base: 'https://huggingface.co',
    rules: ['hugging-face-token', 'hugging-face-organization-token'],
    source: 'https://huggingface.co/docs/hub/api',
    path: '/api/whoami-v2',
    account: (json) => textAt(json, 'name'),
    scopes: (json) => [textAt(json, 'auth', 'accessToken', 'role') ?? []].flat(),
  }),
  accountRequest({
    provider: 'groq',
    name: 'Groq',
    base: 'https://api.groq.com',
    rules: ['groq-api-key'],
    source: 'https://console.groq.com/docs/api-reference#models-list',
    path: '/openai/v1/models',
    account: dataList,
  }),
  accountRequest({
    provider: 'mistral',
    name: 'Mistral',
    base: 'https://api.mistral.ai',
    rules: ['mistral-api-key'],
    source: 'https://docs.mistral.ai/api/#tag/models',
    path: '/v1/models',
    account: dataList,
  }),
  accountRequest({
    provider: 'xai',
    name: 'xAI',
    base: 'https://api.x.ai',
    rules: ['xai-api-key'],
    source: 'https://docs.x.ai/docs/api-reference#get-api-key-information',
    path: '/v1/api-key',
    // Beside it stands a shortened form of the key, which nobody needs to see.
    account: (json) => textAt(json, 'name'),
    says: ({ status, json }) =>
      status === 200 && (at(json, 'api_key_blocked') === true || at(json, 'api_key_disabled') === true)
        ? { state: 'revoked', how: 'as blocked or disabled' }
        : undefined,
  }),
  accountRequest({
    provider: 'openrouter',
    name: 'OpenRouter',
    base: 'https://openrouter.ai',
    rules: ['openrouter-api-key'],
    source: 'https://openrouter.ai/docs/api-reference/limits',
    path: '/api/v1/key',
    // Its label is a shortened form of the key, unless someone gave it a name.
    account: (json) => (textAt(json, 'data', 'label') === undefined ? undefined : ''),
  }),
  accountRequest({
    provider: 'deepseek',
    name: 'DeepSeek',
    base: 'https://api.deepseek.com',
    rules: ['deepseek-api-key'],
    source: 'https://api-docs.deepseek.com/api/list-models',
    path: '/models',
    account: dataList,
  }),
  accountRequest({
    provider: 'cohere',
    name: 'Cohere',
    base: 'https://api.cohere.com',
    rules: ['cohere-api-key'],
    source: 'https://docs.cohere.com/reference/list-models',
    path: '/v1/models?page_size=1',
    account: (json) => ifList(at(json, 'models')),
  }),
  accountRequest({
    provider: 'cerebras',
    name: 'Cerebras',
    base: 'https://api.cerebras.ai',
    rules: ['cerebras-api-key'],
    source: 'https://inference-docs.cerebras.ai/api-reference/models/list-models',
    path: '/v1/models',
    account: dataList,
  }),
  accountRequest({
    provider: 'replicate',
    name: 'Replicate',
    base: 'https://api.replicate.com',
    rules: ['replicate-api-token'],
    source: 'https://replicate.com/docs/reference/http#account.get',
    path: '/v1/account',
    account: (json) => textAt(json, 'username'),
  }),
]
