import type { Command } from 'commander'
import { type Handling, handlingOf, type QuarantineReason, quarantineHandling } from '#contract/quarantine.ts'
import { judgeAgain } from '../collection/judge-again.ts'
import { listQuarantine } from '../fieldwork/quarantine.ts'
import { runCommand } from './run.ts'

const reasonWords: Record<QuarantineReason, string> = {
  survey_closed: 'the survey was not open on that day',
  unknown_version: 'the place does not offer that survey or version',
  unknown_reference: 'a field, procedure or unit is missing from the catalogue',
  answers_rejected: 'an answer does not fit the questionnaire',
  collector_revoked: 'the place was revoked before that day',
  collector_expired: 'the place had ended before that day',
  sender_unknown: 'came to a tablet’s place from no known tablet',
  arrived_late: 'came through a link more than two days after the survey had ended',
  device_revoked: 'sent by a revoked tablet',
  code_used: 'the single-use code was used before',
  code_unknown: 'the single-use code was not issued here',
  code_expired: 'the single-use code was out of date or revoked',
  code_missing: 'a single-use code was needed',
}

const handlingWords: Record<Handling, string> = {
  mend: 'mend our side, then "quarantine judge"',
  decide: 'the office decides, on its page about collecting',
  keep: 'kept, not counted',
}

function wordsOf(reason: string): string {
  return Object.hasOwn(quarantineHandling, reason) ? reasonWords[reason as QuarantineReason] : reason
}

/** `hailong quarantine list|judge` */
export function addQuarantineCommands(program: Command): void {
  const group = program
    .command('quarantine')
    .description('responses that could not be accepted, kept until our side is mended')
  group
    .command('list')
    .description('how many, by day, collector and reason; never what was answered')
    .action(() =>
      runCommand(async ({ db, print }) => {
        const groups = await listQuarantine(db)
        for (const { collector, day, reason, count, parts } of groups) {
          const items = parts.flatMap(({ item }) => (item ? [item.key ?? 'unknown item'] : []))
          print(
            [
              day,
              collector,
              count,
              wordsOf(reason),
              items.join(', '),
              handlingWords[handlingOf(reason)],
            ].join('\t'),
          )
        }
        if (groups.length === 0) print('Quarantine is empty.')
      }),
    )
  group
    .command('judge')
    .description('judge again what waits for a window, version or catalogue to be mended')
    .action(() =>
      runCommand(async ({ db, print }) => {
        const place = { db, clock: () => new Date() }
        const { accepted, kept } = await judgeAgain(place, undefined, ({ left }) => {
          if (left > 0) print(`${left} left …`)
        })
        print(`${accepted} accepted and stored, ${kept} still not acceptable; "quarantine list" says why.`)
      }),
    )
}
