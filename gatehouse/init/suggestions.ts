/**
 * Which tools a repository already uses, told by its own files. Pure: file names and the text of manifests in, tools
 * out. Nothing is suggested that the repository did not choose itself.
 */

/** A tool for the `tools` section: `why` is what in the repository speaks for it. */
export type Suggestion = { readonly name: string; readonly why: string; readonly lines: readonly string[] }

export type Look = {
  readonly paths: ReadonlySet<string>
  /** Text of a manifest at the root; '' when absent. */
  readonly text: (path: string) => string
}

type Rule = {
  readonly name: string
  readonly lines: readonly string[]
  readonly speaks: (look: Look) => string | undefined
}

/** "eslint" in package.json's dependencies, as `"eslint":`. */
const inPackage = (name: string) => (look: Look) =>
  look.text('package.json').includes(`"${name}":`) ? `${name} in package.json` : undefined

const firstOf =
  (...names: readonly string[]) =>
  (look: Look) =>
    names.find((name) => look.paths.has(name))

/** The tool's own section or a dependency in Python's manifests. */
const inPython = (name: string) => (look: Look) => {
  const manifest = [
    'pyproject.toml',
    'requirements-dev.txt',
    'requirements.txt',
    'setup.cfg',
    'tox.ini',
  ].find((path) => new RegExp(`(^|[^\\w-])${name}([^\\w-]|$)`, 'm').test(look.text(path)))
  return manifest && `${name} in ${manifest}`
}

const anyOf =
  (...speaks: readonly Rule['speaks'][]) =>
  (look: Look) =>
    speaks.map((speak) => speak(look)).find((why) => why !== undefined)

const withSuffix = (suffix: string) => (look: Look) => {
  for (const path of look.paths) if (path.endsWith(suffix)) return path
  return undefined
}

const rules: readonly Rule[] = [
  {
    name: 'eslint',
    speaks: inPackage('eslint'),
    lines: ['run: npx --no-install eslint --format json .', 'parse: eslint'],
  },
  {
    name: 'tsc',
    speaks: (look) => firstOf('tsconfig.json')(look) && inPackage('typescript')(look),
    lines: ['run: npx --no-install tsc --noEmit --pretty false', 'parse: tsc'],
  },
  {
    name: 'jest',
    speaks: inPackage('jest-junit'),
    lines: ['run: npx --no-install jest --ci --reporters=jest-junit', 'parse: junit', 'report: junit.xml'],
  },
  {
    name: 'vitest',
    speaks: inPackage('vitest'),
    lines: [
      'run: npx --no-install vitest run --reporter=junit --outputFile=junit.xml',
      'parse: junit',
      'report: junit.xml',
    ],
  },
  {
    name: 'ruff',
    speaks: anyOf(firstOf('ruff.toml', '.ruff.toml'), inPython('ruff')),
    lines: ['run: ruff check --output-format json .', 'parse: ruff'],
  },
  {
    name: 'flake8',
    speaks: anyOf(firstOf('.flake8'), inPython('flake8')),
    lines: ['run: flake8', 'parse: flake8'],
  },
  {
    name: 'mypy',
    speaks: anyOf(firstOf('mypy.ini', '.mypy.ini'), inPython('mypy')),
    lines: ['run: mypy .', 'parse: mypy'],
  },
  { name: 'black', speaks: inPython('black'), lines: ['run: black --diff --quiet .', 'parse: diff'] },
  { name: 'isort', speaks: inPython('isort'), lines: ['run: isort --diff --quiet .', 'parse: diff'] },
  {
    name: 'bandit',
    speaks: inPython('bandit'),
    lines: ['run: bandit --quiet --recursive --format json .', 'parse: bandit'],
  },
  {
    name: 'pytest',
    speaks: anyOf(firstOf('pytest.ini'), inPython('pytest')),
    lines: ['run: pytest --quiet --junitxml=junit-pytest.xml', 'parse: junit', 'report: junit-pytest.xml'],
  },
  {
    name: 'clippy',
    speaks: firstOf('Cargo.toml'),
    lines: ['run: cargo clippy --all-targets --message-format=json', 'parse: cargo', 'timeout: 20m'],
  },
  {
    name: 'golangci-lint',
    speaks: firstOf('.golangci.yml', '.golangci.yaml', '.golangci.toml', '.golangci.json'),
    lines: ['run: golangci-lint run --output.json.path stdout', 'parse: golangci-lint'],
  },
  {
    name: 'go-test',
    speaks: firstOf('go.mod'),
    lines: ['run: go test -json ./...', 'parse: go-test', 'timeout: 20m'],
  },
  {
    name: 'shellcheck',
    speaks: withSuffix('.sh'),
    lines: ['run: shellcheck --format json1', 'parse: shellcheck', "paths: ['**/*.sh']", 'scope: file'],
  },
]

export function suggestTools(look: Look): readonly Suggestion[] {
  return rules.flatMap(({ name, lines, speaks }) => {
    const why = speaks(look)
    return why === undefined ? [] : [{ name, why, lines }]
  })
}

/** Manifests whose text `suggestTools` asks for. */
export const manifests: readonly string[] = [
  'package.json',
  'pyproject.toml',
  'requirements-dev.txt',
  'requirements.txt',
  'setup.cfg',
  'tox.ini',
]
