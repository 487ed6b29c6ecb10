/**
 * Which credentials work only together: by the ids of rules, and of the public ids (`public-ids.ts`) for which there is no
 * rule since they are no secret. An id belongs to one kind, a secret may belong to several.
 */

export type PairKind = {
  readonly name: string // "aws"
  /** The first half, which says whose the secret is: a key id, an account, an application. */
  readonly ids: readonly string[]
  readonly secrets: readonly string[]
  /** What some of these pairs need besides, e.g. the session token of temporary keys. */
  readonly thirds?: readonly string[]
}

const kind = (
  name: string,
  ids: readonly string[],
  secrets: readonly string[],
  thirds?: readonly string[],
): PairKind => ({ name, ids, secrets, ...(thirds && { thirds }) })

const awsSecrets = ['aws-secret-access-key', 'aws-secret-beside-key-id']

export const pairKinds: readonly PairKind[] = [
  kind('aws', ['aws-access-key-id'], awsSecrets),
  kind('aws-session', ['aws-temporary-key-id'], awsSecrets, ['aws-session-token']),
  kind('algolia', ['algolia-application-id'], ['algolia-admin-key']),
  kind('alibaba', ['alibaba-access-key-id'], ['alibaba-access-key-secret']),
  kind('alpaca', ['alpaca-key-id'], ['alpaca-api-secret']),
  kind('auth0', ['auth0-client-id'], ['auth0-client-secret']),
  kind('azure', ['azure-client-or-tenant-id'], ['azure-entra-client-secret']),
  kind('binance', ['binance-api-key'], ['binance-api-secret']),
  kind('bitbucket', ['bitbucket-consumer-key'], ['bitbucket-oauth-consumer-secret']),
  kind('bitwarden', ['bitwarden-client-id'], ['bitwarden-client-secret']),
  kind('cloudflare-account', ['cloudflare-account-or-zone-id'], ['cloudflare-legacy-token']),
  kind('cloudflare-login', ['cloudflare-email'], ['cloudflare-legacy-global-key', 'cloudflare-global-key']),
  kind('cloudinary', ['cloudinary-api-key'], ['cloudinary-api-secret']),
  kind('confluent', ['confluent-api-key-id'], ['confluent-legacy-api-secret', 'confluent-api-secret']),
  kind('contentful', ['contentful-space-id'], ['contentful-delivery-token', 'contentful-management-token']),
  kind('datadog', ['datadog-api-key'], ['datadog-app-key']),
  kind('digitalocean-spaces', ['digitalocean-spaces-key-id'], ['digitalocean-spaces-secret']),
  kind('discord', ['discord-client-id'], ['discord-client-secret'], ['discord-bot-token']),
  kind('dropbox', ['dropbox-app-key'], ['dropbox-app-secret'], ['dropbox-refresh-token']),
  kind('facebook', ['facebook-app-id'], ['facebook-app-secret']),
  kind('github-app', ['github-app-id'], ['github-app-private-key']),
  kind('github-client', ['github-client-id'], ['github-oauth-client-secret'], ['github-refresh-token']),
  kind('google', ['google-client-id'], ['gcp-oauth-client-secret'], ['gcp-oauth-refresh-token']),
  kind('langfuse', ['langfuse-public-key'], ['langfuse-secret-key']),
  kind('linkedin', ['linkedin-client-id'], ['linkedin-legacy-client-secret', 'linkedin-client-secret']),
  kind('mailgun', ['mailgun-domain'], ['mailgun-api-key', 'mailgun-sending-key'], ['mailgun-signing-key']),
  kind('modal', ['modal-token-id'], ['modal-token-secret']),
  kind('mongodb-atlas', ['mongodb-atlas-public-key'], ['mongodb-atlas-private-key']),
  kind('okta', ['okta-domain'], ['okta-api-token', 'okta-api-token-in-header']),
  kind('paypal', ['paypal-client-id'], ['paypal-client-secret']),
  kind('plaid', ['plaid-client-id'], ['plaid-secret'], ['plaid-access-token']),
  kind('plivo', ['plivo-auth-id'], ['plivo-auth-token']),
  kind('pusher', ['pusher-app-key'], ['pusher-secret']),
  kind('razorpay', ['razorpay-live-key-id'], ['razorpay-key-secret']),
  kind('reddit', ['reddit-client-id'], ['reddit-client-secret']),
  kind('salesforce', ['salesforce-consumer-key'], ['salesforce-consumer-secret']),
  kind('scaleway', ['scaleway-access-key-id'], ['scaleway-secret-key']),
  kind('spotify', ['spotify-client-id'], ['spotify-client-secret']),
  kind('stripe', ['stripe-publishable-key'], ['stripe-live-key'], ['stripe-webhook-secret']),
  kind('sumo-logic', ['sumo-logic-access-id'], ['sumo-logic-access-key']),
  kind('tencent', ['tencent-secret-id'], ['tencent-secret-key']),
  kind('trello', ['trello-api-key'], ['trello-legacy-token', 'trello-token']),
  kind('twilio-account', ['twilio-account-sid'], ['twilio-auth-token']),
  kind('twilio-key', ['twilio-api-key'], ['twilio-api-secret']),
  kind('twitter-app', ['twitter-api-key'], ['twitter-api-secret'], ['twitter-bearer-token']),
  kind('twitter-user', ['twitter-access-token'], ['twitter-access-token-secret']),
  kind('vault-approle', ['vault-role-id'], ['vault-approle-secret-id']),
  kind('vonage', ['vonage-api-key'], ['vonage-api-secret']),
  kind('woocommerce', ['woocommerce-consumer-key'], ['woocommerce-consumer-secret']),
  kind('zendesk', ['zendesk-host'], ['zendesk-api-token']),
  kind('zoom', ['zoom-client-id'], ['zoom-client-secret']),
]
