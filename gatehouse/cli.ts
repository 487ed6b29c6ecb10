import { commandLine } from '../shared/runner/terminal.ts'
import { isThread, serveThread } from '../shared/runner/thread.ts'
import { portcullis } from './command/main.ts'
import { gates } from './gates.ts'

await (isThread() ? serveThread(gates) : portcullis(commandLine()))
