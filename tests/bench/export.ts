import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { to as copyTo } from 'pg-copy-streams'
import { readConfig } from '../../server/config.ts'
import { openDatabase } from '../../server/db/open.ts'
import { openReader } from '../../server/db/reader.ts'
import { exportLines, planExport } from '../../server/export/responses.ts'
import { findSurvey } from '../../server/queries/surveys.ts'
import { makeDataDir } from '../support/process.ts'
import { makeResponses, units } from './many-responses.ts'
import { tell } from './rows.ts'

// Seconds and memory of an export beside a bare COPY of the same rows. RESPONSES=1000000 for a longer run.

const responses = Number(process.env.RESPONSES ?? 100_000)
const folder = makeDataDir()
const { db, url, close } = await openDatabase(readConfig({ DATA_DIR: folder.path }), 'command', '2026-01-15')

/** @returns seconds */
async function timed(name: string, work: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await work()
  const seconds = (performance.now() - began) / 1000
  console.log(`${name.padEnd(8)} ${seconds.toFixed(2)} s`)
  return seconds
}

try {
  const { admin } = await makeResponses(db, folder.path, responses)
  const before = process.resourceUsage().maxRSS
  console.log(`${responses} responses, ${units} units, 23 items`)
  const copied = await timed('copy', async () => {
    const rows = admin.query(copyTo('copy (select * from responses) to stdout (format csv)'))
    await pipeline(rows, createWriteStream(join(folder.path, 'copy.csv')))
  })
  const exported = await timed('export', async () => {
    const survey = await findSurvey(db, 'bench')
    if (!survey) throw new Error('the survey is missing')
    const reader = await openReader(url)
    const months = { fromMonth: '0001-01-01', toMonth: '9998-12-01' }
    const plan = await planExport(reader, survey, { surveyId: survey.surveyId, ...months })
    const texts = async function* () {
      for await (const { text } of exportLines(reader, plan)) yield text
    }
    await pipeline(Readable.from(texts()), createWriteStream(join(folder.path, 'export.csv')))
    await reader.close()
  })
  const kilobytes = process.resourceUsage().maxRSS
  console.log(
    `peak memory ${Math.round(kilobytes / 1000)} MB, ${Math.round((kilobytes - before) / 1000)} MB above before`,
  )
  tell({
    what: `export of ${responses.toLocaleString('en')} responses`,
    measured: `${exported.toFixed(2)} s, ${Math.round((kilobytes - before) / 1000)} MB`,
    raw: `COPY ${copied.toFixed(2)} s`,
    budget: '',
  })
  await admin.end()
} finally {
  await close()
  folder.remove()
}
