import { tmpdir } from 'node:os'
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { readConfig } from '../../server/config.ts'

// What a proxy says of a sender counts only where the proxy is known.

const trustProxy = (text: string) =>
  readConfig({ TRUST_PROXY: text }, { defaultDataDir: tmpdir() }).trustProxy

test.for(['127.0.0.1', '10.0.0.0/24', '::1', 'fd00::/64', '127.0.0.1, 10.1.2.3'])('%s is taken', (text) => {
  expect(trustProxy(text)).toEqual(text.split(', '))
})

test.for([
  '0.0.0.0/0',
  '::/0',
  '10.0.0.0/33',
  '10.0.0.0/',
  '10.0.0.0/8/8',
  'true',
  '*',
  'proxy.example',
  '1',
])('%s is refused', (text) => {
  expect(() => trustProxy(text)).toThrow(/TRUST_PROXY/)
})

test('strangers cannot say who they are, nor that they came encrypted', async () => {
  const app = Fastify({ trustProxy: trustProxy('10.0.0.1') })
  app.get('/', ({ ip, protocol, host }) => ({ ip, protocol, host }))
  const headers = {
    host: 'a.example',
    'x-forwarded-for': '198.51.100.7, 203.0.113.5',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'b.example',
  }
  const ask = async (remoteAddress: string) => (await app.inject({ url: '/', headers, remoteAddress })).json()
  const [known, stranger] = [await ask('10.0.0.1'), await ask('10.0.0.2')]
  await app.close()

  expect(stranger).toEqual({ ip: '10.0.0.2', protocol: 'http', host: 'a.example' })
  // Of several senders the last counts, whom our proxy saw itself; those before it are hearsay.
  expect(known).toEqual({ ip: '203.0.113.5', protocol: 'https', host: 'b.example' })
})
