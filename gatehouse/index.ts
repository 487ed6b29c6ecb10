import { launchStep } from '../shared/runner/launch.ts'
import { frontDoor } from './front-door.ts'
import { gates } from './gates.ts'

await launchStep('portcullis', (host, input) => frontDoor(host, gates, input), gates)
