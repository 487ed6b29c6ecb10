import js from '@eslint/js'

export default [
  js.configs.recommended,
  { rules: { complexity: ['warn', 4], eqeqeq: 'warn', 'no-var': 'warn', 'prefer-const': 'warn' } },
]
