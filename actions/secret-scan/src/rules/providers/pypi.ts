import { makePypi, provePypi } from '../../proof/macaroons.ts'
import { tokenExamples } from '../examples.ts'
import type { Rule } from '../rule.ts'

const provider = 'PyPI'
const source = 'https://docs.pypi.org/api/secrets/'
const revoke = {
  steps: 'Remove the token under Account settings → API tokens; check what was uploaded since.',
  url: 'https://pypi.org/help/#apitoken',
}

export const pypiRules: readonly Rule[] = [
  {
    id: 'pypi-token',
    provider,
    title: 'PyPI upload token',
    opens: 'uploads of new releases to the projects in its scope',
    keywords: ['pypi-ageichlwas5vcmc'],
    match: { kind: 'token', pattern: 'pypi-AgEIcHlwaS5vcmc[0-9A-Za-z_-]{60,1000}(?![0-9A-Za-z_-])' },
    severity: 'error',
    confidence: 'high',
    prove: provePypi,
    revoke,
    source,
    ...tokenExamples(makePypi),
  },
  {
    id: 'testpypi-token',
    provider,
    title: 'TestPyPI upload token',
    opens: 'uploads to the projects in its scope on test.pypi.org',
    keywords: ['pypi-agendgvzdc5wexbplm9yzw'],
    match: { kind: 'token', pattern: 'pypi-AgENdGVzdC5weXBpLm9yZw[0-9A-Za-z_-]{60,1000}(?![0-9A-Za-z_-])' },
    severity: 'warning',
    confidence: 'high',
    prove: provePypi,
    revoke: {
      steps: 'Remove the token on test.pypi.org under Account settings → API tokens.',
      url: 'https://test.pypi.org/help/#apitoken',
    },
    source,
    ...tokenExamples((make) => `pypi-AgENdGVzdC5weXBpLm9yZw${make.text('base64url', 62)}`),
  },
]
