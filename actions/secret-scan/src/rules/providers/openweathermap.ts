/** OpenWeatherMap: keys, by name and inside an address. */

import { assigned, inText, notTokens, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const openweathermapRules: readonly Rule[] = [
  {
    id: 'openweathermap-api-key',
    provider: 'OpenWeatherMap',
    title: 'OpenWeatherMap API key',
    opens: 'calls at the account’s cost',
    keywords: ['openweather', 'open_weather', 'owm_api', 'owm_key'],
    match: { kind: 'assigned', value: '[0-9a-f]{32}' },
    severity: 'warning',
    confidence: 'medium',
    revoke: { steps: 'Delete the key under My API keys.', url: 'https://openweathermap.org/appid' },
    source: 'https://openweathermap.org/appid',
    positives: (make) => assigned(make, ['OPENWEATHERMAP_API_KEY'], () => make.text('hex', 32)),
    negatives: () => unassigned('OPENWEATHERMAP_API_KEY'),
  },
  {
    id: 'openweathermap-address',
    provider: 'OpenWeatherMap',
    title: 'OpenWeatherMap address with a key',
    opens: 'calls at the account’s cost',
    keywords: ['openweathermap.org/'],
    match: {
      kind: 'token',
      pattern:
        'openweathermap\\.org/[^\\s"\'`<>]{1,200}?[?&](?:appid|APPID)=(?<secret>[0-9a-f]{32})(?![0-9A-Za-z])',
    },
    severity: 'warning',
    confidence: 'high',
    revoke: { steps: 'Delete the key under My API keys.', url: 'https://openweathermap.org/appid' },
    source: 'https://openweathermap.org/current',
    positives: (make) =>
      inText(
        make,
        () => `https://api.openweathermap.org/data/2.5/weather?q=Rome&appid=${make.text('hex', 32)}`,
      ),
    negatives: (make) => notTokens(make, 'openweathermap.org/'),
  },
]
