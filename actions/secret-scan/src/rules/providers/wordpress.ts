/** Credentials of WordPress. */

import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const wordpressSalt = (make: Generator) => `define('SECURE_AUTH_KEY',  '${make.text('base64', 64)}');`

const wordpressApplicationPassword = (make: Generator) =>
  Array.from({ length: 6 }, () => make.text('base62', 4)).join(' ')

export const wordpressRules: readonly Rule[] = [
  {
    id: 'wordpress-salt',
    provider: 'WordPress',
    title: 'WordPress key or salt',
    opens: 'forging sessions of every user of the site',
    keywords: ['auth_key', 'auth_salt', 'logged_in_key', 'logged_in_salt', 'nonce_key', 'nonce_salt'],
    match: {
      kind: 'window',
      pattern:
        'define\\(\\s{0,4}[\'"](?:(?:SECURE_)?AUTH|LOGGED_IN|NONCE)_(?:KEY|SALT)[\'"]\\s{0,40},\\s{0,40}[\'"](?<secret>[!-&(-~ ]{64})[\'"]',
      before: 30,
      after: 90,
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Replace all keys and salts in wp-config.php with new ones.',
      url: 'https://api.wordpress.org/secret-key/1.1/salt/',
    },
    source: 'https://developer.wordpress.org/advanced-administration/wordpress/wp-config/',
    positives: (make) => [
      `<?php ${wordpressSalt(make)}`,
      `define("LOGGED_IN_SALT", "${make.text('base64', 32)} ${make.text('base64', 31)}");`,
      `define( 'NONCE_KEY',        '${make.text('base64', 64)}' );`,
    ],
    negatives: (make) => [
      `define('AUTH_KEY', 'put your unique phrase here');`,
      `define('AUTH_KEY', getenv('AUTH_KEY'));`,
      `define('TABLE_KEY', '${make.text('base64', 64)}');`,
      `define('AUTH_KEY', '${make.text('base64', 40)}');`,
    ],
  },
  {
    id: 'wordpress-application-password',
    provider: 'WordPress',
    title: 'WordPress application password',
    opens: 'the REST API of the site as its user',
    keywords: [
      'wp_app',
      'application_password',
      'application-password',
      'app_password',
      'applicationpassword',
      'apppassword',
      'wordpress',
    ],
    match: {
      kind: 'window',
      pattern: '[=:>,(]\\s{0,4}["\'](?<secret>[A-Za-z0-9]{4}(?: [A-Za-z0-9]{4}){5})["\']',
      before: 0,
      after: 100,
    },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: "Revoke the application password in the user's profile.",
      url: 'https://developer.wordpress.org/advanced-administration/security/application-passwords/',
    },
    source: 'https://developer.wordpress.org/advanced-administration/security/application-passwords/',
    positives: (make) => [
      `application_password = '${wordpressApplicationPassword(make)}'`,
      `"wp_app_password": "${make.text('base62', 4)} ${make.text('base62', 4)} ${make.text('base62', 4)} ${make.text('base62', 4)} ${make.text('base62', 4)} ${make.text('base62', 4)}",`,
      `wordpress: { user: 'editor', password: '${make.text('base62', 4)} ${make.text('base62', 4)} ${make.text('base62', 4)} ${make.text('base62', 4)} ${make.text('base62', 4)} ${make.text('base62', 4)}' }`,
    ],
    negatives: (make) => [
      `application_password = '${make.text('base62', 4)} ${make.text('base62', 4)} ${make.text('base62', 4)} ${make.text('base62', 4)}'`,
      `application_password = '${make.text('base62', 4)} ${make.text('base62', 4)} ${make.text('base62', 4)} ${make.text('base62', 4)} ${make.text('base62', 4)} ${make.text('base62', 5)}'`,
      `application_password = 'xxxx-xxxx-xxxx-xxxx-xxxx-xxxx'`,
    ],
  },
]
