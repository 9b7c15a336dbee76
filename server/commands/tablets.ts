import type { Command } from 'commander'
import type { DeliveryWatch, TabletSummary } from '#contract/tablets.ts'
import { officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { revoke } from '../devices/acts.ts'
import { watchDelivery } from '../devices/watch.ts'
import { problems } from '../problem.ts'
import { findTablet } from '../queries/tablets.ts'
import { listUnits } from '../queries/units.ts'
import { CommandError, runCommand } from './run.ts'

const sinceEver = '1900-01-01'

/** `hailong tablet list|revoke` */
export function addTabletCommands(program: Command): void {
  const tablet = program.command('tablet').description('enrolled tablets')
  tablet
    .command('list')
    .description('all tablets, the worst first: place, state, last contact, what has not arrived')
    .action(() =>
      runCommand(async ({ db, now, print }) => {
        const { tablets } = await watchAll(db, now)
        for (const line of tablets.map(lineOf)) print(line)
        if (tablets.length === 0) print('No tablet was enrolled yet.')
      }),
    )
  tablet
    .command('revoke <tablet>')
    .description('end a lost tablet for good; what it still sends goes to quarantine')
    .option('--reason <words>', 'why, for the audit log', 'not told')
    .action((deviceId: string, { reason }: { reason: string }) =>
      runCommand(async ({ db, now, print }) => {
        const found = /^[0-9a-f-]{36}$/.test(deviceId) ? await findTablet(db, deviceId) : null
        if (!found) throw problems.notFound('tablet', deviceId)
        await revoke(db, found, reason, { actor: 'command', at: now })
        print('The tablet is no longer enrolled; it asks to be accepted anew at its next contact.')
      }),
    )
}

/** Tells whether all that tablets captured has arrived and is still there. @throws CommandError when it is not */
export async function verifyDelivery(db: Db, now: Date, print: (line: string) => void): Promise<void> {
  const { tablets, gaps } = await watchAll(db, now)
  const lines = [
    ...gaps.map(
      ({ unitId, day, receipts, found, missing, tablets: names }) =>
        `unit ${unitId}, ${day}: ${missing} of ${receipts} responses with a receipt are gone (${found} left); delivered by ${names.join(', ')}`,
    ),
    ...tablets.flatMap(({ name, deviceId, gaps: days }) =>
      days.map(
        ({ place, day, missing, captured }) =>
          `tablet ${name} (${deviceId}) at ${place}, ${day}: ${missing} of ${captured} captured responses never arrived`,
      ),
    ),
  ]
  if (lines.length > 0) throw new CommandError(`Responses are missing:\n${lines.join('\n')}`)
  print('Tablets: what they captured is here, on its way, or accounted for.')
}

async function watchAll(db: Db, now: Date): Promise<DeliveryWatch> {
  const units = await listUnits(db, officeDay(now), sinceEver)
  return watchDelivery(
    db,
    units.map(({ unitId }) => unitId),
    now,
    sinceEver,
  )
}

function lineOf({ deviceId, name, place, enrolment, lastContact, counts, faults }: TabletSummary): string {
  const contact = lastContact ?? 'never'
  const arrived = `captured ${counts.captured}, waiting ${counts.waiting}, missing ${counts.missing}`
  return [deviceId, name, place.name, enrolment, contact, arrived, faults.join(',')].join('\t')
}
