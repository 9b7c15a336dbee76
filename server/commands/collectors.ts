import type { Command } from 'commander'
import { officeDay } from '../calendar.ts'
import { problems } from '../problem.ts'
import { actAndRecord } from '../queries/audit.ts'
import { findCollectorById, listCollectors, setCollectorStatus } from '../queries/collectors.ts'
import { addSurveyUnits, findSurvey, offerSurvey } from '../queries/surveys.ts'
import { listUnits } from '../queries/units.ts'
import { CommandError, runCommand } from './run.ts'

/** `hailong collector list|offer|close|open` */
export function addCollectorCommands(program: Command): void {
  const collector = program.command('collector').description('QR links and tablet places')
  collector
    .command('list')
    .description('all links and tablet places with what they offer')
    .action(() =>
      runCommand(async ({ db, config, now, print }) => {
        const units = new Map((await listUnits(db, officeDay(now))).map((unit) => [unit.unitId, unit.name]))
        for (const { collectorId, unitId, kind, name, status, surveys, token } of await listCollectors(db, [
          ...units.keys(),
        ])) {
          const url = kind === 'link' ? `${config.publicUrl}/q/${token}` : ''
          print([collectorId, units.get(unitId), kind, name, status, surveys.join(','), url].join('\t'))
        }
      }),
    )
  collector
    .command('offer <collector> <survey>')
    .description('offer another survey there, so that posters and tablets go on with the next one')
    .action((id: string, key: string) =>
      runCommand(async ({ db, now, print }) => {
        const found = await requireCollector(db, id)
        const survey = await findSurvey(db, key)
        if (!survey) throw problems.notFound('survey', key)
        const { collectorId, unitId } = found
        const act = { actor: 'command', act: 'survey_offered', subject: { collectorId, survey: key } }
        await actAndRecord(db, act, now, async (tx) => {
          await offerSurvey(tx, collectorId, survey.surveyId, 0)
          await addSurveyUnits(tx, survey.surveyId, [unitId])
        })
        print(`${found.name} offers ${key} now.`)
      }),
    )
  for (const [name, status] of [
    ['close', 'closed'],
    ['open', 'open'],
  ] as const) {
    collector
      .command(`${name} <collector>`)
      .description(
        name === 'close'
          ? 'take no new forms there; what was captured still counts'
          : 'take forms there again',
      )
      .action((id: string) =>
        runCommand(async ({ db, now, print }) => {
          const { collectorId, name: placeName } = await requireCollector(db, id)
          const act = { actor: 'command', act: `collector_${status}`, subject: { collectorId } }
          await actAndRecord(db, act, now, (tx) => setCollectorStatus(tx, collectorId, status))
          print(`${placeName} is ${status}.`)
        }),
      )
  }
}

async function requireCollector(db: Parameters<typeof findCollectorById>[0], id: string) {
  if (!/^\d{1,9}$/.test(id))
    throw new CommandError(`"${id}" is not the number of a collector; see "collector list".`)
  const found = await findCollectorById(db, Number(id))
  if (!found) throw problems.notFound('collector', id)
  return found
}
