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

// Seconds and memory of a sealed copy and of restoring it, beside a bare COPY of the responses out and into a table
// without keys, in the same run. RESPONSES=1000000 for the size of the budget: 60 s and 120 s.

const responses = Number(process.env.RESPONSES ?? 100_000)
const today = '2026-01-15'
const folder = makeDataDir()
const target = makeDataDir()
const source = await openDatabase(readConfig({ DATA_DIR: folder.path }), 'command', today)

async function timed(name: string, work: () => Promise<unknown>): Promise<void> {
  const began = performance.now()
  await work()
  console.log(`${name.padEnd(12)} ${((performance.now() - began) / 1000).toFixed(2)} s`)
}

try {
  const { admin, adminUrl } = await makeResponses(source.db, folder.path, responses)
  const before = process.resourceUsage().maxRSS
  const bare = join(folder.path, 'responses.copy')
  const file = join(folder.path, 'bench.copy')
  const { identity, recipient } = await makeKeyPair()
  console.log(`${responses} responses, ${units} units, 23 items`)
  await timed('copy out', () =>
    pipeline(admin.query(to('copy (select * from responses) to stdout')), createWriteStream(bare)),
  )
  await admin.query('create unlogged table bare (like responses)')
  await timed('copy in', () => pipeline(createReadStream(bare), admin.query(from('copy bare from stdin'))))
  await admin.query('drop table bare')
  await timed('backup', () => takeCopy({ adminUrl, file, recipient, secretKey: null }))
  await timed('restore', () => restoreCopy(readConfig({ DATA_DIR: target.path }), file, identity, today))
  const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024)
  const more = process.resourceUsage().maxRSS - before
  console.log(`${megabytes(statSync(bare).size)} MB of rows, ${megabytes(statSync(file).size)} MB of copy`)
  console.log(`${Math.round(more / 1024)} MB more memory than before`)
  await admin.end()
} finally {
  await source.close()
  folder.remove()
  target.remove()
}
