/** Git over HTTP, as GitHub serves it: a bare repository behind a login, by git's own `http-backend`. */

import { execFileSync, spawn } from 'node:child_process'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type GitServer = {
  readonly url: string // "http://127.0.0.1:41234", the server; a repository is below it
  /** Every Authorization header that came in with each request. */
  readonly asked: (readonly string[])[]
  close(): Promise<void>
}

/** Serves what lies in `directory` to those who send `authorization`; others get 401, two headers get 400. */
export async function serveGit(directory: string, authorization: string): Promise<GitServer> {
  const asked: (readonly string[])[] = []
  const backend = `${execFileSync('git', ['--exec-path'], { encoding: 'utf8' }).trim()}/git-http-backend`
  const server = createServer((request, response) => {
    const headers = request.headersDistinct.authorization ?? []
    asked.push(headers)
    if (headers.length > 1) response.writeHead(400, 'Duplicate header: "Authorization"').end()
    else if (headers[0] !== authorization) response.writeHead(401, { 'WWW-Authenticate': 'Basic' }).end()
    else answer(backend, directory, request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** One CGI request (RFC 3875): the environment in, headers and a body out. */
function answer(
  backend: string,
  directory: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const [path = '', query = ''] = (request.url ?? '').split('?')
  const child = spawn(backend, {
    env: {
      PATH: process.env.PATH ?? '',
      GIT_PROJECT_ROOT: directory,
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_CONFIG_NOSYSTEM: '1',
      REMOTE_USER: 'x-access-token',
      REQUEST_METHOD: request.method ?? 'GET',
      PATH_INFO: path,
      QUERY_STRING: query,
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
    },
  })
  request.pipe(child.stdin)
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.on('close', () => {
    const bytes = Buffer.concat(chunks)
    const end = bytes.indexOf('\r\n\r\n')
    const headers = bytes.toString('latin1', 0, end).split('\r\n')
    const status = headers.find((header) => header.startsWith('Status: '))?.slice('Status: '.length)
    response.statusCode = Number.parseInt(status ?? '200', 10)
    for (const header of headers.filter((one) => one !== `Status: ${status}`)) {
      const colon = header.indexOf(': ')
      response.setHeader(header.slice(0, colon), header.slice(colon + 2))
    }
    response.end(bytes.subarray(end + 4))
  })
}
