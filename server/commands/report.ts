import { writeFileSync } from 'node:fs'
import type { Command } from 'commander'
import { type Instrument, instruments } from '#contract/questionnaire.ts'
import { plainRequest, type ReportKind, reportKinds } from '#contract/reports.ts'
import { renderWorkbook } from '../../analytics/report/workbook/workbook.ts'
import { judgeKey, keyFaultText } from '../accounts/open-factor-box.ts'
import type { Config } from '../config.ts'
import type { Db } from '../db/client.ts'
import { openReader } from '../db/reader.ts'
import { readReportFonts } from '../pages/fonts.ts'
import { problems } from '../problem.ts'
import { findAuditBreak } from '../queries/audit.ts'
import { countClearSecrets } from '../queries/sealed-factors.ts'
import { unitIdsByCode } from '../queries/units.ts'
import { settleForReport } from '../report/analysed.ts'
import { printWholeReport } from '../report/print.ts'
import { findRollupFault } from '../rollups/verify.ts'
import { verifyCopy } from './backup.ts'
import { CommandError, runCommand } from './run.ts'
import { verifyDelivery } from './tablets.ts'
import { verifyAuditTail, verifyPartitions } from './verify.ts'

interface ReportOptions {
  instrument: string
  unit?: string
  from?: string
  to?: string
  kind?: string
  field?: string
  number?: string
  language: 'vi' | 'en'
  output: string
  workbook?: boolean
}

/** `hailong report`, `hailong verify` */
export function addReportCommands(program: Command): void {
  program
    .command('report')
    .description('write the official report of a unit and period as PDF, or its tables as a workbook')
    .option('--instrument <instrument>', instruments.join(', '), 'sipas')
    .option('--unit <code>', 'unit; without it the top of the tree')
    .option('--from <month>', 'first month, YYYY-MM')
    .option('--to <month>', 'last month, YYYY-MM')
    .option('--kind <kind>', `${reportKinds.join(', ')}; without it what fits instrument and unit`)
    .option('--field <code>', 'the field of a report of one field')
    .option('--number <number>', 'number of the document, such as 12 or 12/BC-SNV')
    .option('--language <language>', 'vi or en', 'vi')
    .option('--workbook', 'write the workbook (XLSX) of its tables instead of the PDF')
    .requiredOption('--output <file>', 'file to write')
    .action((options: ReportOptions) =>
      runCommand(async ({ db, url, now, print }) => {
        const { unit, language, output, from = null, to = null } = options
        const instrument =
          instruments.find((known) => known === options.instrument) ?? refuse(options.instrument)
        const unitId = unit === undefined ? null : ((await unitIdsByCode(db)).get(unit) ?? null)
        if (unit !== undefined && unitId === null) throw problems.unknownReference('unit', unit)
        const asked = {
          ...plainRequest(instrument),
          kind: kindNamed(options.kind ?? null),
          field: options.field ?? null,
          documentNumber: options.number ?? null,
          unitId,
          from,
          to,
          language,
        }
        await settleForReport(db, asked, { now })
        const reader = await openReader(url)
        const { report, pdf } = await printWholeReport(reader, asked, {
          fonts: readReportFonts(),
          now,
        }).finally(() => reader.close())
        writeFileSync(output, options.workbook ? await renderWorkbook(report, { createdAt: now }) : pdf)
        const { about } = report
        print(`Report of ${about.unit.name}, ${about.from} to ${about.to}: ${output}`)
      }),
    )

  program
    .command('verify [file]')
    .description(
      'check the audit chain, that the figures equal a recount, that no second factor stands in clear, and that what tablets captured is there; with FILE, check that copy',
    )
    .option('--identity <file>', 'key file that opens a sealed copy')
    .action((file: string | undefined, { identity }: { identity?: string }) => {
      if (file !== undefined) return verifyCopy(file, identity)
      return runCommand(async ({ db, config, now, print }) => {
        const broken = await findAuditBreak(db)
        if (broken !== null)
          throw new CommandError(
            `The audit log is broken at row ${broken}: a row was changed, removed or put in.`,
          )
        print('Audit log: every row follows from the one before.')
        await verifyAuditTail(db, config, print)
        const difference = await findRollupFault(db)
        if (difference) throw new CommandError(`The figures differ from a recount: ${difference}.`)
        print('Figures: equal to a recount of all released responses.')
        await verifyFactors(db, config)
        print('Second factors: sealed, and their key is there.')
        await verifyPartitions(db, now, print)
        await verifyDelivery(db, now, print)
      })
    })
}

/** @throws CommandError where a secret stands in clear or cannot be opened */
async function verifyFactors(db: Db, config: Config): Promise<void> {
  const clear = await countClearSecrets(db)
  if (clear > 0)
    throw new CommandError(
      `${clear} second factors stand in clear in the database; starting the server seals them.`,
    )
  const fault = await judgeKey(db, config)
  if (fault) throw new CommandError(keyFaultText(fault, config))
}

function refuse(name: string): Instrument {
  throw new CommandError(`Instrument "${name}" is none of ${instruments.join(', ')}.`)
}

function kindNamed(name: string | null): ReportKind | null {
  const kind = reportKinds.find((known) => known === name) ?? null
  if (kind === null && name !== null)
    throw new CommandError(`Kind "${name}" is none of ${reportKinds.join(', ')}.`)
  return kind
}
