import { parentPort, workerData } from 'node:worker_threads'
import { plainRequest } from '#contract/reports.ts'
import { tablesOf } from '../../analytics/report/model/tables.ts'
import { renderPdf } from '../../analytics/report/pdf/pdf.ts'
import { openReader } from '../../server/db/reader.ts'
import { giveWay } from '../../server/jobs/give-way.ts'
import { readReportFonts } from '../../server/pages/fonts.ts'
import { modelOf } from '../../server/report/model-of.ts'

// One yearly report of a province, made as a job makes it: in a thread, from one state of the database.

// As the thread of a job does.
giveWay()
const { url, now } = workerData as { url: string; now: Date }
const request = { ...plainRequest('sipas'), from: '2026-01', to: '2026-12' }

const begun = performance.now()
const reader = await openReader(url)
const report = await modelOf(reader.db, request, { now })
await reader.close()
const read = performance.now()
const pdf = await renderPdf(report, { fonts: readReportFonts(), createdAt: now })
const drawn = performance.now()

const text = Buffer.from(pdf).toString('latin1')
parentPort?.postMessage({
  readMs: read - begun,
  drawMs: drawn - read,
  bytes: pdf.length,
  pages: text.match(/\/Type \/Page\b/g)?.length ?? 0,
  figures: report.blocks.filter(({ type }) => type === 'figure').length,
  tables: tablesOf(report).length,
})
