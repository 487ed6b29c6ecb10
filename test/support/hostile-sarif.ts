/** SARIF logs whose every place can be given any text. */

import type { Say } from './spoil.ts'

export const sarifLog = (say: Say): string => {
  const location = (uri: string) => ({
    physicalLocation: { artifactLocation: { uri }, region: { startLine: 2, startColumn: 1 } },
    logicalLocations: [{ fullyQualifiedName: say('symbol', 'shop.Cart') }],
    message: { text: say('place message', 'here') },
  })
  const result = (uri: string, message: unknown) => ({
    ruleId: say('rule', 'no-var'),
    level: 'error',
    message,
    locations: [location(uri)],
    relatedLocations: [location(uri)],
    fixes: [
      {
        description: { text: say('fix', 'Use let') },
        artifactChanges: [
          {
            artifactLocation: { uri },
            replacements: [
              { deletedRegion: { startLine: 2 }, insertedContent: { text: say('fix text', 'let') } },
            ],
          },
        ],
      },
    ],
    partialFingerprints: { [say('fingerprint name', 'hash')]: say('fingerprint', 'abc') },
    properties: { tags: [say('tag', 'style')] },
  })
  const rule = {
    id: say('rule', 'no-var'),
    name: say('rule name', 'NoVar'),
    helpUri: say('address', 'https://example.com/no-var'),
    messageStrings: { told: { text: 'it says {0}' } },
  }
  const uri = say('path', 'src/a.ts').toWellFormed()
  return JSON.stringify({
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: say('tool', 'linter'), version: say('version', '1'), rules: [rule] } },
        results: [
          result(encodeURIComponent(uri), { text: say('message', 'no var') }),
          result(say('address of a file', 'src/a.ts'), { id: 'told', arguments: [say('argument', 'x')] }),
        ],
      },
    ],
  })
}

export const failedRun = (say: Say): string =>
  JSON.stringify({
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'linter' } },
        invocations: [
          {
            executionSuccessful: false,
            toolExecutionNotifications: [{ level: 'error', message: { text: say('failure', 'no memory') } }],
          },
        ],
        results: [],
      },
    ],
  })
