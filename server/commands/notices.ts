import type { Command } from 'commander'
import { noticeBody } from '#contract/notice.ts'
import { publishNotice } from '../privacy/publish-notice.ts'
import { listNotices } from '../queries/notices.ts'
import { CommandError, runCommand } from './run.ts'

/** `hailong notice list|publish` */
export function addNoticeCommands(program: Command): void {
  const group = program.command('notice').description('the privacy notice on phone, tablet and paper')
  group
    .command('list')
    .description('all notices with the day from which each is shown')
    .action(() =>
      runCommand(async ({ db, print }) => {
        for (const { version, fromDay, text } of await listNotices(db))
          print(`${version}\t${fromDay ?? 'from the beginning'}\t${text.vi}`)
      }),
    )
  group
    .command('publish')
    .description('a new version; earlier ones stay, and responses name the one that was shown')
    .requiredOption('--vi <text>', 'in Vietnamese')
    .requiredOption('--en <text>', 'in English')
    .requiredOption('--from <day>', 'first day, YYYY-MM-DD')
    .action(({ vi, en, from }: { vi: string; en: string; from: string }) =>
      runCommand(async ({ db, now, print }) => {
        const { minLength, maxLength } = noticeBody.properties.vi
        for (const [name, text] of Object.entries({ vi, en }))
          if (text.trim().length < minLength || text.length > maxLength)
            throw new CommandError(`--${name} needs ${minLength} to ${maxLength} signs.`)
        if (!/^\d{4}-\d{2}-\d{2}$/.test(from)) throw new CommandError('--from is a day like 2026-12-01.')
        const { version } = await publishNotice(db, { vi, en, fromDay: from, by: 'command' }, now)
        print(`Notice ${version} is shown from ${from} on.`)
      }),
    )
}
