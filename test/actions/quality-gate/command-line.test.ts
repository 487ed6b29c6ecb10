import { describe, expect, it } from '@jest/globals'
import { splitCommand } from '../../../actions/quality-gate/src/command-line.ts'

const refuse = (wanted: string): never => {
  throw new Error(wanted)
}

describe('a command line without a shell', () => {
  it.each([
    ['plain words', 'npx eslint -f json .', ['npx', 'eslint', '-f', 'json', '.']],
    ['several blanks', '  a \t b  ', ['a', 'b']],
    ['single quotes keep everything', `a '$x | "y"' b`, ['a', '$x | "y"', 'b']],
    ['double quotes', `a "b c" d`, ['a', 'b c', 'd']],
    ['escapes in double quotes', `a "b \\"c\\" \\n"`, ['a', 'b "c" \\n']],
    ['quotes inside a word', `--glob='**/*.ts'`, ['--glob=**/*.ts']],
    ['an empty word', `a '' b`, ['a', '', 'b']],
    ['a backslash', 'a\\ b c', ['a b', 'c']],
    ['the placeholder for files', 'ruff check {files}', ['ruff', 'check', '{files}']],
  ])('%s', (_, line, words) => {
    expect(splitCommand(line, refuse)).toEqual(words)
  })

  it.each([
    ['a pipe', 'a | b', '`|`'],
    ['and-then', 'a && b', '`&`'],
    ['a variable', 'a $HOME', '`$`'],
    ['a variable in quotes', 'a "$HOME"', '`$`'],
    ['a glob', 'eslint src/*.ts', '`*`'],
    ['a redirection', 'a > b', '`>`'],
    ['an open quote', "a 'b", "' are closed"],
    ['an open double quote', 'a "b', '" are closed'],
    ['a backslash at the end', 'a \\', 'end in \\'],
  ])('refuses %s, which only a shell could do', (_, line, message) => {
    expect(() => splitCommand(line, refuse)).toThrow(message)
  })
})
