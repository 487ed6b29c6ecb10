/** Keys that carry a mark of their kind at a fixed place, e.g. "+ASt" behind 76 characters. */

import { makeAzureKey, proveAzureKey } from '../../proof/azure.ts'
import { makeAnnotatedKey, proveAnnotatedKey } from '../../proof/azure-annotated-key.ts'
import { windowExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Azure'
const source = 'https://github.com/microsoft/security-utilities'
const revoke = {
  steps: 'Regenerate the key in the portal, the second one first, and move over to it.',
  url: 'https://learn.microsoft.com/azure/key-vault/secrets/tutorial-rotation-dual',
}

export const azureIdentifiableKeysRules: readonly Rule[] = [
  {
    id: 'azure-storage-key',
    provider,
    title: 'Azure Storage account key',
    opens: 'all data of the storage account',
    keywords: ['+ast'],
    match: {
      kind: 'window',
      pattern: '(?<![0-9A-Za-z+/])(?<!AccountKey=)[0-9A-Za-z+/]{76}\\+ASt[0-9A-Za-z+/]{5}[AQgw]==',
      before: 90,
      after: 10,
    },
    severity: 'error',
    confidence: 'high',
    prove: proveAzureKey,
    revoke,
    source,
    ...windowExamples(
      (secret) => `storage_key: ${secret}`,
      (make) => makeAzureKey(make, '+ASt'),
    ),
  },
  {
    id: 'azure-cosmos-key',
    provider,
    title: 'Azure Cosmos DB key',
    opens: 'all data of the database account',
    keywords: ['acdb'],
    match: {
      kind: 'window',
      pattern: '(?<![0-9A-Za-z+/])(?<!AccountKey=)[0-9A-Za-z+/]{76}ACDb[0-9A-Za-z+/]{5}[AQgw]==',
      before: 90,
      after: 10,
    },
    severity: 'error',
    confidence: 'high',
    prove: proveAzureKey,
    revoke,
    source,
    ...windowExamples(
      (secret) => `cosmos_key: ${secret}`,
      (make) => makeAzureKey(make, 'ACDb'),
    ),
  },
  {
    id: 'azure-batch-key',
    provider,
    title: 'Azure Batch account key',
    opens: "pools and jobs at the account's cost",
    keywords: ['+aba'],
    match: {
      kind: 'window',
      pattern: '(?<![0-9A-Za-z+/])(?<!AccountKey=)[0-9A-Za-z+/]{76}\\+ABa[0-9A-Za-z+/]{5}[AQgw]==',
      before: 90,
      after: 10,
    },
    severity: 'error',
    confidence: 'high',
    prove: proveAzureKey,
    revoke,
    source,
    ...windowExamples(
      (secret) => `batch_key: ${secret}`,
      (make) => makeAzureKey(make, '+ABa'),
    ),
  },
  {
    id: 'azure-api-management-key',
    provider,
    title: 'Azure API Management key',
    opens: 'the gateway or the direct management of the service',
    keywords: ['apim'],
    match: {
      kind: 'window',
      pattern: '(?<![0-9A-Za-z+/])(?<!AccountKey=)[0-9A-Za-z+/]{76}APIM[0-9A-Za-z+/]{5}[AQgw]==',
      before: 90,
      after: 10,
    },
    severity: 'error',
    confidence: 'high',
    prove: proveAzureKey,
    revoke,
    source,
    ...windowExamples(
      (secret) => `apim_key: ${secret}`,
      (make) => `${make.text('base62', 76)}APIM${make.text('base62', 5)}A==`,
    ),
  },
  {
    id: 'azure-search-key',
    provider,
    title: 'Azure AI Search key',
    opens: 'the indexes of the service',
    keywords: ['azse'],
    match: {
      kind: 'window',
      pattern: '(?<![0-9A-Za-z])[0-9A-Za-z]{42}AzSe[A-D][0-9A-Za-z]{5}(?![0-9A-Za-z=])',
      before: 46,
      after: 8,
    },
    severity: 'error',
    confidence: 'high',
    prove: proveAzureKey,
    revoke,
    source,
    ...windowExamples(
      (secret) => `search_key: ${secret}`,
      (make) => `${make.text('base62', 42)}AzSeB${make.text('base62', 5)}`,
    ),
  },
  {
    id: 'azure-functions-key',
    provider,
    title: 'Azure Functions key',
    opens: 'calls of the function or of all functions of the app',
    keywords: ['azfu'],
    match: {
      kind: 'window',
      pattern: '(?<![0-9A-Za-z_-])[0-9A-Za-z_-]{44}AzFu[0-9A-Za-z_-]{5}[AQgw]==',
      before: 48,
      after: 10,
    },
    severity: 'error',
    confidence: 'high',
    prove: proveAzureKey,
    revoke,
    source,
    ...windowExamples(
      (secret) => `function_key: ${secret}`,
      (make) => makeAzureKey(make, 'AzFu'),
    ),
  },
  {
    id: 'azure-container-registry-key',
    provider,
    title: 'Azure Container Registry key',
    opens: 'the images of the registry',
    keywords: ['+acr'],
    match: {
      kind: 'window',
      pattern: '(?<![0-9A-Za-z+/])[0-9A-Za-z+/]{42}\\+ACR[A-D][0-9A-Za-z+/]{5}(?![0-9A-Za-z+/=])',
      before: 46,
      after: 8,
    },
    severity: 'error',
    confidence: 'high',
    prove: proveAzureKey,
    revoke,
    source,
    ...windowExamples(
      (secret) => `registry_password: ${secret}`,
      (make) => `${make.text('base62', 42)}+ACRB${make.text('base62', 5)}`,
    ),
  },
  {
    id: 'azure-common-annotated-key',
    provider,
    title: 'Azure key in the common annotated format',
    opens: "a service of Azure (OpenAI, Maps, Speech and others) at the account's cost",
    keywords: ['jqqj99', 'jqqj9d', 'jqqj9h'],
    match: {
      kind: 'window',
      pattern:
        '(?<![0-9A-Za-z])[0-9A-Za-z]{52}JQQJ9[9DH][0-9A-Za-z]{18}(?!AZDO)[0-9A-Za-z]{4}[0-9A-Za-z+/]{4}(?:[0-9A-Za-z]{2}==)?(?![0-9A-Za-z+/=])',
      before: 54,
      after: 30,
    },
    severity: 'error',
    confidence: 'high',
    prove: proveAnnotatedKey,
    revoke,
    source,
    ...windowExamples(
      (secret) => `azure_openai_key: ${secret}`,
      (make) => makeAnnotatedKey(make),
    ),
  },
]
