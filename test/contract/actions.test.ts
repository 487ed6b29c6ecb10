/** action.yml = code = README = root face: what is promised is what is asked for and handed out, name by name. */

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { readFrontInputs } from '../../gatehouse/front-door.ts'
import { gates } from '../../gatehouse/gates.ts'
import { readActionFile } from '../../scripts/action-files.ts'
import { actionFolders, actionName, houseRoot } from '../../scripts/house.ts'
import type { Contract } from '../../shared/contract/contract.ts'
import { type InputReader, inputReader } from '../../shared/runner/inputs.ts'

const folders = actionFolders(houseRoot)
const wingFolders = folders.filter((folder) => folder !== '')
const gateOf = (folder: string) => gates.find(({ name }) => name === actionName(folder))!
const front = readActionFile(houseRoot, '')
const common = Object.keys(front.inputs).filter((name) => name !== 'gates')

/** The names that `read` asks for, each once, in the order of the first time. */
function askedFor(contract: Contract, read: (reader: InputReader) => unknown): readonly string[] {
  const asked = new Set<string>()
  const reader = inputReader({ contract, input: () => undefined })
  const note = (member: string | symbol, value: unknown): unknown =>
    typeof value !== 'function' || member === 'then'
      ? value
      : (name: string, ...rest: readonly unknown[]) => {
          asked.add(name)
          return value(name, ...rest)
        }
  read(new Proxy(reader, { get: (target, member) => note(member, Reflect.get(target, member)) }))
  return [...asked]
}

const contractOf = (folder: string): Contract => ({
  name: actionName(folder),
  ...readActionFile(houseRoot, folder),
})

describe('the actions', () => {
  it('have a front door', () => {
    expect(folders).toContain('')
  })

  it('are the gates of the gatehouse, one for one', () => {
    expect(gates.map(({ name }) => name).sort()).toEqual(wingFolders.map(actionName))
  })

  it.each(wingFolders)('%s asks for every input of its action.yml, in its order, and no other', (folder) => {
    const contract = contractOf(folder)
    expect(askedFor(contract, gateOf(folder).readInputs)).toEqual(Object.keys(contract.inputs))
  })

  it('the front door asks for every input of its action.yml, in its order, and no other', () => {
    const contract = contractOf('')
    expect(askedFor(contract, readFrontInputs)).toEqual(Object.keys(contract.inputs))
  })

  it.each(wingFolders)('%s promises the outputs that its gate sets', (folder) => {
    const promised = Object.keys(readActionFile(houseRoot, folder).outputs)
    expect(promised).toEqual(['verdict', 'report', 'sarif', ...gateOf(folder).outputs])
  })

  it('the front door promises one verdict a gate', () => {
    const verdicts = gates.map(({ name }) => `${name}-verdict`)
    expect(Object.keys(front.outputs)).toEqual(['verdict', 'report', 'sarif', ...verdicts])
  })

  it.each(wingFolders)(
    '%s has the common inputs with the same words and defaults as the front door',
    (folder) => {
      const { inputs } = readActionFile(houseRoot, folder)
      expect(common.map((name) => [name, inputs[name]])).toEqual(
        common.map((name) => [name, front.inputs[name]]),
      )
    },
  )

  it.each(folders.map((folder) => [actionName(folder), folder]))(
    '%s can be listed and run',
    (name, folder) => {
      const action = readActionFile(houseRoot, folder)
      expect(action.using).toBe('node24')
      expect(join(folder, action.main)).toBe(join('dist', name, 'index.js'))
      expect(existsSync(join(houseRoot, folder, action.main))).toBe(true)
      expect(colours).toContain(action.branding.color)
      expect(icons).toContain(action.branding.icon)
    },
  )

  it('have names that nobody else in the tree has', () => {
    const titles = folders.map((folder) => readActionFile(houseRoot, folder).title)
    expect(new Set(titles).size).toBe(titles.length)
  })

  it.each(wingFolders)('%s has a README with the usual parts, in the usual order', (folder) => {
    const text = readFileSync(join(houseRoot, folder, 'README.md'), 'utf8')
    const heads = [...text.matchAll(/^## (.+)$/gm)].map(([, head]) => head)
    const usual = ['Requirements', 'Usage', 'API', 'How it decides', 'Limits']
    expect(heads.filter((head) => usual.includes(head ?? ''))).toEqual(usual)
  })
})

// https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax#branding
const colours = ['white', 'black', 'yellow', 'blue', 'green', 'orange', 'red', 'purple', 'gray-dark']
// Of the Feather icons that the same page allows, those that say something of a gate.
const icons = ['shield', 'check-circle', 'bar-chart-2', 'lock', 'package', 'rotate-ccw', 'percent', 'key']
