import { launch } from '../../../shared/runner/launch.ts'
import { qualityGate } from './main.ts'

await launch(qualityGate)
