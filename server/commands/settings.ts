import type { Command } from 'commander'
import { secondFactorRules } from '../accounts/second-factor-rule.ts'
import type { Db } from '../db/client.ts'
import { actAndRecord } from '../queries/audit.ts'
import { readSettings, saveSetting } from '../queries/settings.ts'
import { CommandError, runCommand } from './run.ts'

const texts = ['superiorAgency', 'issuingAgency', 'place', 'contact'] as const
const meanings = {
  superiorAgency: 'first line of the head of documents, e.g. "ỦY BAN NHÂN DÂN TỈNH BÌNH MINH"',
  issuingAgency: 'second line, e.g. "SỞ NỘI VỤ"',
  place: 'place in the date line, e.g. "Bình Minh"',
  contact: 'whom people ask about a survey or report: telephone, e-mail; shown on form and report',
  secondFactor: 'who needs a second factor: off, managers or everyone',
  idleSeconds: 'seconds without a touch before a tablet asks whether somebody is there, 15 to 300',
}

/** `hailong settings list|set` */
export function addSettingCommands(program: Command): void {
  const group = program.command('settings').description('the agency on documents, and how tablets behave')
  group
    .command('list')
    .description('all settings with what they mean')
    .action(() =>
      runCommand(async ({ db, print }) => {
        const settings = await readSettings(db)
        for (const [key, meaning] of Object.entries(meanings)) {
          print(`${key}\t${settings[key as keyof typeof meanings] || '(empty)'}\t${meaning}`)
        }
      }),
    )
  group
    .command('set <key> <value>')
    .description(`change one of ${Object.keys(meanings).join(', ')}`)
    .action((key: string, value: string) =>
      runCommand(async ({ db, now, print }) => {
        const act = { actor: 'command', act: 'setting_changed', subject: { key, value } }
        await actAndRecord(db, act, now, (tx) => change(tx, key, value.normalize('NFC').trim()))
        print(`${key} is now "${value}".`)
      }),
    )
}

async function change(db: Db, key: string, value: string): Promise<void> {
  const text = texts.find((known) => known === key)
  if (text) return saveSetting(db, text, value)
  if (key === 'secondFactor') {
    if (!secondFactorRules.some((rule) => rule === value))
      throw new CommandError(`secondFactor is "${value}"; give one of ${secondFactorRules.join(', ')}.`)
    return saveSetting(db, key, value)
  }
  if (key !== 'idleSeconds')
    throw new CommandError(`There is no setting "${key}". There are: ${Object.keys(meanings).join(', ')}.`)
  const seconds = Number(value)
  if (!Number.isInteger(seconds) || seconds < 15 || seconds > 300) {
    throw new CommandError(`idleSeconds is "${value}"; give a whole number from 15 to 300.`)
  }
  return saveSetting(db, 'idleSeconds', seconds)
}
