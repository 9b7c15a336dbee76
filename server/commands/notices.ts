import type { Command } from 'commander'
import { noticeLength } from '#contract/notice.ts'
import { type NoticePart, noticeParts } from '#contract/notice-parts.ts'
import { publishNotice } from '../privacy/publish-notice.ts'
import { listNotices } from '../queries/notices.ts'
import { CommandError, runCommand } from './run.ts'

interface NoticeOptions {
  vi: string
  en: string
  from: string
  saidOtherwise?: string
}

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
    .option('--said-otherwise <parts>', `parts told in words of your own: ${noticeParts.join(',')}`)
    .action(({ vi, en, from, saidOtherwise = '' }: NoticeOptions) =>
      runCommand(async ({ db, now, print }) => {
        for (const [name, text] of Object.entries({ vi, en }))
          if (text.trim().length < noticeLength.least || text.length > noticeLength.most)
            throw new CommandError(`--${name} needs ${noticeLength.least} to ${noticeLength.most} signs.`)
        if (!/^\d{4}-\d{2}-\d{2}$/.test(from)) throw new CommandError('--from is a day like 2026-12-01.')
        const vouched = readParts(saidOtherwise)
        const notice = { vi, en, fromDay: from, saidOtherwise: vouched, by: 'command' }
        const { version } = await publishNotice(db, notice, now)
        print(`Notice ${version} is shown from ${from} on.`)
      }),
    )
}

function readParts(text: string): NoticePart[] {
  return text
    .split(',')
    .filter((name) => name !== '')
    .map((name) => {
      const part = noticeParts.find((known) => known === name.trim())
      if (!part) throw new CommandError(`There is no part "${name}". There are: ${noticeParts.join(', ')}.`)
      return part
    })
}
