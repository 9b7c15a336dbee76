import type { Command } from 'commander'
import { judgeAgain } from '../collection/judge-again.ts'
import { makeAcceptance } from '../collection/make-acceptance.ts'
import { recordAct } from '../queries/audit.ts'
import { countQuarantined } from '../queries/quarantine.ts'
import { runCommand } from './run.ts'

/** `hailong quarantine list|judge` */
export function addQuarantineCommands(program: Command): void {
  const group = program
    .command('quarantine')
    .description('responses that could not be accepted, kept until our side is mended')
  group
    .command('list')
    .description('how many, by collector, day and reason; never what was answered')
    .action(() =>
      runCommand(async ({ db, print }) => {
        const rows = await countQuarantined(db)
        for (const { collector, day, reason, itemKey, count } of rows) {
          print([day, collector, reason, itemKey ?? '', count].join('\t'))
        }
        if (rows.length === 0) print('Quarantine is empty.')
      }),
    )
  group
    .command('judge')
    .description('judge everything again, after a window, version or catalogue was mended')
    .action(() =>
      runCommand(async ({ db, now, print }) => {
        const { accepted, kept } = await judgeAgain(makeAcceptance(db, () => new Date()))
        await recordAct(db, { actor: 'command', act: 'quarantine_judged', subject: { accepted, kept } }, now)
        print(`${accepted} accepted and stored, ${kept} kept in quarantine.`)
      }),
    )
}
