import type { Command } from 'commander'
import { officeDay } from '../calendar.ts'
import { problems } from '../problem.ts'
import { actAndRecord } from '../queries/audit.ts'
import { findBatch } from '../queries/collectors.ts'
import { setBatchExclusion } from '../queries/rollups.ts'
import { closeSurvey, findSurvey, listSurveys } from '../queries/surveys.ts'
import { createSurvey } from '../questionnaires/create-survey.ts'
import { loadTemplates, readTemplates } from '../questionnaires/load-templates.ts'
import { fold } from '../rollups/fold.ts'
import { runCommand } from './run.ts'
import { addSamplingCommand } from './sampling.ts'
import { addTargetCommand } from './targets.ts'

/** `hailong survey list|create|close|target`, `hailong batch exclude|include`, `hailong fold` */
export function addSurveyCommands(program: Command): void {
  const survey = program.command('survey').description('list, create and close surveys')
  survey
    .command('list')
    .description('all surveys, newest first')
    .action(() =>
      runCommand(async ({ db, now, print }) => {
        const surveys = await listSurveys(db)
        for (const { key, instrument, windowFrom, windowTo, closedOn, title } of surveys) {
          print(
            [
              key,
              instrument,
              windowFrom,
              windowTo ?? 'open end',
              closedOn
                ? `closed on ${closedOn}`
                : windowTo !== null && windowTo < officeDay(now)
                  ? 'over'
                  : 'open',
              title,
            ].join('\t'),
          )
        }
        if (surveys.length === 0)
          print('There are no surveys yet. Make one with "npm run hailong -- survey create --help".')
      }),
    )
  survey
    .command('create <key>')
    .description('make a survey from a template')
    .requiredOption(
      '--template <key>',
      `one of ${readTemplates()
        .map(({ key }) => key)
        .join(', ')}`,
    )
    .requiredOption('--title <title>', 'title in Vietnamese')
    .option('--title-en <title>', 'title in English')
    .option('--by <agency>', 'who runs it; without it the agency of this installation')
    .requiredOption('--from <day>', 'first day, YYYY-MM-DD')
    .option('--to <day>', 'last day, YYYY-MM-DD; without it the survey stays open')
    .action(
      (
        key: string,
        options: {
          template: string
          title: string
          titleEn?: string
          by?: string
          from: string
          to?: string
        },
      ) =>
        runCommand(async ({ db, now, print }) => {
          await loadTemplates(db, now)
          const { template, title, titleEn = null, by, from: windowFrom, to: windowTo = null } = options
          const act = { actor: 'command', act: 'survey_created', subject: { survey: key } }
          await actAndRecord(db, act, now, (tx) =>
            createSurvey(
              tx,
              { key, title, titleEn, template, windowFrom, windowTo, ...(by ? { conductedBy: by } : {}) },
              now,
            ),
          )
          print(`Survey ${key} is made.`)
        }),
    )
  survey
    .command('close <key>')
    .description('take no more captures after today and release the rest')
    .action((key: string) =>
      runCommand(async ({ db, now, print }) => {
        const found = await findSurvey(db, key)
        if (!found) throw problems.notFound('survey', key)
        const closedOn = found.closedOn ?? officeDay(now)
        const act = { actor: 'command', act: 'survey_closed', subject: { survey: key, closedOn } }
        await actAndRecord(db, act, now, (tx) => closeSurvey(tx, found.surveyId, closedOn))
        print(
          `Survey ${key} is closed; what was captured until ${closedOn} counts, also when it arrives later.`,
        )
      }),
    )

  addTargetCommand(survey)
  addSamplingCommand(survey)

  const batch = program
    .command('batch')
    .description('leave an imported or keyed batch out of figures, or take it in again')
  for (const [name, wanted] of [
    ['exclude', true],
    ['include', false],
  ] as const) {
    batch
      .command(`${name} <batch>`)
      .description(wanted ? 'leave the batch out; reversible' : 'take an excluded batch in again')
      .requiredOption('--reason <text>', 'why; goes into the audit log')
      .action((batchName: string, { reason }: { reason: string }) =>
        runCommand(async ({ db, now, print }) => {
          const batchId = await findBatch(db, batchName)
          if (batchId === null) throw problems.notFound('batch', batchName)
          const act = { actor: 'command', act: `batch_${name}d`, subject: { batch: batchName, reason } }
          const units = await actAndRecord(db, act, now, (tx) => setBatchExclusion(tx, batchId, wanted))
          const { recounted } = await fold(db, () => new Date())
          print(
            `${units} units concerned, ${recounted} counted anew now; the others follow when enough responses move together.`,
          )
        }),
      )
  }

  program
    .command('fold')
    .description('count waiting responses into the figures now')
    .action(() =>
      runCommand(async ({ db, print }) => {
        const { released, recounted } = await fold(db, () => new Date())
        print(`${released} responses released, ${recounted} units counted anew.`)
      }),
    )
}
