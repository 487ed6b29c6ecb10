import { describe, expect, it } from '@jest/globals'
import { run } from '../../../shared/runner/process.ts'

const sh = (script: string, more: object = {}) =>
  run({ command: 'sh', args: ['-c', script], cwd: '/', env: { PATH: process.env.PATH ?? '' }, ...more })

describe('a child process', () => {
  it('gives exit code and both streams', async () => {
    const result = await sh('echo out; echo err >&2; exit 3')
    expect({ ...result, milliseconds: 0 }).toMatchObject({
      exitCode: 3,
      signal: undefined,
      timedOut: false,
      failedToStart: undefined,
      droppedBytes: 0,
    })
    expect(result.stdout.toString()).toBe('out\n')
    expect(result.stderr.toString()).toBe('err\n')
  })

  it('sees the environment that it was given and no other', async () => {
    process.env.PORTCULLIS_TEST_SECRET = 'x'
    const result = await sh('echo "[$PORTCULLIS_TEST_SECRET][$GIVEN]"', {
      env: { PATH: process.env.PATH ?? '', GIVEN: 'yes' },
    })
    delete process.env.PORTCULLIS_TEST_SECRET
    expect(result.stdout.toString()).toBe('[][yes]\n')
  })

  it('is stopped with all that it has started when its time is up', async () => {
    const result = await sh('sleep 60 & echo $!; wait', { timeoutMs: 200 })
    expect(result.timedOut).toBe(true)
    const grandchild = Number(result.stdout.toString())
    expect(grandchild).toBeGreaterThan(1)
    await new Promise((resolve) => setTimeout(resolve, 100))
    // A zombie waits for its reaper, which is not ours to be: it no longer runs.
    const state = await run({
      command: 'ps',
      args: ['-o', 'stat=', '-p', String(grandchild)],
      cwd: '/',
      env: { PATH: process.env.PATH ?? '' },
    })
    expect(state.stdout.toString().trim()).toMatch(/^(Z.*)?$/)
  })

  it('leaves nothing behind that ignores the first signal and holds no pipe', async () => {
    const hidden = `(trap '' TERM; exec sleep 60) >/dev/null 2>&1 </dev/null & echo $!; wait`
    const result = await sh(hidden, { timeoutMs: 200 })
    expect(result.timedOut).toBe(true)
    await new Promise((resolve) => setTimeout(resolve, 100))
    const state = await run({
      command: 'ps',
      args: ['-o', 'stat=', '-p', result.stdout.toString().trim()],
      cwd: '/',
      env: { PATH: process.env.PATH ?? '' },
    })
    expect(state.stdout.toString().trim()).toMatch(/^(Z.*)?$/)
  })

  it('is stopped though it ignores the first signal', async () => {
    const result = await sh("trap '' TERM; while :; do sleep 0.05; done", { timeoutMs: 100 })
    expect(result.timedOut).toBe(true)
  })

  it('keeps no more output than allowed, and counts the rest', async () => {
    const result = await sh('yes | head -c 100000', { maxOutputBytes: 1000 })
    expect(result.stdout.length).toBe(1000)
    expect(result.droppedBytes).toBe(99_000)
  })

  it('that is not there says so', async () => {
    const result = await run({ command: 'no-such-tool-here', args: [], cwd: '/', env: {} })
    expect(result).toMatchObject({ exitCode: undefined, failedToStart: 'not found: no-such-tool-here' })
  })

  it('gets its standard input, and need not read it', async () => {
    expect(
      (
        await run({
          command: 'cat',
          args: [],
          cwd: '/',
          env: { PATH: process.env.PATH ?? '' },
          stdin: 'hallo',
        })
      ).stdout.toString(),
    ).toBe('hallo')
    expect((await sh('exit 0', { stdin: 'x'.repeat(1_000_000) })).exitCode).toBe(0)
  })
})
