import { request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { readConfig } from '../../server/config.ts'
import { openDatabase } from '../../server/db/open.ts'
import { loadTemplates } from '../../server/questionnaires/load-templates.ts'
import { addressOf, makeDataDir, start } from '../support/process.ts'
import { openSurvey } from '../support/survey.ts'
import { tell } from './rows.ts'

// Bytes that go over the wire for the first look at each page: the page with the scripts and styles that it names, as the
// real server sends them to a browser; beside them, the same without compression.

const folder = makeDataDir()
const server = start('server/main.ts', [], { DATA_DIR: folder.path, PORT: '0', FOLD_SECONDS: '3600' })

interface Fetched {
  /** Body as it came, compressed or not, in bytes. */
  sent: number
  text: string
  plain: number
}

/** Asks as a browser does; what `fetch` hides, the length on the wire, is counted here. */
function get(url: URL): Promise<Fetched> {
  const { promise, resolve, reject } = Promise.withResolvers<Fetched>()
  const asked = request(url, { headers: { 'accept-encoding': 'gzip, br' } }, (reply) => {
    const parts: Buffer[] = []
    reply.on('data', (part: Buffer) => parts.push(part))
    reply.on('end', () => {
      if (reply.statusCode !== 200) return reject(new Error(`${url.pathname}: ${reply.statusCode}`))
      const sent = Buffer.concat(parts)
      const body = unpacked(sent, reply.headers['content-encoding'])
      resolve({ sent: sent.length, text: body.toString('utf8'), plain: body.length })
    })
  })
  asked.on('error', reject)
  asked.end()
  return promise
}

function unpacked(body: Buffer, encoding: string | undefined): Buffer {
  if (encoding === 'br') return brotliDecompressSync(body)
  return encoding === 'gzip' ? gunzipSync(body) : body
}

async function show(what: string, address: string, path: string, budget: number | null): Promise<void> {
  const page = await get(new URL(path, address))
  const named = new Set(
    [...page.text.matchAll(/["'](\/assets\/[^"']+\.(?:js|css))["']/g)].map(([, name = '']) => name),
  )
  const files = await Promise.all([...named].map((name) => get(new URL(name, address))))
  const sum = (of: (one: Fetched) => number) => [page, ...files].reduce((total, one) => total + of(one), 0)
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
  const [measured, plain] = [kilobytes(sum(({ sent }) => sent)), kilobytes(sum(({ plain }) => plain))]
  const most = budget === null ? '' : `≤ ${budget / 1000} kB`
  const asked = named.size === 0 ? '1 request' : `${1 + named.size} requests`
  console.log(`${what.padEnd(16)} ${measured.padStart(9)} in ${asked} (${plain} uncompressed)   ${most}`)
  tell({
    what: `first look: ${what}, ${asked}`,
    measured,
    raw: `${plain} uncompressed`,
    budget: most,
  })
}

try {
  const address = await addressOf(server)
  const { db, close } = await openDatabase(readConfig({ DATA_DIR: folder.path }), 'command', '2026-06-15')
  await loadTemplates(db, new Date())
  const { collectors } = await openSurvey(db)
  await close()
  const [place] = Object.values(collectors)
  await show('phone form', address, `/q/${place?.token}`, 14_000)
  await show('tablet', address, '/kiosk', 80_000)
  await show('office', address, '/office', 200_000)
  await show('public results', address, '/ket-qua', null)
} finally {
  server.child.kill('SIGTERM')
  await server.finished
  folder.remove()
}
