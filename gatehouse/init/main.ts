/** `init`: looks at the repository and writes a commented configuration; never over one that is there. */

import { slug } from '../../shared/contract/contracts.generated.ts'
import { openRepository } from '../../shared/git/repository.ts'
import { InputError } from '../../shared/model/errors.ts'
import { machine } from '../../shared/runner/machine.ts'
import type { CommandLine } from '../../shared/runner/terminal.ts'
import { terminalLog } from '../../shared/runner/terminal.ts'
import { plainText } from '../../shared/text/terminal.ts'
import { type Options, UsageError } from '../command/options.ts'
import { placeOf } from '../command/place.ts'
import { renderConfiguration } from './render.ts'
import { manifests, suggestTools } from './suggestions.ts'

const target = '.github/portcullis.yml'

const usage = `portcullis init: looks at the repository and writes ${target}

It names the tools that this repository already uses, and runs none of them.
`

export async function init(line: CommandLine, options: Options): Promise<number> {
  if (options.values.help) {
    line.print(usage)
    return 0
  }
  if (options.rest.length > 0) throw new UsageError('`init` takes nothing besides options.')
  const host = { ...machine(), log: terminalLog(true) }
  const { workspace } = await placeOf(line.directory, options)
  if (await host.files.stat(`${workspace}/${target}`))
    throw new InputError(`${target} is there already; it is left as it is.`)
  const repository = await openRepository(host, workspace)
  const texts = new Map<string, string>()
  for (const path of manifests)
    texts.set(path, (await host.files.read(`${workspace}/${path}`))?.toString('utf8') ?? '')
  const found = suggestTools({ paths: await repository.paths(), text: (path) => texts.get(path) ?? '' })
  await host.files.write(
    `${workspace}/${target}`,
    renderConfiguration(found, `https://raw.githubusercontent.com/${slug}/v1/schema/config.v1.json`),
  )
  line.print(
    plainText(
      `Wrote ${target}${found.length > 0 ? ` with ${found.map(({ name, why }) => `${name} (${why})`).join(', ')}` : ''}.\nNext: look it over, then run \`portcullis check\`.`,
    ),
  )
  return 0
}
