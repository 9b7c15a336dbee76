import { and, asc, eq, gte, lte, sql } from 'drizzle-orm'
import type { Instrument } from '#contract/questionnaire.ts'
import type { SamplingDesign } from '#contract/sampling.ts'
import type { NextVersion } from '#contract/survey-versions.ts'
import type { Db } from '../db/client.ts'
import { collectorSurveys } from '../db/schema/collectors.ts'
import { surveys, surveyUnits } from '../db/schema/surveys.ts'

export type Survey = typeof surveys.$inferSelect

export interface NewSurvey {
  key: string
  title: string
  titleEn: string | null
  instrument: Instrument
  questionnaireKey: string
  questionnaireVersion: number
  methodKey: string
  methodVersion: number
  windowFrom: string
  windowTo: string | null
  conductedBy: string | null
  design: SamplingDesign
}

/** Adds a survey. Resolves to null when its key is taken. */
export async function addSurvey(db: Db, { design, ...survey }: NewSurvey, at: Date): Promise<Survey | null> {
  const [row] = await db
    .insert(surveys)
    .values({ ...survey, ...designColumns(design), createdAt: at.toISOString() })
    .onConflictDoNothing()
    .returning()
  return row ?? null
}

export async function findSurvey(db: Db, key: string): Promise<Survey | null> {
  const [row] = await db.select().from(surveys).where(eq(surveys.key, key))
  return row ?? null
}

/** The same, held until the caller's transaction ends: who changes it next sees this change. */
export async function lockSurvey(tx: Db, key: string): Promise<Survey | null> {
  const [row] = await tx.select().from(surveys).where(eq(surveys.key, key)).for('update')
  return row ?? null
}

/** Surveys from the newest window to the oldest. */
export async function listSurveys(db: Db): Promise<Survey[]> {
  const rows = await db.select().from(surveys).orderBy(asc(surveys.windowFrom), asc(surveys.surveyId))
  return rows.reverse()
}

/** Fewest respondents of a figure, by the method of each survey. */
export async function listMinimums(db: Db): Promise<{ surveyId: number; minimumN: number }[]> {
  const { rows } = await db.execute<{ surveyId: number; minimumN: number }>(sql`
    select s.survey_id as "surveyId", (m.document ->> 'minimumN')::int as "minimumN"
    from surveys s join methods m on m.key = s.method_key and m.version = s.method_version`)
  return rows
}

/** Sets the last day whose captures count. Responses captured by then are still accepted when they arrive late. */
export async function closeSurvey(db: Db, surveyId: number, closedOn: string): Promise<void> {
  await db.update(surveys).set({ closedOn }).where(eq(surveys.surveyId, surveyId))
}

/**
 * Widens the window of a survey. That it released its rest once stays noted: otherwise ending and widening it
 * by turns would release responses one by one.
 * @returns the survey as it is then; null when the new window would leave out a day of the old one
 */
export async function widenWindow(
  db: Db,
  surveyId: number,
  { windowFrom, windowTo }: Pick<Survey, 'windowFrom' | 'windowTo'>,
): Promise<Survey | null> {
  const [row] = await db
    .update(surveys)
    .set({ windowFrom, windowTo })
    .where(
      and(
        eq(surveys.surveyId, surveyId),
        gte(surveys.windowFrom, windowFrom),
        windowTo === null ? undefined : lte(surveys.windowTo, windowTo),
      ),
    )
    .returning()
  return row ?? null
}

function designColumns({ sampling, frame, frameOn, drawnBy }: SamplingDesign) {
  return { sampling, samplingFrame: frame, frameOn, drawnBy }
}

/** How a survey chooses whom it asks. */
export function designOf({ sampling, samplingFrame, frameOn, drawnBy }: Survey): SamplingDesign {
  return { sampling, frame: samplingFrame, frameOn, drawnBy }
}

/** Says how a survey chooses whom it asks. @returns the survey as it is then */
export async function setDesign(db: Db, survey: Survey, design: SamplingDesign): Promise<Survey> {
  const columns = designColumns(design)
  await db.update(surveys).set(columns).where(eq(surveys.surveyId, survey.surveyId))
  return { ...survey, ...columns }
}

export async function offerSurvey(
  db: Db,
  collectorId: number,
  surveyId: number,
  position: number,
): Promise<void> {
  await db.insert(collectorSurveys).values({ collectorId, surveyId, position }).onConflictDoNothing()
}

export async function addSurveyUnits(db: Db, surveyId: number, unitIds: number[]): Promise<void> {
  if (unitIds.length === 0) return
  await db
    .insert(surveyUnits)
    .values(unitIds.map((unitId) => ({ surveyId, unitId })))
    .onConflictDoNothing()
}

/** Sets how many responses a unit is to gather for a survey; null takes the target away. */
export async function setTarget(
  db: Db,
  surveyId: number,
  unitId: number,
  target: number | null,
): Promise<void> {
  await db
    .insert(surveyUnits)
    .values({ surveyId, unitId, target })
    .onConflictDoUpdate({ target: [surveyUnits.surveyId, surveyUnits.unitId], set: { target } })
}

/** The last day whose captures count; null while there is no end. */
export function lastDayOf(survey: Pick<Survey, 'windowTo' | 'closedOn'>): string | null {
  return [survey.windowTo, survey.closedOn].filter((end) => end !== null).sort()[0] ?? null
}

/** Whether a response captured on this day belongs to the survey, whenever it arrives. */
export function isOpenOn(survey: Pick<Survey, 'windowFrom' | 'windowTo' | 'closedOn'>, day: string): boolean {
  const last = lastDayOf(survey)
  return day >= survey.windowFrom && (last === null || day <= last)
}

/** Which version of its questionnaire a survey asks on a day. */
export function versionOn(
  {
    questionnaireVersion,
    nextVersion,
    nextVersionFrom,
  }: Pick<Survey, 'questionnaireVersion' | 'nextVersion' | 'nextVersionFrom'>,
  day: string,
): number {
  const hasCome = nextVersionFrom !== null && nextVersionFrom <= day
  return hasCome ? (nextVersion ?? questionnaireVersion) : questionnaireVersion
}

/** The same as a column, for a day of the office. */
export function versionColumnOn(day: string) {
  return sql<number>`case when ${surveys.nextVersionFrom} <= ${day}::date then ${surveys.nextVersion}
    else ${surveys.questionnaireVersion} end`
}

/** Says what a survey asks now and what from a later day on. @returns the survey as it is then */
export async function setNextVersion(
  db: Db,
  survey: Survey,
  now: number,
  next: NextVersion | null,
): Promise<Survey> {
  const columns = {
    questionnaireVersion: now,
    nextVersion: next?.version ?? null,
    nextVersionFrom: next?.from ?? null,
  }
  await db.update(surveys).set(columns).where(eq(surveys.surveyId, survey.surveyId))
  return { ...survey, ...columns }
}
