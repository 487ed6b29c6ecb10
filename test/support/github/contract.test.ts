import { describe, expect, it } from '@jest/globals'
import { readContract } from './contract.ts'

const contract = readContract()
const create = contract.operations.find(({ id }) => id === 'issues/create-comment')!
const check = contract.operations.find(({ id }) => id === 'checks/create')!
const params = { owner: 'acme', repo: 'shop', issue_number: '7' }

describe('the cut of GitHub’s description', () => {
  it('is not stricter than GitHub: its own examples fit', () => {
    // GitHub's example of `repos/get` lacks `language`, which GitHub's schema asks for.
    const sound = contract.operations.filter(({ id }) => id !== 'repos/get')
    const faults = sound.flatMap((operation) => {
      const status = operation.method === 'POST' ? 201 : 200
      return contract.answerFaults(operation, status, contract.example(operation, status))
    })
    expect(faults).toEqual([])
  })

  it.each([
    ['a right request passes', { body: 'Hello' }, []],
    [
      'a mistyped key is caught',
      { body: 'Hello', boddy: '' },
      ['the body must NOT have unevaluated properties: boddy'],
    ],
    ['a missing key is caught', {}, ["the body must have required property 'body'"]],
    ['a wrong type is caught', { body: 7 }, ['the body/body must be string']],
    ['no body at all is caught', undefined, ['the body must be object']],
  ])('%s', (_, body, faults) => {
    expect(contract.requestFaults(create, { params, query: {}, body })).toEqual(faults)
  })

  it('catches a mistyped key deep in a body', () => {
    const annotation = { path: 'a', start_line: 1, end_line: 1, annotation_level: 'failure', message: 'm' }
    const body = (more: object) => ({
      name: 'gate',
      head_sha: 'abc',
      output: { title: 't', summary: 's', annotations: [{ ...annotation, ...more }] },
    })
    const faultsOf = (more: object) =>
      contract.requestFaults(check, { params: { owner: 'acme', repo: 'shop' }, query: {}, body: body(more) })
    expect(faultsOf({ start_column: 2 })).toEqual([])
    expect(faultsOf({ startColumn: 2 })).toEqual([
      'the body/output/annotations/0 must NOT have unevaluated properties: startColumn',
    ])
  })

  it.each([
    [
      'a path that is no number',
      { params: { ...params, issue_number: 'seven' }, query: {} },
      'the path/issue_number',
    ],
    ['a query that GitHub does not know', { params, query: { per_page: '3' } }, 'the query must NOT'],
  ])('catches %s', (_, request, fault) => {
    const faults = contract.requestFaults(create, { ...request, body: { body: 'x' } })
    expect(faults).toEqual([expect.stringContaining(fault)])
  })

  it('catches a wrong answer, an invented key and a status that GitHub does not describe', () => {
    const right = contract.example(create, 201)
    expect(contract.answerFaults(create, 201, { ...right, id: 'one' })).not.toEqual([])
    expect(contract.answerFaults(create, 201, { ...right, own: true })).not.toEqual([])
    expect(contract.answerFaults(create, 200, right)).toEqual([
      'issues/create-comment has no answer of status 200',
    ])
    expect(contract.answerFaults(create, 502, '<html>')).toEqual([])
  })

  it('knows no other path', () => {
    expect(contract.match('POST', '/repos/acme/shop/issues/7/coments')).toBeUndefined()
    expect(contract.match('DELETE', '/repos/acme/shop')).toBeUndefined()
  })
})
