/**
 * Cuts GitHub's own descriptions of its interfaces down to what the tests use, so that the GitHub stand-in can be checked
 * against them offline: the OpenAPI description (393 MB as a package) and the GraphQL schema. What is kept stands in
 * test/support/github/operations.json; run this after every change there.
 *
 *   npm install --prefix build/descriptions @octokit/openapi@23.0.2 @octokit/graphql-schema@15.26.1
 *   npx tsx scripts/slice-openapi.ts build/descriptions/node_modules
 */

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type JsonObject, sliceOpenapi } from './slicing.ts'
import { sliceGraphql } from './slicing-graphql.ts'

type Wanted = { readonly rest: readonly string[]; readonly graphql: readonly string[] }

const target = join(import.meta.dirname, '../test/support/github')

function slice(packages: string): void {
  const read = (path: string): string => readFileSync(join(packages, '@octokit', path), 'utf8')
  const version = (name: string): string =>
    (JSON.parse(read(`${name}/package.json`)) as { version: string }).version
  const wanted = JSON.parse(readFileSync(join(target, 'operations.json'), 'utf8')) as Wanted

  const rest = {
    openapi: '3.1.0',
    info: { title: `@octokit/openapi, cut by scripts/slice-openapi.ts`, version: version('openapi') },
    ...sliceOpenapi(JSON.parse(read('openapi/generated/api.github.com.json')) as JsonObject, wanted.rest),
  }
  writeFileSync(join(target, 'openapi.slice.generated.json'), `${JSON.stringify(rest, null, 1)}\n`)

  const note = `# @octokit/graphql-schema ${version('graphql-schema')}, cut by scripts/slice-openapi.ts`
  const graphql = sliceGraphql(read('graphql-schema/schema.graphql'), wanted.graphql)
  writeFileSync(join(target, 'schema.slice.generated.graphql'), `${note}\n${graphql}\n`)
}

const packages = process.argv[2]
if (packages === undefined) throw new Error('Give the node_modules folder that holds @octokit/openapi.')
slice(packages)
