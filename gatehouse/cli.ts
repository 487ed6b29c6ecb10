import { commandLine } from '../shared/runner/terminal.ts'
import { portcullis } from './command/main.ts'

await portcullis(commandLine())
