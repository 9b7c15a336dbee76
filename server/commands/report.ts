import { writeFileSync } from 'node:fs'
import type { Command } from 'commander'
import { type Instrument, instruments } from '#contract/questionnaire.ts'
import { judgeKey, keyFaultText } from '../accounts/open-factor-box.ts'
import { officeDay } from '../calendar.ts'
import type { Config } from '../config.ts'
import type { Db } from '../db/client.ts'
import { buildOverview } from '../figures/overview.ts'
import { makeReport } from '../figures/report.ts'
import { readReportFonts } from '../pages/fonts.ts'
import { problems } from '../problem.ts'
import { findAuditBreak } from '../queries/audit.ts'
import { countClearSecrets } from '../queries/sealed-factors.ts'
import { unitIdsByCode } from '../queries/units.ts'
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
  language: 'vi' | 'en'
  output: string
}

/** `hailong report`, `hailong verify` */
export function addReportCommands(program: Command): void {
  program
    .command('report')
    .description('write the official report of a unit and period as PDF')
    .option('--instrument <instrument>', instruments.join(', '), 'sipas')
    .option('--unit <code>', 'unit; without it the top of the tree')
    .option('--from <month>', 'first month, YYYY-MM')
    .option('--to <month>', 'last month, YYYY-MM')
    .option('--language <language>', 'vi or en', 'vi')
    .requiredOption('--output <file>', 'PDF file to write')
    .action((options: ReportOptions) =>
      runCommand(async ({ db, now, print }) => {
        const { unit, language, output, from = null, to = null } = options
        const instrument =
          instruments.find((known) => known === options.instrument) ?? refuse(options.instrument)
        const unitId = unit === undefined ? null : ((await unitIdsByCode(db)).get(unit) ?? null)
        if (unit !== undefined && unitId === null) throw problems.unknownReference('unit', unit)
        const overview = await buildOverview(db, {
          instrument,
          unitId,
          scopeUnitId: null,
          from,
          to,
          today: officeDay(now),
        })
        writeFileSync(output, await makeReport(db, overview, { language, fonts: readReportFonts(), now }))
        print(`Report of ${overview.unit.name}, ${overview.from} to ${overview.to}: ${output}`)
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
