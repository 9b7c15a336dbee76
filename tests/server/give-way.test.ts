import { once } from 'node:events'
import { getPriority } from 'node:os'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'

const module = new URL('../../server/jobs/give-way.ts', import.meta.url)

test.runIf(process.platform === 'linux')(
  'a thread gives way alone, and the rest of the process stays as it is',
  async () => {
    const code = `
    const { readlinkSync } = require('node:fs')
    const { getPriority } = require('node:os')
    const { parentPort } = require('node:worker_threads')
    import(${JSON.stringify(module.href)}).then(({ giveWay }) => {
      giveWay()
      parentPort.postMessage(getPriority(Number(readlinkSync('/proc/thread-self').split('/').at(-1))))
    })`
    const before = getPriority(process.pid)
    const worker = new Worker(code, { eval: true })

    const [priority] = await once(worker, 'message')

    expect(priority).toBe(10)
    expect(getPriority(process.pid)).toBe(before)
    await worker.terminate()
  },
)
