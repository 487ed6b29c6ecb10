/** An entry of a command file (GITHUB_OUTPUT, GITHUB_ENV): `name<<delimiter`, the value, the delimiter. */

/** `delimiter`: random, so that a value can't end itself early and go on with an entry of its own. */
export function outputEntry(name: string, value: string, delimiter: string): string {
  if (!/^[\w-]+$/.test(name)) throw new Error(`${JSON.stringify(name)} is no name of an output`)
  if (value.includes(delimiter)) throw new Error(`the value of ${name} holds its own delimiter`)
  return `${name}<<${delimiter}\n${value}\n${delimiter}\n`
}
