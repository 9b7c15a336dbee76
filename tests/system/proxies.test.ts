import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { makeApp } from '../support/app.ts'
import { makeDatabase } from '../support/database.ts'
import { isInstalled, prepareProxy, proxies } from '../support/proxies.ts'
import { makeClock } from '../support/server.ts'
import { canary, say, smuggled, spoofed } from '../support/smuggling.ts'

// The examples for proxies, with the proxies themselves: they start, lead on what is meant to be led on and nothing else, and
// no request hides in another on the way.

describe.for(proxies)('%s', (name) => {
  test.skipIf(!isInstalled(name))('takes its example without a warning', async () => {
    const proxy = await prepareProxy(name, 1)
    const { status, output } = proxy.check()
    proxy.remove()

    expect(status, output).toBe(0)
    expect(output).not.toMatch(/WARNING|\[warn\]/)
  })

  test.skipIf(!isInstalled(name))(
    'leads on what is for citizens, and never to what is for the machine alone',
    { timeout: 180_000 },
    async () => {
      const database = await makeDatabase()
      const app = await makeApp({ db: database.db, clock: makeClock(), trustProxy: ['127.0.0.1'] })
      await app.listen({ port: 0, host: '127.0.0.1' })
      const proxy = await prepareProxy(name, (app.server.address() as AddressInfo).port)
      const end = proxy.start()
      const tell = (bytes: string) => say(proxy.encrypted, bytes, { isTls: true })
      const get = (path: string) =>
        `GET ${path} HTTP/1.1\r\nHost: khaosat.tinh.example\r\nConnection: close\r\n\r\n`
      try {
        let office = ''
        for (let tries = 0; tries < 100 && !office.includes(' 200 '); tries++) {
          office = await tell(get('/office'))
          await pause(50)
        }
        expect(office).toMatch(/^HTTP\/1\.1 200 [\s\S]*strict-transport-security/i)
        expect(await tell(get('/livez'))).toContain('"alive":true')
        for (const path of ['/metrics', '/readyz']) expect(await tell(get(path))).toMatch(/^HTTP\/1\.1 404 /)
        expect(await say(proxy.plain, get('/q/x'))).toMatch(
          /^HTTP\/1\.1 308 [\s\S]*location: https:\/\/khaosat/i,
        )
        expect(await say(proxy.plain, get('/api/v1/session'))).toMatch(/^HTTP\/1\.1 403 /)

        const seen: string[] = []
        for (const [what, bytes] of Object.entries({ ...smuggled, ...spoofed }))
          if ((await tell(bytes)).includes(canary)) seen.push(what)
        expect(seen).toEqual([])
      } finally {
        await end()
        proxy.remove()
        await app.close()
        await database.drop()
      }
    },
  )
})
