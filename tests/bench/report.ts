import { Worker } from 'node:worker_threads'
import { readConfig } from '../../server/config.ts'
import { openDatabase } from '../../server/db/open.ts'
import { loadTemplates } from '../../server/questionnaires/load-templates.ts'
import { fold } from '../../server/rollups/fold.ts'
import { makeDataDir } from '../support/process.ts'
import { insertResponses, makeProvince, warmUp } from './province-of-300.ts'
import { responsesBeside } from './responses-beside.ts'
import { tell } from './rows.ts'

// How long the yearly report of a province of 300 units takes, and how much memory, in a thread as jobs have it; and how
// much longer responses wait while such reports are made one after the other.

const responses = Number(process.env.RESPONSES ?? 300_000)
const now = new Date('2026-12-20T03:00:00Z')

interface Made {
  readMs: number
  drawMs: number
  bytes: number
  pages: number
  figures: number
  tables: number
}

/** Makes the report in a new thread; memory is what the process grew by at its peak, in bytes. */
async function makeReport(url: string): Promise<Made & { memory: number; totalMs: number }> {
  const before = process.memoryUsage().rss
  let peak = before
  const sampling = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 5)
  const begun = performance.now()
  const worker = new Worker(new URL('./report-worker.ts', import.meta.url), { workerData: { url, now } })
  const { promise, resolve, reject } = Promise.withResolvers<Made>()
  worker.on('message', resolve)
  worker.on('error', reject)
  const made = await promise
  const totalMs = performance.now() - begun
  clearInterval(sampling)
  await worker.terminate()
  return { ...made, memory: peak - before, totalMs }
}

const show = (name: string, value: string, budget = '') =>
  console.log(`${name.padEnd(48)} ${value.padStart(12)}   ${budget}`)

const folder = makeDataDir()
const { db, url, close } = await openDatabase(readConfig({ DATA_DIR: folder.path }), 'command', '2026-12-20')
try {
  await loadTemplates(db, now)
  const { survey, units } = await makeProvince(db, 'sipas-1001-draft')
  await insertResponses(db, survey, units, responses)
  await fold(db, () => now)
  await fold(db, () => now)
  await warmUp(folder.path)
  for (const run of ['first', 'second']) {
    const made = await makeReport(url)
    const { pages, figures, tables, bytes } = made
    console.log(
      `\n${run} report: ${units.length} units, ${pages} pages, ${figures} figures, ${tables} tables`,
    )
    show('start of the thread to the bytes', `${made.totalMs.toFixed(0)} ms`, 'at most 3000 ms')
    show('  reading and writing the model', `${made.readMs.toFixed(0)} ms`)
    show('  drawing', `${made.drawMs.toFixed(0)} ms`)
    show('growth of memory at its peak', `${(made.memory / 1e6).toFixed(0)} MB`, 'at most 250 MB')
    show('file', `${(bytes / 1e3).toFixed(0)} kB`)
    tell({
      what: `yearly report of ${units.length} units, ${run}`,
      measured: `${(made.totalMs / 1000).toFixed(2)} s, ${(made.memory / 1e6).toFixed(0)} MB`,
      raw: '',
      budget: '≤ 3 s, ≤ 250 MB',
    })
  }
  const {
    alone,
    beside,
    responses: sent,
  } = await responsesBeside({ db, dataDir: folder.path }, () => makeReport(url))
  console.log(`\nresponses at the pace of people, ${sent} alone and ${sent} beside reports`)
  show('p99 alone', `${alone.toFixed(1)} ms`)
  show('p99 beside reports', `${beside.toFixed(1)} ms`)
  show('ratio', (beside / alone).toFixed(2), 'at most 1.20')
  tell({
    what: 'responses while reports are drawn, p99',
    measured: `${beside.toFixed(1)} ms`,
    raw: `${alone.toFixed(1)} ms alone`,
    budget: '≤ 1.2 ×',
  })
} finally {
  await close()
  folder.remove()
}
