import type { UnfitSurvey } from '#contract/drafts.ts'
import type { Method } from '#contract/method.ts'
import { allItems, type LevelItem, levelItems, type Questionnaire, scaleOf } from '#contract/questionnaire.ts'
import type { NextVersion, SurveyVersions, Unfit } from '#contract/survey-versions.ts'
import { impactOf } from '#contract/versions/impact.ts'
import { isDay, officeDay, shiftDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { recordAct } from '../queries/audit.ts'
import { findMethod, listVersions } from '../queries/questionnaires.ts'
import {
  findSurvey,
  isOpenOn,
  listSurveys,
  lockSurvey,
  type Survey,
  setNextVersion,
  versionOn,
} from '../queries/surveys.ts'
import { requireSeen } from './survey-stamp.ts'

// Nothing that is out is called back: a form opened before the day keeps its version, and so does a tablet that has been
// away. Each response names what it answered.

/** What a survey asks and could ask from tomorrow on. @throws Problem not_found for the survey */
export async function surveyVersions(db: Db, key: string, at: Date): Promise<SurveyVersions> {
  const survey = await findSurvey(db, key)
  if (!survey) throw problems.notFound('survey', key)
  const today = officeDay(at)
  const version = versionOn(survey, today)
  const { method, current, later } = await versionsOf(db, survey, version)
  return {
    version,
    next: comingVersion(survey, today),
    earliest: shiftDay(today, 1),
    choices: later.map(({ document, publishedAt, ...row }) => ({
      version: row.version,
      publishedOn: officeDay(new Date(publishedAt)),
      impact: impactOf({ questionnaire: current, method }, { questionnaire: document, method }),
      unfit: unfitness(current, document, method),
    })),
  }
}

/** Surveys that take responses and could not go on with a draft as their next version. */
export async function unfitSurveys(db: Db, draft: Questionnaire, today: string): Promise<UnfitSurvey[]> {
  const running = (await listSurveys(db)).filter(
    (survey) => survey.questionnaireKey === draft.key && isOpenOn(survey, today),
  )
  const found: UnfitSurvey[] = []
  for (const survey of running) {
    const { method, current } = await versionsOf(db, survey, versionOn(survey, today))
    const unfit = unfitness(current, draft, method)
    if (unfit.length > 0) found.push({ title: survey.title, titleEn: survey.titleEn, unfit })
  }
  return found
}

interface VersionChange {
  /** Key of the survey. */
  key: string
  /** Null takes back what has not come yet. */
  next: NextVersion | null
  actor: string
  /** Stamp of the survey that the person saw; left out where nobody looked. */
  seen?: string | undefined
}

/**
 * Says that a survey goes on with a later version from a day on, or takes that back before the day. Belongs to the audit log.
 * @throws Problem not_found for the survey, survey_changed, unknown_version, version_unfit, invalid_request for the day
 */
export function changeVersion(db: Db, { key, next, actor, seen }: VersionChange, at: Date): Promise<Survey> {
  const today = officeDay(at)
  return db.transaction(async (tx) => {
    const survey = await lockSurvey(tx, key)
    if (!survey) throw problems.notFound('survey', key)
    requireSeen(survey, seen)
    const now = versionOn(survey, today)
    if (next) await requireFit(tx, survey, { now, next, today })
    const before = comingVersion(survey, today)
    if (before === null && next === null) return survey
    const subject = { survey: key, version: now, before, after: next }
    await recordAct(tx, { actor, act: 'survey_version_set', subject }, at)
    return setNextVersion(tx, survey, now, next)
  })
}

/** What was chosen and has not come yet. */
function comingVersion({ nextVersion, nextVersionFrom }: Survey, today: string): NextVersion | null {
  const isComing = nextVersion !== null && nextVersionFrom !== null && nextVersionFrom > today
  return isComing ? { version: nextVersion, from: nextVersionFrom } : null
}

async function requireFit(
  db: Db,
  survey: Survey,
  { now, next, today }: { now: number; next: NextVersion; today: string },
): Promise<void> {
  const { method, current, later } = await versionsOf(db, survey, now)
  const chosen = later.find(({ version }) => version === next.version)
  if (!chosen) throw problems.unknownReference('later version', String(next.version))
  if (!isDay(next.from) || next.from <= today || !isOpenOn(survey, next.from))
    throw problems.invalidRequest([
      { at: '/from', expected: 'a day after today on which the survey takes responses' },
    ])
  const unfit = unfitness(current, chosen.document, method)
  if (unfit.length > 0) throw problems.versionUnfit(unfit)
}

async function versionsOf(db: Db, survey: Survey, now: number) {
  const found = await findMethod(db, survey.methodKey, survey.methodVersion)
  const versions = (await listVersions(db)).filter((row) => row.questionnaireKey === survey.questionnaireKey)
  const current = versions.find(({ version }) => version === now)?.document
  if (!found || !current) throw new Error(`survey ${survey.key} has no method or no version ${now}`)
  return { method: found.method, current, later: versions.filter(({ version }) => version > now) }
}

/** One survey is one series of sums: its indices need the same questions on the same scales, worth the same points. */
function unfitness(
  current: Questionnaire,
  later: Questionnaire,
  { dimensions, overallItem }: Method,
): Unfit[] {
  const keys = [...dimensions.flatMap(({ items }) => items), ...(overallItem === null ? [] : [overallItem])]
  const before = scalesOf(current)
  const after = scalesOf(later)
  return keys.flatMap((item): Unfit[] => {
    const was = before.get(item)
    const is = after.get(item)
    const prompt = promptOf(current, item)
    if (was === undefined) return []
    if (is === undefined) return [{ because: 'item_missing', item, prompt }]
    return was === is ? [] : [{ because: 'scale_differs', item, prompt }]
  })
}

const promptOf = (questionnaire: Questionnaire, key: string) =>
  allItems(questionnaire).find((item) => item.key === key)?.prompt ?? { vi: key }

/** How each rated item is answered, as a text that can be compared: its levels and what they are worth. */
function scalesOf(questionnaire: Questionnaire): Map<string, string> {
  const worthOf = (item: LevelItem) => scaleOf(questionnaire, item).levels.map(({ points }) => points ?? '')
  return new Map(levelItems(questionnaire).map((item) => [item.key, worthOf(item).join(' ')]))
}
