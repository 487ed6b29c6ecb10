/** Keys of 44 characters that carry a mark of their kind behind the 33rd, e.g. "+ASb". */

import { makeAzureKey, proveAzureKey } from '../../proof/azure.ts'
import { windowExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Azure'
const source = 'https://github.com/microsoft/security-utilities'
const revoke = {
  steps: 'Regenerate the key in the portal, the second one first, and move over to it.',
  url: 'https://learn.microsoft.com/azure/key-vault/secrets/tutorial-rotation-dual',
}

export const azureMessagingKeysRules: readonly Rule[] = [
  {
    id: 'azure-service-bus-key',
    provider,
    title: 'Azure Service Bus key',
    opens: 'the messages of the namespace, as far as its policy goes',
    keywords: ['+asb'],
    match: {
      kind: 'window',
      pattern: '(?<![0-9A-Za-z+/])(?<!SharedAccessKey=)[0-9A-Za-z+/]{33}\\+ASb[0-9A-Za-z+/]{6}=',
      before: 60,
      after: 8,
    },
    severity: 'error',
    confidence: 'high',
    prove: proveAzureKey,
    revoke,
    source,
    ...windowExamples(
      (secret) => `bus_key: ${secret}`,
      (make) => makeAzureKey(make, '+ASb'),
    ),
  },
  {
    id: 'azure-event-hubs-key',
    provider,
    title: 'Azure Event Hubs key',
    opens: 'the events of the namespace, as far as its policy goes',
    keywords: ['+aeh'],
    match: {
      kind: 'window',
      pattern: '(?<![0-9A-Za-z+/])(?<!SharedAccessKey=)[0-9A-Za-z+/]{33}\\+AEh[0-9A-Za-z+/]{6}=',
      before: 60,
      after: 8,
    },
    severity: 'error',
    confidence: 'high',
    prove: proveAzureKey,
    revoke,
    source,
    ...windowExamples(
      (secret) => `hub_key: ${secret}`,
      (make) => makeAzureKey(make, '+AEh'),
    ),
  },
  {
    id: 'azure-relay-key',
    provider,
    title: 'Azure Relay key',
    opens: 'the connections of the namespace',
    keywords: ['+arm'],
    match: {
      kind: 'window',
      pattern: '(?<![0-9A-Za-z+/])(?<!SharedAccessKey=)[0-9A-Za-z+/]{33}\\+ARm[0-9A-Za-z+/]{6}=',
      before: 60,
      after: 8,
    },
    severity: 'error',
    confidence: 'high',
    prove: proveAzureKey,
    revoke,
    source,
    ...windowExamples(
      (secret) => `relay_key: ${secret}`,
      (make) => `${make.text('base62', 33)}+ARm${make.text('base62', 6)}=`,
    ),
  },
  {
    id: 'azure-iot-key',
    provider,
    title: 'Azure IoT key',
    opens: 'the devices of the hub, as far as its policy goes',
    keywords: ['aiot'],
    match: {
      kind: 'window',
      pattern: '(?<![0-9A-Za-z+/])(?<!SharedAccessKey=)[0-9A-Za-z+/]{33}AIoT[0-9A-Za-z+/]{6}=',
      before: 60,
      after: 8,
    },
    severity: 'error',
    confidence: 'high',
    prove: proveAzureKey,
    revoke,
    source,
    ...windowExamples(
      (secret) => `iot_key: ${secret}`,
      (make) => makeAzureKey(make, 'AIoT'),
    ),
  },
  {
    id: 'azure-redis-key',
    provider,
    title: 'Azure Cache for Redis key',
    opens: 'all data of the cache',
    keywords: ['azca'],
    match: {
      kind: 'window',
      pattern: '(?<![0-9A-Za-z])[0-9A-Za-z]{33}AzCa[A-P][0-9A-Za-z]{5}=',
      before: 40,
      after: 8,
    },
    severity: 'error',
    confidence: 'high',
    prove: proveAzureKey,
    revoke,
    source,
    ...windowExamples(
      (secret) => `redis_key: ${secret}`,
      (make) => `${make.text('base62', 33)}AzCaB${make.text('base62', 5)}=`,
    ),
  },
  {
    id: 'azure-event-grid-key',
    provider,
    title: 'Azure Event Grid key',
    opens: 'events to the topic or domain',
    keywords: ['azeg'],
    match: {
      kind: 'window',
      pattern: '(?<![0-9A-Za-z+/])[0-9A-Za-z+/]{33}AZEG[A-P][0-9A-Za-z+/]{5}=',
      before: 36,
      after: 8,
    },
    severity: 'error',
    confidence: 'high',
    prove: proveAzureKey,
    revoke,
    source,
    ...windowExamples(
      (secret) => `topic_key: ${secret}`,
      (make) => `${make.text('base62', 33)}AZEGB${make.text('base62', 5)}=`,
    ),
  },
]
