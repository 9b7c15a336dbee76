import type { Command } from 'commander'
import {
  defaultPeriods,
  fewestDays,
  isPeriod,
  mostDays,
  type RetentionClass,
  retentionClasses,
} from '#contract/retention.ts'
import { changePeriod } from '../privacy/change-period.ts'
import { countExpired, deleteExpired } from '../privacy/retention.ts'
import { readSettings } from '../queries/settings.ts'
import { CommandError, runCommand } from './run.ts'

const meanings: Record<RetentionClass, string> = {
  comments: 'what people wrote, by the end of its month',
  quarantine: 'responses that could not be accepted',
  audit: 'the audit log, cut from its beginning',
  sessions: 'signed-in browsers that were not used',
  deliveryCounters: 'daily counters of tablets and of invitations',
  analyses: 'results of analyses that can be made again',
}

/** `hailong retention`, `hailong retention --dry-run`, `hailong retention list|set` */
export function addRetentionCommands(program: Command): void {
  const group = program
    .command('retention')
    .description('delete what is past its period, as the server does by itself')
    .option('--dry-run', 'say how much would go, and change nothing')
    .action(({ dryRun = false }: { dryRun?: boolean }) =>
      runCommand(async ({ db, now, print }) => {
        const counts = dryRun
          ? await countExpired(db, () => now)
          : await deleteExpired(db, () => now, 'command')
        for (const kind of retentionClasses) print(`${kind}\t${counts[kind]}`)
        print(dryRun ? 'Nothing was deleted.' : 'Deleted.')
      }),
    )
  group
    .command('list')
    .description('how many days each kind is kept')
    .action(() =>
      runCommand(async ({ db, print }) => {
        const { retention } = await readSettings(db)
        for (const kind of retentionClasses)
          print(`${kind}\t${retention[kind] ?? 'for good'}\t${meanings[kind]}`)
      }),
    )
  group
    .command('set <kind> <days>')
    .description(`change one of ${retentionClasses.join(', ')}; "keep" keeps it for good`)
    .action((kind: string, days: string) =>
      runCommand(async ({ db, now, print }) => {
        const known = retentionClasses.find((one) => one === kind)
        if (!known)
          throw new CommandError(`There is no kind "${kind}". There are: ${retentionClasses.join(', ')}.`)
        const value = days === 'keep' ? null : readDays(known, days)
        await changePeriod(db, { kind: known, days: value, actor: 'command' }, now)
        print(
          `${known}: ${value === null ? 'for good' : `${value} days`} (default ${defaultPeriods[known]}).`,
        )
      }),
    )
}

function readDays(kind: RetentionClass, text: string): number {
  const days = Number(text)
  if (!isPeriod(kind, days))
    throw new CommandError(
      `"${text}" is no period for ${kind}; give ${fewestDays[kind]} to ${mostDays} days, or "keep".`,
    )
  return days
}
