/** Credentials of Slack. */

import {
  makeSlackAppToken,
  makeSlackBotToken,
  makeSlackUserToken,
  makeSlackWebhook,
  proveSlackToken,
  proveSlackWebhook,
} from '../../proof/slack.ts'
import { assigned, assignedNearMisses, inAddress, inText, nearMisses } from '../examples.ts'
import type { Generator } from '../generator.ts'
import type { Rule } from '../rule.ts'

const slackConfigurationToken = (make: Generator) => `xoxe.xoxp-1-${make.text('base62', 163)}`

const slackLegacyToken = (make: Generator) =>
  `xoxs-${make.text('digits', 11)}-${make.text('digits', 11)}-${make.text('digits', 12)}-${make.text('hex', 10)}`

const slackBrowserToken = (make: Generator) =>
  `xoxc-${make.text('digits', 12)}-${make.text('digits', 12)}-${make.text('digits', 13)}-${make.text('hex', 64)}`

const slackSessionCookie = (make: Generator) => `xoxd-${make.text('base62', 150)}%3D`

const slackWebhook = (make: Generator) => makeSlackWebhook(make).slice('https://'.length)

const slackWorkflowWebhook = (make: Generator) =>
  `hooks.slack.com/triggers/T${make.text('upper', 9)}/${make.text('digits', 13)}/${make.text('hex', 32)}`

const slackSigningSecret = (make: Generator) => make.text('hex', 32)

