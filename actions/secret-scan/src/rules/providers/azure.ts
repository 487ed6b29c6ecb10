import { makeAzureKey, proveAzureKey } from '../../proof/azure.ts'
import { makeEntraClientSecret, proveEntraClientSecret } from '../../proof/entra.ts'
import { assignedExamples, windowExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'Azure'
const source = 'https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string'
const revoke = {
  steps: 'Regenerate the key in the portal, the second one first, and move over to it.',
  url: 'https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage',
}

export const azureRules: readonly Rule[] = [
  {
    id: 'azure-storage-connection-string',
    provider,
    title: 'Azure Storage account key in a connection string',
    opens: 'all data of the storage account',
    keywords: ['accountkey='],
    match: {
      kind: 'window',
      pattern: 'AccountName=[a-z0-9]{3,24};AccountKey=(?<secret>[0-9A-Za-z+/]{86}==)',
      before: 90,
      after: 92,
    },
    severity: 'error',
    confidence: 'high',
    prove: proveAzureKey,
    revoke,
    source,
    ...windowExamples(
      (secret) =>
        `DefaultEndpointsProtocol=https;AccountName=acmestore;AccountKey=${secret};EndpointSuffix=core.windows.net`,
      (make) => makeAzureKey(make, '+ASt'),
    ),
  },
  {
    id: 'azure-cosmos-connection-string',
    provider,
    title: 'Azure Cosmos DB key in a connection string',
    opens: 'all data of the database account',
    keywords: ['accountkey='],
    match: {
      kind: 'window',
      pattern: 'AccountEndpoint=https:\\/\\/[^;\\s]{3,120};AccountKey=(?<secret>[0-9A-Za-z+/]{86}==)',
      before: 150,
      after: 92,
    },
    severity: 'error',
    confidence: 'high',
    prove: proveAzureKey,
    revoke: {
      steps: 'Regenerate the key in the portal, the second one first, and move over to it.',
      url: 'https://learn.microsoft.com/azure/cosmos-db/secure-access-to-data',
    },
    source: 'https://learn.microsoft.com/azure/cosmos-db/secure-access-to-data',
    ...windowExamples(
      (secret) => `AccountEndpoint=https://acme.documents.azure.com:443/;AccountKey=${secret};`,
      (make) => makeAzureKey(make, 'ACDb'),
    ),
  },
  {
    id: 'azure-shared-access-key',
    provider,
    title: 'Azure Service Bus, Event Hubs or IoT Hub key in a connection string',
    opens: 'messages and devices, as far as its policy goes',
    keywords: ['sharedaccesskey='],
    match: { kind: 'window', pattern: 'SharedAccessKey=(?<secret>[0-9A-Za-z+/]{43}=)', before: 0, after: 48 },
    severity: 'error',
    confidence: 'high',
    prove: proveAzureKey,
    revoke: {
      steps: 'Regenerate the key of the shared access policy.',
      url: 'https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas',
    },
    source: 'https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas',
    ...windowExamples(
      (secret) =>
        `Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=${secret}`,
      (make) => makeAzureKey(make, '+ASb'),
    ),
  },
  {
    id: 'azure-sas-signature',
    provider,
    title: 'Azure shared access signature',
    opens: 'what its URL names, until it expires',
    keywords: ['&sig='],
    match: {
      kind: 'window',
      pattern: '&sig=(?<secret>[0-9A-Za-z%+/]{43,64}(?:%3[Dd]|=))(?![0-9A-Za-z])',
      before: 0,
      after: 70,
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Regenerate the account key that signed it, or delete the stored access policy.',
      url: 'https://learn.microsoft.com/azure/storage/common/storage-sas-overview',
    },
    source: 'https://learn.microsoft.com/azure/storage/common/storage-sas-overview',
    ...windowExamples(
      (secret) => `https://acme.blob.core.windows.net/c?sv=2024-11-04&sp=r&se=2027-01-01&sig=${secret}`,
      (make) => `${make.text('base62', 43)}%3D`,
    ),
  },
  {
    id: 'azure-app-configuration-connection-string',
    provider,
    title: 'Azure App Configuration secret in a connection string',
    opens: 'all settings of the store',
    keywords: ['azconfig.io'],
    match: {
      kind: 'window',
      pattern:
        'Endpoint=https:\\/\\/[0-9a-z-]{1,60}\\.azconfig\\.io;Id=[^;\\s]{4,60};Secret=(?<secret>[0-9A-Za-z+/]{43}=|[0-9A-Za-z]{84})(?![0-9A-Za-z+/=])',
      before: 64,
      after: 160,
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Regenerate the access key of the store.',
      url: 'https://learn.microsoft.com/azure/azure-app-configuration/howto-best-practices',
    },
    source: 'https://learn.microsoft.com/azure/azure-app-configuration/overview',
    ...windowExamples(
      (secret) => `Endpoint=https://acme.azconfig.io;Id=ab-c-d:efgh;Secret=${secret}`,
      (make) => `${make.text('base62', 43)}=`,
    ),
  },
  {
    id: 'azure-redis-connection-string',
    provider,
    title: 'Azure Cache for Redis key in a connection string',
    opens: 'all data of the cache',
    keywords: ['redis.cache.windows.net'],
    match: {
      kind: 'window',
      pattern:
        'redis\\.cache\\.windows\\.net:[0-9]{2,5},password=(?<secret>(?![0-9A-Za-z]{33}AzCa)[0-9A-Za-z+/]{43}=)',
      before: 0,
      after: 80,
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Regenerate the access key of the cache.',
      url: 'https://learn.microsoft.com/azure/azure-cache-for-redis/cache-configure',
    },
    source: 'https://learn.microsoft.com/azure/azure-cache-for-redis/cache-configure',
    ...windowExamples(
      (secret) => `acme.redis.cache.windows.net:6380,password=${secret},ssl=True`,
      (make) => `${make.text('base62', 43)}=`,
    ),
  },
  {
    id: 'azure-function-url-key',
    provider,
    title: 'Azure Functions key in a URL',
    opens: 'calls of the function or of all functions of the app',
    keywords: ['azurewebsites.net/api/'],
    match: {
      kind: 'window',
      pattern:
        'azurewebsites\\.net\\/api\\/[0-9A-Za-z_/-]{1,100}\\?code=(?<secret>(?![0-9A-Za-z_-]{44}AzFu)[0-9A-Za-z_/+-]{54}={0,2})(?![0-9A-Za-z_=-])',
      before: 0,
      after: 200,
    },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: 'Renew the key under Functions → Keys.',
      url: 'https://learn.microsoft.com/azure/azure-functions/function-keys-how-to',
    },
    source: 'https://learn.microsoft.com/azure/azure-functions/function-keys-how-to',
    ...windowExamples(
      (secret) => `https://acme.azurewebsites.net/api/orders?code=${secret}`,
      (make) => `${make.text('base62', 54)}==`,
    ),
  },
  {
    id: 'azure-entra-client-secret',
    provider,
    title: 'Microsoft Entra client secret',
    opens: 'tokens in the name of the application',
    keywords: ['0q~', '1q~', '2q~', '3q~', '4q~', '5q~', '6q~', '7q~', '8q~', '9q~'],
    match: {
      kind: 'window',
      pattern: '(?<![0-9A-Za-z_~.-])[0-9A-Za-z_~.-]{3}[0-9]Q~[0-9A-Za-z_~.-]{31,34}(?![0-9A-Za-z_~.-])',
      before: 5,
      after: 40,
    },
    severity: 'error',
    confidence: 'high',
    prove: proveEntraClientSecret,
    revoke: {
      steps: 'Delete the client secret under Certificates & secrets, and look through the sign-in logs.',
      url: 'https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials',
    },
    source: 'https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials',
    ...windowExamples((secret) => `AZURE_CLIENT_SECRET=${secret}`, makeEntraClientSecret),
  },
  {
    id: 'azure-publish-profile',
    provider,
    title: 'Azure App Service publish profile password',
    opens: 'deployments to the app',
    keywords: ['userpwd='],
    match: { kind: 'window', pattern: 'userPWD=["\'](?<secret>[0-9A-Za-z]{60})["\']', before: 0, after: 70 },
    severity: 'error',
    confidence: 'high',
    revoke: {
      steps: "Reset the publish profile in the app's overview.",
      url: 'https://learn.microsoft.com/azure/app-service/deploy-configure-credentials',
    },
    source: 'https://learn.microsoft.com/azure/app-service/deploy-configure-credentials',
    ...windowExamples(
      (secret) => `<publishProfile userName="$acme" userPWD="${secret}" />`,
      (make) => make.text('base62', 60),
    ),
  },
  {
    id: 'azure-api-management-subscription-key',
    provider,
    title: 'Azure subscription key of an API',
    opens: "calls of the API at the subscriber's cost",
    keywords: [
      'ocp-apim-subscription-key',
      'ocp_apim_subscription_key',
      'apim_subscription_key',
      'cognitive_services_key',
      'cognitive_key',
    ],
    match: { kind: 'assigned', value: '[0-9a-f]{32}' },
    severity: 'error',
    confidence: 'medium',
    revoke: {
      steps: "Regenerate the subscription's keys.",
      url: 'https://learn.microsoft.com/azure/api-management/api-management-subscriptions',
    },
    source: 'https://learn.microsoft.com/azure/api-management/api-management-subscriptions',
    ...assignedExamples('ocp-apim-subscription-key', (make) => make.text('hex', 32)),
  },
]
