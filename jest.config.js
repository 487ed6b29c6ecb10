/** ESM all the way: run with `--experimental-vm-modules` (see the `test` script). */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  modulePathIgnorePatterns: [
    '<rootDir>/dist',
    '<rootDir>/build',
    '<rootDir>/test/fixtures',
    '<rootDir>/examples',
  ],
  testTimeout: 300_000,
  // Modules of a test file stay in memory after it (vm modules are not collected), and there are hundreds of rules: a process
  // that has grown is replaced by a new one.
  maxWorkers: '100%',
  workerIdleMemoryLimit: '800MB',
}
