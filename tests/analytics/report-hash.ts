import { createHash } from 'node:crypto'
import { buildReport } from '../../analytics/report/content/figures-report.ts'
import { renderPdf } from '../../analytics/report/pdf/pdf.ts'
import { createdAt, tinos } from './report-fonts.ts'
import { smallReport } from './small-report.ts'

// Prints the hash of the small report: run in other processes, to see that time and place leave no trace.
const bytes = await renderPdf(buildReport(smallReport), { fonts: tinos, createdAt })
console.log(createHash('sha256').update(bytes).digest('hex'))
