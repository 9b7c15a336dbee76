import { createReadStream, createWriteStream, statSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { from, to } from 'pg-copy-streams'
import { restoreCopy } from '../../server/backup/restore.ts'
import { makeKeyPair } from '../../server/backup/seal.ts'
import { takeCopy } from '../../server/backup/take.ts'
import { readConfig } from '../../server/config.ts'
import { openDatabase } from '../../server/db/open.ts'
import { makeDataDir } from '../support/process.ts'
import { makeResponses, units } from './many-responses.ts'
import { tell } from './rows.ts'

// Seconds and memory of a sealed copy and of restoring it, beside a bare COPY of the responses out and into a table
// without keys, in the same run. RESPONSES=100000 for a shorter run.

const responses = Number(process.env.RESPONSES ?? 1_000_000)
const today = '2026-01-15'
const folder = makeDataDir()
const target = makeDataDir()
const source = await openDatabase(readConfig({ DATA_DIR: folder.path }), 'command', today)

/** @returns seconds */
async function timed(name: string, work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  const seconds = (performance.now() - began) / 1000
  console.log(`${name.padEnd(12)} ${seconds.toFixed(2)} s`)
  return seconds
}

try {
  const { admin, adminUrl } = await makeResponses(source.db, folder.path, responses)
  const before = process.resourceUsage().maxRSS
  const bare = join(folder.path, 'responses.copy')
  const file = join(folder.path, 'bench.copy')
  const { identity, recipient } = await makeKeyPair()
  console.log(`${responses} responses, ${units} units, 23 items`)
  const out = await timed('copy out', () =>
    pipeline(admin.query(to('copy (select * from responses) to stdout')), createWriteStream(bare)),
  )
  await admin.query('create unlogged table bare (like responses)')
  const back = await timed('copy in', () =>
    pipeline(createReadStream(bare), admin.query(from('copy bare from stdin'))),
  )
  await admin.query('drop table bare')
  const taken = await timed('backup', () => takeCopy({ adminUrl, file, recipient, secretKey: null }))
  const restored = await timed('restore', () =>
    restoreCopy(readConfig({ DATA_DIR: target.path }), file, identity, today),
  )
  const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024)
  const more = process.resourceUsage().maxRSS - before
  console.log(`${megabytes(statSync(bare).size)} MB of rows, ${megabytes(statSync(file).size)} MB of copy`)
  console.log(`${Math.round(more / 1024)} MB more memory than before`)
  const many = `${responses.toLocaleString('en')} responses`
  tell({
    what: `sealed copy of ${many}`,
    measured: `${taken.toFixed(1)} s, ${Math.round(more / 1024)} MB`,
    raw: `COPY ${out.toFixed(1)} s`,
    budget: '≤ 60 s for 1,000,000',
  })
  tell({
    what: `restoring ${many}`,
    measured: `${restored.toFixed(1)} s`,
    raw: `COPY without keys ${back.toFixed(1)} s`,
    budget: '≤ 120 s for 1,000,000',
  })
  await admin.end()
} finally {
  await source.close()
  folder.remove()
  target.remove()
}
