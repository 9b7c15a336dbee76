import { createHash } from 'node:crypto'
import type { FromSchema } from 'json-schema-to-ts'
import type { AnalysisQuestion, analysisBody, Cross } from '#contract/analyses.ts'
import { topUnitOf } from '../auth/scope.ts'
import { officeDay, shiftMonth } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { readRollupCells } from '../figures/cell-memory.ts'
import { monthSpan } from '../figures/cell-totals.ts'
import { chooseUnit } from '../figures/overview.ts'
import { lastDayOf } from '../figures/series.ts'
import { problems } from '../problem.ts'
import { recordAct } from '../queries/audit.ts'
import { countOpenJobs, ensureJob, type JobRow } from '../queries/jobs.ts'
import { listMargins, listVolumes } from '../queries/populations.ts'
import { hashReleased } from '../queries/released-state.ts'
import type { SignedIn } from '../queries/staff.ts'
import { listUnits } from '../queries/units.ts'
import { analysisJob } from './edition.ts'
import { openScope, seriesOf } from './scope.ts'
import { lastAnalysedMonth, settleQuarters } from './settle-quarters.ts'
import { wholeYears } from './whole-years.ts'

const monthsByDefault = 12
const mostOpen = 5

type Asked = FromSchema<typeof analysisBody>

/**
 * Makes every choice that was left open. Months end with the last that has been over for a while: the current one moves by
 * single steps, and whoever repeated an analysis in it could read them.
 * @throws Problem not_found for a survey or a unit that is missing or outside the scope, invalid_request for months
 */
export async function resolveQuestion(
  db: Db,
  asked: Asked,
  person: Pick<SignedIn, 'grants'>,
  now: Date,
): Promise<AnalysisQuestion> {
  const { kind, instrument, survey = null } = asked
  const isCross = kind === 'crosstab'
  const [item, by] = isCross ? [asked.item ?? null, (asked.by ?? 'channel') as Cross] : [null, null]
  const lastOver = lastAnalysedMonth(now)
  const latest = (month: string) => (month < lastOver ? month : lastOver)
  const { surveys } = await seriesOf(db, { survey, instrument, to: latest(asked.to ?? lastOver) })
  const span = monthSpan(
    await readRollupCells(db),
    surveys.map(({ surveyId }) => surveyId),
  )
  const last = latest(asked.to ?? span?.last ?? lastOver)
  const first = asked.from ?? shiftMonth(last, 1 - monthsByDefault)
  const { from, to } = snapped(kind, { from: first, to: last }, lastOver)
  if (from > to)
    throw problems.invalidRequest([
      { at: '/from', expected: 'months of a quarter that has been over for two weeks, not after "to"' },
    ])
  const units = await listUnits(db, lastDayOf(to), `${from}-01`)
  const scopeUnitId = await topUnitOf(db, person, asked.unit ?? null, officeDay(now))
  const { unitId } = chooseUnit(units, { unitId: asked.unit ?? null, scopeUnitId })
  return { kind, instrument, unitId, from, to, survey, item, by }
}

type Months = Pick<AnalysisQuestion, 'from' | 'to'>

/** The months that a kind of analysis can be made of. */
function snapped(kind: AnalysisQuestion['kind'], months: Months, lastOver: string): Months {
  if (kind !== 'weights') return quartersOver(months.from, months.to, lastOver)
  const years = wholeYears(months)
  // Without a whole year the months stay, and the result says what is missing.
  return years.length === 0 ? months : { from: `${years[0]}-01`, to: `${years.at(-1)}-12` }
}

/**
 * The quarters that hold these months and are over. Analyses are made of whole quarters, so that what two of them
 * leave by subtraction is a quarter, and no single month.
 */
export function quartersOver(from: string, to: string, lastOver: string): Months {
  const startOf = (month: string) => shiftMonth(month, -((Number(month.slice(5)) - 1) % 3))
  const end = shiftMonth(startOf(to), 2)
  return { from: startOf(from), to: end <= lastOver ? end : shiftMonth(startOf(to), -1) }
}

/** What is known of populations, for the analyses that change with it. */
async function populationsOf(db: Db, question: AnalysisQuestion, unitIds: number[]): Promise<unknown> {
  if (question.kind === 'priorities' || question.kind === 'item_mean') return null
  const years = wholeYears(question)
  const margins = await listMargins(db, years.at(-1) ?? 0)
  return [await listVolumes(db, unitIds, years), margins]
}

/**
 * Asks for an analysis. The same question over the same released state has one answer, made once: repeating it costs
 * nothing and tells nothing new.
 * @throws Problem too_many_jobs when the person has several under way
 */
export async function askAnalysis(
  db: Db,
  question: AnalysisQuestion,
  person: Pick<SignedIn, 'staffId' | 'login'>,
  now: Date,
): Promise<{ job: JobRow; isNew: boolean }> {
  await settleQuarters(db, question)
  const scope = await openScope(db, question)
  const { range, frame, figures, withdrawn } = scope
  // The units beside it decide with it what may be shown.
  const state = await hashReleased(db, scope.everywhere.range)
  const populations = await populationsOf(db, question, range.unitIds)
  const basis = JSON.stringify([analysisJob, question, frame, figures, state, withdrawn, populations])
  return db.transaction(async (tx) => {
    const job = {
      kind: analysisJob,
      question,
      questionHash: createHash('sha256').update(basis).digest(),
      unitId: question.unitId,
      askedBy: person.staffId,
    }
    const found = await ensureJob(tx, job, now)
    if (!found.isNew) return found
    if ((await countOpenJobs(tx, person.staffId)) > mostOpen) throw problems.tooManyJobs(mostOpen)
    const { unitId: _, ...subject } = question
    const act = { actor: person.login, act: 'analysis_asked', subject: { ...subject, unit: frame.unit.code } }
    await recordAct(tx, act, now)
    return found
  })
}
