import type { AnalysisQuestion } from '#contract/analyses.ts'
import { allItems, type ChoiceItem, type ChoicesItem } from '#contract/questionnaire.ts'
import type { ReportRequest } from '#contract/reports.ts'
import type { InputChoice } from '../../analytics/report/content/parts-input.ts'
import { quartersOver } from '../analyses/ask.ts'
import { analysePriorities } from '../analyses/priorities.ts'
import { type AnalysisRules, analysisRules } from '../analyses/rules.ts'
import { type AnalysisScope, openScope } from '../analyses/scope.ts'
import { lastAnalysedMonth, settleQuarters } from '../analyses/settle-quarters.ts'
import { officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import type { Reader } from '../db/reader.ts'
import { openOverview } from '../figures/overview.ts'
import { countChoices } from '../queries/choice-counts.ts'
import { choiceShares } from './choice-shares.ts'
import type { ReportPriorities } from './parts/drivers.ts'

// What takes a pass over the rows. It is of whole quarters that have been over for a while, as all analyses are, and is
// made in a job's thread beside the model: `modelOf(reader.db, request, { now, analysed: await analyseForReport(…) })`.

interface Moment {
  now: Date
  scopeUnitId?: number | null
}

/** What rows tell a report beside its figures. */
export interface Analysed {
  priorities: ReportPriorities | null
  choices: InputChoice[]
}

const nothing: Analysed = { priorities: null, choices: [] }

/** Settles the quarters that a report will analyse; before its job, since a job only reads. */
export async function settleForReport(db: Db, request: ReportRequest, moment: Moment): Promise<void> {
  const question = await questionOf(db, request, moment)
  if (question) await settleQuarters(db, question)
}

/**
 * Analyses for a report what only rows can tell. Takes seconds for a million responses.
 * @param rules by which it withholds; tests weaken them
 */
export async function analyseForReport(
  reader: Reader,
  request: ReportRequest,
  moment: Moment,
  rules: AnalysisRules = analysisRules,
): Promise<Analysed> {
  const question = await questionOf(reader.db, request, moment)
  if (!question) return nothing
  const scope = await openScope(reader.db, question, { rules, isPublic: request.isPublic === true })
  const result = await analysePriorities(question, scope, reader, () => {})
  if (result.kind !== 'priorities') return nothing
  const { from, to } = question
  return { priorities: { from, to, result }, choices: await choicesOf(reader, scope) }
}

/** Null for ratings, before the first survey, and where no quarter of the period is over. */
async function questionOf(
  db: Db,
  request: ReportRequest,
  { now, scopeUnitId = null }: Moment,
): Promise<AnalysisQuestion | null> {
  const { instrument, kind, method } = request
  if (instrument === 'counter' || instrument === 'dossier' || kind === 'field' || method !== null) return null
  const state = await openOverview(db, { ...request, scopeUnitId, today: officeDay(now) })
  if (!state.series.method) return null
  const months = quartersOver(state.period.from, state.period.to, lastAnalysedMonth(now))
  if (months.from > months.to) return null
  const { unitId } = state.unit
  return { kind: 'priorities', instrument, unitId, ...months, survey: null, item: null, by: null }
}

/** Choices are told of the whole tree alone, and only while nothing was withdrawn: then no subtraction gives a part. */
async function choicesOf(reader: Reader, scope: AnalysisScope): Promise<InputChoice[]> {
  const { frame, withdrawn, versions, range, method } = scope
  if (frame.unit.parentId !== null || withdrawn.length > 0 || frame.whole.index === null) return []
  const items = new Map<string, ChoiceItem | ChoicesItem>()
  for (const { questionnaire } of versions)
    for (const item of allItems(questionnaire))
      if (item.type === 'choice' || item.type === 'choices') items.set(item.key, item)
  if (items.size === 0) return []
  const counts = await countChoices(reader, range, [...items.keys()])
  return [...items.values()].flatMap((item) => choiceShares(item, counts, method.minimumN) ?? [])
}
