import { describe, expect, it } from '@jest/globals'
import { toolEnvironment } from '../../../actions/quality-gate/src/tool-environment.ts'

const handedOn = (...names: readonly string[]): readonly string[] =>
  Object.keys(toolEnvironment(Object.fromEntries(names.map((name) => [name, 'x']))))

describe('the environment of tools', () => {
  it.each([
    [
      'actions/setup-python',
      ['PATH', 'pythonLocation', 'Python3_ROOT_DIR', 'PKG_CONFIG_PATH', 'LD_LIBRARY_PATH'],
    ],
    ['astral-sh/setup-uv', ['UV_CACHE_DIR', 'UV_PYTHON', 'UV_TOOL_DIR', 'VIRTUAL_ENV']],
    ['a project of Python', ['PYTHONPATH', 'PYTHONDONTWRITEBYTECODE', 'PYTEST_ADDOPTS', 'MYPYPATH']],
    ['actions/setup-node', ['PATH', 'NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS']],
    ['actions/setup-go', ['GOROOT', 'GOTOOLCHAIN', 'GOPRIVATE', 'CGO_ENABLED']],
    ['a Rust toolchain', ['CARGO_HOME', 'RUSTUP_HOME', 'CARGO_INCREMENTAL', 'CARGO_PROFILE_DEV_DEBUG']],
    ['actions/setup-java', ['JAVA_HOME', 'JAVA_HOME_21_X64', 'MAVEN_OPTS']],
    ['Windows', ['Path', 'SystemRoot', 'ComSpec', 'ProgramFiles(x86)']],
    ['a proxy', ['http_proxy', 'HTTPS_PROXY', 'no_proxy']],
  ])('holds what %s sets', (_, names) => {
    expect(handedOn(...names)).toEqual(names)
  })

  it.each([
    ...[
      'GITHUB_TOKEN',
      'ACTIONS_RUNTIME_TOKEN',
      'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
      'INPUT_TOKEN',
      'NPM_TOKEN',
    ],
    ...['NODE_AUTH_TOKEN', 'CARGO_REGISTRY_TOKEN', 'CARGO_BUILD_TOKEN', 'COMPOSER_AUTH', 'PIP_INDEX_URL'],
    ...['UV_INDEX_SHOP_PASSWORD', 'POETRY_HTTP_BASIC_SHOP_PASSWORD', 'BUNDLE_GEMS__SHOP__EXAMPLE'],
    ...['AWS_SECRET_ACCESS_KEY', 'PYTHON_KEYRING_PASSWORD', 'PYTHONS_API_KEY', 'SSH_AUTH_SOCK'],
    ...['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'],
  ])('holds no door: %s', (name) => {
    expect(handedOn(name)).toEqual([])
  })

  it.each(['FORCE_COLOR', 'CLICOLOR_FORCE', 'PY_COLORS'])('asks for no colours: %s', (name) => {
    expect(handedOn(name)).toEqual([])
  })
})
