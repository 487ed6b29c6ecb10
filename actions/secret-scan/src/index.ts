import { launch } from '../../../shared/runner/launch.ts'
import { secretScan } from './main.ts'

await launch(secretScan)
