/** The environment that tools get: what toolchains need to be found, and nothing that opens a door. */

const allowed = new Set([
  ...['PATH', 'HOME', 'USER', 'LOGNAME', 'SHELL', 'PWD', 'LANG', 'LANGUAGE', 'TZ', 'TERM', 'TMPDIR', 'TEMP', 'TMP', 'CI', 'GITHUB_ACTIONS', 'GITHUB_WORKSPACE', 'RUNNER_OS', 'RUNNER_ARCH', 'RUNNER_TEMP', 'RUNNER_TOOL_CACHE'],
  ...['NO_COLOR', 'FORCE_COLOR', 'XDG_CACHE_HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'LD_LIBRARY_PATH', 'SSL_CERT_FILE', 'SSL_CERT_DIR'],
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy'],
  ...['JAVA_HOME', 'M2_HOME', 'MAVEN_OPTS', 'GRADLE_USER_HOME', 'GOPATH', 'GOROOT', 'GOFLAGS', 'GOCACHE', 'GOMODCACHE', 'GOPROXY', 'GOTOOLCHAIN', 'CGO_ENABLED'],
  ...['CARGO_HOME', 'CARGO_TARGET_DIR', 'RUSTUP_HOME', 'RUSTUP_TOOLCHAIN', 'RUSTFLAGS', 'VIRTUAL_ENV', 'PYTHONPATH', 'PYTHONHOME', 'PYTHONUTF8', 'PYENV_ROOT', 'PYENV_VERSION', 'PIPX_HOME', 'POETRY_HOME', 'UV_CACHE_DIR'],
  ...['NODE_PATH', 'NODE_ENV', 'NVM_DIR', 'PNPM_HOME', 'COREPACK_HOME', 'GEM_HOME', 'GEM_PATH', 'BUNDLE_PATH', 'BUNDLE_GEMFILE', 'RBENV_ROOT', 'COMPOSER_HOME', 'DOTNET_ROOT', 'NUGET_PACKAGES', 'ANDROID_HOME'],
  // Windows finds nothing without these.
  ...['SystemRoot', 'SYSTEMROOT', 'ComSpec', 'COMSPEC', 'PATHEXT', 'Path', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA', 'ProgramFiles', 'ProgramData', 'windir'],
])

export const toolEnvironment = (environment: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => allowed.has(name) || name.startsWith('LC_')))
