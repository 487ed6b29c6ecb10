import { launch } from '../../../shared/runner/launch.ts'
import { coverageThreshold } from './main.ts'

await launch(coverageThreshold)
