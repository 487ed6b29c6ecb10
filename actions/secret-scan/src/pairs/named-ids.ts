/** Public ids that are only known by the name under which they stand, e.g. 32 hexadecimal digits called `client_id`. */

import type { Generator } from '../rules/generator.ts'
import { type Example, named, type PublicId } from './public-id.ts'

const clientId = ['client_id', 'clientid', 'client-id'] as const
const appId = ['app_id', 'appid', 'app-id', ...clientId] as const
const appKey = ['app_key', 'appkey', 'app-key'] as const
const apiKey = ['api_key', 'apikey', 'api-key', 'access_key', 'key_id'] as const
const consumerKey = ['consumer_key', 'consumerkey', 'consumer-key'] as const

const uuid = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}'
const hex32: readonly [string, Example] = ['[0-9a-f]{32}', (make: Generator) => make.text('hex', 32)]

export const namedIds: readonly PublicId[] = [
  named(
    'algolia-application-id',
    'Algolia application id',
    ['algolia', ...appId, 'application'],
    ['[0-9A-Z]{10}', (make) => make.text('upper', 10)],
  ),
  named(
    'alpaca-key-id',
    'Alpaca API key id',
    ['alpaca', ...apiKey],
    ['[A-Z]K[0-9A-Z]{18,24}', (make) => `PK${make.text('base32', 18)}`],
  ),
  named(
    'auth0-client-id',
    'Auth0 client id',
    ['auth0_client_id', ...clientId, 'auth0clientid'],
    ['[0-9A-Za-z]{32}', (make) => make.text('base62', 32)],
  ),
  named(
    'azure-client-or-tenant-id',
    'Azure client or tenant id',
    ['azure_client_id', ...clientId, 'tenant', 'application_id'],
    [uuid, (make) => make.uuid()],
  ),
  named(
    'binance-api-key',
    'Binance API key',
    ['binance_api_key', ...apiKey],
    ['[0-9A-Za-z]{64}', (make) => make.text('base62', 64)],
  ),
  named(
    'bitbucket-consumer-key',
    'Bitbucket OAuth consumer key',
    ['bitbucket_key', ...clientId, ...consumerKey],
    ['[0-9A-Za-z]{18}', (make) => make.text('base62', 18)],
  ),
  named(
    'bitwarden-client-id',
    'Bitwarden client id',
    ['bw_clientid', ...clientId],
    [`(?:user|organization)\\.${uuid}`, (make) => `user.${make.uuid()}`],
  ),
  named(
    'cloudflare-account-or-zone-id',
    'Cloudflare account or zone id',
    ['cloudflare_account_id', 'account_id', 'accountid', 'zone_id', 'zoneid'],
    hex32,
  ),
  named(
    'cloudflare-email',
    'Cloudflare login',
    ['cloudflare_email', 'email'],
    [
      '[^\\s@"\'<>]{1,64}@[0-9A-Za-z.-]{3,80}',
      (make) => `${make.text('lower', 8)}@${make.text('lower', 9)}.org`,
    ],
  ),
  named(
    'cloudinary-api-key',
    'Cloudinary API key',
    ['cloudinary_api_key', ...apiKey],
    ['[0-9]{15}', (make) => make.text('digits', 15)],
  ),
  named(
    'confluent-api-key-id',
    'Confluent API key',
    ['confluent', ...apiKey, 'username'],
    ['[0-9A-Z]{16}', (make) => make.text('base32', 16)],
  ),
  named(
    'contentful-space-id',
    'Contentful space id',
    ['contentful_space', 'space_id', 'spaceid', 'space'],
    ['[0-9a-z]{12}', (make) => make.text('base36', 12)],
  ),
  named(
    'digitalocean-spaces-key-id',
    'DigitalOcean Spaces key id',
    ['spaces_key', 'spaces_access', 'access_key', 'accesskey', 'key_id'],
    ['DO[0-9A-Z]{18}', (make) => `DO${make.text('base32', 18)}`],
  ),
  named(
    'discord-client-id',
    'Discord client id',
    ['discord_client_id', ...appId, 'application_id'],
    ['[0-9]{17,20}', (make) => `1${make.text('digits', 18)}`],
  ),
  named(
    'dropbox-app-key',
    'Dropbox app key',
    ['dropbox_app_key', ...appKey, ...clientId],
    ['[0-9a-z]{15}', (make) => make.text('base36', 15)],
  ),
  named(
    'facebook-app-id',
    'Facebook app id',
    ['facebook_app_id', ...appId],
    ['[0-9]{13,17}', (make) => `4${make.text('digits', 15)}`],
  ),
  named(
    'linkedin-client-id',
    'LinkedIn client id',
    ['linkedin_client_id', ...clientId],
    ['[0-9a-z]{12,14}', (make) => make.text('base36', 14)],
  ),
  named(
    'mongodb-atlas-public-key',
    'MongoDB Atlas public key',
    ['atlas_public_key', 'public_key', 'publickey', 'public_api_key'],
    ['[a-z]{8}', (make) => make.text('lower', 8)],
  ),
  named(
    'paypal-client-id',
    'PayPal client id',
    ['paypal_client_id', ...clientId],
    ['A[0-9A-Za-z_-]{79}', (make) => `A${make.text('base64url', 79)}`],
  ),
  named(
    'plaid-client-id',
    'Plaid client id',
    ['plaid_client_id', ...clientId],
    ['[0-9a-f]{24}', (make) => make.text('hex', 24)],
  ),
  named(
    'plivo-auth-id',
    'Plivo auth id',
    ['plivo_auth_id', 'auth_id', 'authid'],
    ['[MS]A[0-9A-Z]{18}', (make) => `MA${make.text('base32', 18)}`],
  ),
  named(
    'pusher-app-key',
    'Pusher app key',
    ['pusher_app_key', 'pusher_key', ...appKey],
    ['[0-9a-f]{20}', (make) => make.text('hex', 20)],
  ),
  named(
    'reddit-client-id',
    'Reddit client id',
    ['reddit_client_id', ...clientId],
    ['[0-9A-Za-z_-]{14,22}', (make) => make.text('base62', 22)],
  ),
  named(
    'salesforce-consumer-key',
    'Salesforce consumer key',
    ['salesforce_client_id', ...clientId, ...consumerKey],
    ['3MVG9[0-9A-Za-z._]{70,100}', (make) => `3MVG9${make.text('base62', 80)}`],
  ),
  named('spotify-client-id', 'Spotify client id', ['spotify_client_id', ...clientId, 'spotify_id'], hex32),
  named(
    'sumo-logic-access-id',
    'Sumo Logic access id',
    ['sumo_access_id', 'access_id', 'accessid'],
    ['su[0-9A-Za-z]{12}', (make) => `su${make.text('base62', 12)}`],
  ),
  named('trello-api-key', 'Trello API key', ['trello_api_key', 'trello_key', ...apiKey, ...appKey], hex32),
  named(
    'twitter-api-key',
    'Twitter API key',
    ['twitter_api_key', ...apiKey, ...consumerKey],
    ['[0-9A-Za-z]{25}', (make) => make.text('base62', 25)],
  ),
  named(
    'vault-role-id',
    'Vault AppRole role id',
    ['role_id', 'roleid', 'role-id'],
    [uuid, (make) => make.uuid()],
  ),
  named(
    'vonage-api-key',
    'Vonage API key',
    ['vonage_api_key', 'vonage_key', 'nexmo_key', ...apiKey],
    ['[0-9a-f]{8}', (make) => `${make.text('hex', 7)}c`],
  ),
  named(
    'zoom-client-id',
    'Zoom client or account id',
    ['zoom_client_id', ...clientId, 'account_id', 'zoom_api_key'],
    ['[0-9A-Za-z_]{20,22}', (make) => make.text('base62', 22)],
  ),
]
