import { createHash } from 'node:crypto'
import { buildReport } from '../../analytics/report/content/figures-report.ts'
import { renderWorkbook } from '../../analytics/report/workbook/workbook.ts'
import { createdAt } from './report-fonts.ts'
import { smallReport } from './small-report.ts'

// Prints the hash of the workbook of the small report: run in other processes, hours and zones.
const bytes = await renderWorkbook(buildReport(smallReport), { createdAt })
console.log(createHash('sha256').update(bytes).digest('hex'))
