/** Command lines for a tool and its files: as many runs as the system's limit on arguments asks for. */

import { filesPlaceholder, type Tool } from './tools.ts'

// Linux takes 2 MiB for arguments and environment together, macOS 1 MiB, Windows 32 KiB.
const longestArguments = 24 * 1024

export function argumentBatches(
  tool: Tool,
  files: readonly string[] | undefined,
): readonly (readonly string[])[] {
  const command = tool.shell ? ['sh', '-ec', ...tool.run, 'sh'] : tool.run
  if (!files) return [tool.shell ? command.slice(0, 3) : command]
  return batches(files).map((batch) => {
    // A name such as "-rf.py" must not be read as an option.
    const names = batch.map((file) => (file.startsWith('-') ? `./${file}` : file))
    if (tool.shell || !command.includes(filesPlaceholder)) return [...command, ...names]
    return command.flatMap((word) => (word === filesPlaceholder ? names : [word]))
  })
}

function batches(files: readonly string[]): readonly (readonly string[])[] {
  const all: string[][] = []
  let length = Number.POSITIVE_INFINITY
  for (const file of files) {
    if (length + file.length + 1 > longestArguments) {
      all.push([])
      length = 0
    }
    all.at(-1)!.push(file)
    length += file.length + 1
  }
  return all
}