export const slackRules: readonly Rule[] = [
  {
    id: 'slack-bot-token',
    provider: 'Slack',
    title: 'Slack bot token',
    opens: 'what its scopes allow in the workspace: often channels, files and messages',
    keywords: ['xoxb-'],
    match: { kind: 'token', pattern: 'xoxb-[0-9]{10,13}-(?:[0-9]{10,13}-)?[A-Za-z0-9]{24}(?![A-Za-z0-9_-])' },
    severity: 'error',
    confidence: 'high',
    prove: proveSlackToken,
    revoke: {
      steps: 'Revoke the token with auth.revoke, or reinstall the app under OAuth & Permissions.',
      url: 'https://api.slack.com/authentication/best-practices',
    },
    source: 'https://api.slack.com/concepts/token-types',
    positives: (make) => [
      ...inText(make, makeSlackBotToken),
      `SLACK_TOKEN=xoxb-${make.text('digits', 12)}-${make.text('base62', 24)}`,
    ],
    negatives: (make) => nearMisses(make, makeSlackBotToken, 'xoxb-'),
  },
  {
    id: 'slack-user-token',
    provider: 'Slack',
    title: 'Slack user token',
    opens: 'what its owner may read and write in the workspace, within its scopes',
    keywords: ['xoxp-'],
    match: {
      kind: 'token',
      pattern:
        'xoxp-[0-9]{10,13}-[0-9]{10,13}-[0-9]{10,13}-(?:[0-9a-f]{32}|[A-Za-z0-9]{24,34})(?![A-Za-z0-9_-])',
    },
    severity: 'error',
    confidence: 'high',
    prove: proveSlackToken,
    revoke: {
      steps: 'Revoke the token with auth.revoke, or reinstall the app under OAuth & Permissions.',
      url: 'https://api.slack.com/authentication/best-practices',
    },
    source: 'https://api.slack.com/concepts/token-types',
    positives: (make) => inText(make, makeSlackUserToken),
    negatives: (make) => nearMisses(make, makeSlackUserToken, 'xoxp-'),
  },
  {
    id: 'slack-app-token',
    provider: 'Slack',
    title: 'Slack app-level token',
    opens: 'events of the app in every workspace that installed it',
    keywords: ['xapp-'],
    match: {
      kind: 'token',
      pattern: 'xapp-[0-9]-A[A-Z0-9]{8,12}-[0-9]{10,13}-[0-9a-f]{64}(?![A-Za-z0-9_-])',
    },
    severity: 'error',
    confidence: 'high',
    prove: proveSlackToken,
    revoke: {
      steps: 'Revoke the token under Basic Information → App-Level Tokens.',
      url: 'https://api.slack.com/authentication/best-practices',
    },
    source: 'https://api.slack.com/concepts/token-types',
    positives: (make) => inText(make, makeSlackAppToken),
    negatives: (make) => nearMisses(make, makeSlackAppToken, 'xapp-1-A'),
  },
  {
    id: 'slack-configuration-token',
    provider: 'Slack',
    title: 'Slack app configuration token',
    opens: 'the manifests of all apps of whoever made it',
    keywords: ['xoxe.xoxp-', 'xoxe.xoxb-', 'xoxe-'],
    match: { kind: 'token', pattern: 'xoxe(?:\\.xox[bp])?-[0-9]-[A-Za-z0-9]{140,180}(?![A-Za-z0-9_-])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Revoke the token under Your App Configuration Tokens.',
      url: 'https://api.slack.com/apps',
    },
    source: 'https://api.slack.com/concepts/token-types',
    positives: (make) => [
      ...inText(make, slackConfigurationToken),
      `SLACK_REFRESH_TOKEN=xoxe-1-${make.text('base62', 146)}`,
    ],
    negatives: (make) => nearMisses(make, slackConfigurationToken, 'xoxe.xoxp-1-'),
  },
  {
    id: 'slack-legacy-token',
    provider: 'Slack',
    title: 'Slack legacy or workspace token',
    opens: 'what its owner may do in the workspace, without scopes',
    keywords: ['xoxa-', 'xoxo-', 'xoxr-', 'xoxs-'],
    match: {
      kind: 'token',
      pattern: 'xox[aors]-(?:[0-9]-)?(?:[0-9]{6,13}-){2,3}[A-Za-z0-9]{6,64}(?![A-Za-z0-9_-])',
    },
    severity: 'error',
    confidence: 'high',
    prove: proveSlackToken,
    revoke: {
      steps: "Revoke the token with auth.revoke, or deactivate it among the workspace's legacy tokens.",
      url: 'https://api.slack.com/authentication/best-practices',
    },
    source: 'https://api.slack.com/concepts/token-types',
    positives: (make) => [
      ...inText(make, slackLegacyToken),
      `slack: xoxa-2-${make.text('digits', 12)}-${make.text('digits', 12)}-${make.text('digits', 12)}-${make.text('hex', 32)}`,
    ],
    negatives: (make) => nearMisses(make, slackLegacyToken, 'xoxs-'),
  },
  {
    id: 'slack-browser-token',
    provider: 'Slack',
    title: 'Slack browser session token',
    opens: 'the session of a signed-in person, together with its cookie',
    keywords: ['xoxc-'],
    match: {
      kind: 'token',
      pattern: 'xoxc-[0-9]{10,13}-[0-9]{10,13}-[0-9]{10,13}-[0-9a-f]{64}(?![A-Za-z0-9_-])',
    },
    severity: 'error',
    confidence: 'high',
    prove: proveSlackToken,
    revoke: {
      steps: "Sign out of all other sessions in the account's settings.",
      url: 'https://slack.com/help/articles/214613347',
    },
    source: '',
    positives: (make) => inText(make, slackBrowserToken),
    negatives: (make) => nearMisses(make, slackBrowserToken, 'xoxc-'),
  },
  {
    id: 'slack-session-cookie',
    provider: 'Slack',
    title: 'Slack session cookie',
    opens: 'the session of a signed-in person, together with a browser token',
    keywords: ['xoxd-'],
    match: { kind: 'token', pattern: 'xoxd-[A-Za-z0-9%+/=_-]{120,260}(?![A-Za-z0-9%+/=_-])' },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: "Sign out of all other sessions in the account's settings.",
      url: 'https://slack.com/help/articles/214613347',
    },
    source: '',
    positives: (make) => inText(make, slackSessionCookie),
    negatives: (make) => nearMisses(make, slackSessionCookie, 'xoxd-'),
  },
  {
    id: 'slack-webhook',
    provider: 'Slack',
    title: 'Slack incoming webhook',
    opens: 'posting into its channel in the name of the app',
    keywords: ['hooks.slack.com/services/'],
    match: {
      kind: 'token',
      pattern:
        'hooks\\.slack\\.com/services/T[A-Z0-9]{8,12}/B[A-Z0-9]{8,12}/[A-Za-z0-9]{24}(?![A-Za-z0-9_-])',
    },
    severity: 'error',
    confidence: 'high',
    prove: (secret) => proveSlackWebhook(`https://${secret}`),
    revoke: {
      steps: 'Remove the webhook under Incoming Webhooks of the app.',
      url: 'https://api.slack.com/authentication/best-practices',
    },
    source: 'https://api.slack.com/messaging/webhooks',
    positives: (make) => inAddress(make, slackWebhook),
    negatives: (make) => [
      ...nearMisses(make, slackWebhook, 'hooks.slack.com/services/'),
      `https://hooks.slack.com/services/T${make.text('upper', 9)}/B${make.text('upper', 10)}/`,
    ],
  },
  {
    id: 'slack-workflow-webhook',
    provider: 'Slack',
    title: 'Slack workflow trigger',
    opens: 'starting its workflow with any values',
    keywords: ['hooks.slack.com/workflows/', 'hooks.slack.com/triggers/'],
    match: {
      kind: 'token',
      pattern:
        'hooks\\.slack\\.com/(?:workflows/T[A-Z0-9]{8,12}/A[A-Z0-9]{8,12}|triggers/[TE][A-Z0-9]{8,12})/[0-9]{10,20}/[A-Za-z0-9]{24,34}(?![A-Za-z0-9_-])',
    },
    severity: 'warning',
    confidence: 'high',
    prove: (secret) => proveSlackWebhook(`https://${secret}`),
    revoke: {
      steps: 'Replace the trigger of the workflow in Workflow Builder.',
      url: 'https://api.slack.com/authentication/best-practices',
    },
    source: 'https://slack.com/help/articles/360041352714',
    positives: (make) => inAddress(make, slackWorkflowWebhook),
    negatives: (make) => nearMisses(make, slackWorkflowWebhook, 'hooks.slack.com/triggers/T'),
  },
  {
    id: 'slack-signing-secret',
    provider: 'Slack',
    title: 'Slack signing secret',
    opens: "forging requests that the app takes for Slack's",
    keywords: ['slack_signing', 'slack-signing', 'slacksigning'],
    match: { kind: 'assigned', value: '[0-9a-f]{32}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: 'Regenerate the signing secret under Basic Information of the app.',
      url: 'https://api.slack.com/authentication/best-practices',
    },
    source: 'https://api.slack.com/authentication/verifying-requests-from-slack',
    positives: (make) => assigned(make, ['SLACK_SIGNING_SECRET', 'slackSigningSecret'], slackSigningSecret),
    negatives: (make) => assignedNearMisses(make, 'SLACK_SIGNING_SECRET', slackSigningSecret),
  },
]
