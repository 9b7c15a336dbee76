import type { Command } from 'commander'
import { problems } from '../problem.ts'
import { actAndRecord } from '../queries/audit.ts'
import { findSurvey, setTarget } from '../queries/surveys.ts'
import { unitIdsByCode } from '../queries/units.ts'
import { CommandError, runCommand } from './run.ts'

/** `hailong survey target` */
export function addTargetCommand(survey: Command): void {
  survey
    .command('target <key> <unit> <responses>')
    .description('set how many responses a unit is to gather; 0 takes the target away')
    .action((key: string, code: string, responses: string) =>
      runCommand(async ({ db, now, print }) => {
        if (!/^\d{1,7}$/.test(responses)) throw new CommandError('A target is a whole number of responses.')
        const target = Number(responses) || null
        const found = await findSurvey(db, key)
        if (!found) throw problems.notFound('survey', key)
        const unitId = (await unitIdsByCode(db)).get(code)
        if (unitId === undefined) throw problems.unknownReference('unit', code)
        const act = { actor: 'command', act: 'target_set', subject: { survey: key, unit: code, target } }
        await actAndRecord(db, act, now, (tx) => setTarget(tx, found.surveyId, unitId, target))
        print(`Unit ${code} is to gather ${target ?? 'no set number of'} responses for ${key}.`)
      }),
    )
}
