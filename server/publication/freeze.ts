import type { Overview } from '#contract/office.ts'
import type { Report } from '../../analytics/report/model/model.ts'
import { officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { readOverview } from '../figures/overview.ts'
import { readSettings } from '../queries/settings.ts'
import { listSurveys } from '../queries/surveys.ts'
import { listUnits } from '../queries/units.ts'
import { subtreeIds } from '../unit-tree.ts'
import { dress } from './dress.ts'
import { type FrozenBasis, type FrozenReport, withoutDrawing } from './frozen.ts'
import type { RenderingQuestion } from './rendering-job.ts'
import { reportOf } from './report-of.ts'
import { readTold } from './told.ts'

const sinceEver = '1900-01-01'

/**
 * Everything a report says, read from one state of the database for readers outside the office.
 * @returns what is kept, and the report as it is drawn
 */
export async function freezeReport(
  db: Db,
  question: RenderingQuestion,
): Promise<{ frozen: FrozenReport; report: Report }> {
  const { document, edition, scope, details } = question
  const now = new Date(question.askedAt)
  const { instrument, unitId, from, to } = scope
  const today = officeDay(now)
  const overview = await readOverview(db, {
    instrument,
    unitId,
    from,
    to,
    scopeUnitId: null,
    isPublic: true,
    today,
  })
  const { place } = await readSettings(db)
  const report = dress(await reportOf(db, { scope, overview, now }), details, place)
  const units = await listUnits(db, today, sinceEver)
  const sight = { units, unitIds: subtreeIds(units, unitId), minimum: overview.method?.minimumN ?? 0 }
  const {
    whole,
    grade,
    target,
    change,
    noChange,
    dimensions,
    units: rows,
    sampling,
    demonstration,
  } = overview
  return {
    report,
    frozen: {
      format: 'hai-long-report',
      formatVersion: 1,
      document,
      edition,
      scope,
      details,
      basis: await basisOf(db, overview, today),
      figures: {
        whole,
        grade,
        target,
        change,
        noChange,
        dimensions,
        units: rows,
        sampling,
        demonstration,
      },
      report: withoutDrawing(report),
      told: await readTold(db, details, sight),
    },
  }
}

async function basisOf(db: Db, overview: Overview, readOn: string): Promise<FrozenBasis> {
  const { unit, asOf, method, surveys } = overview
  const known = new Map((await listSurveys(db)).map((survey) => [survey.key, survey]))
  return {
    readOn,
    unit: { code: unit.code, name: unit.name, nameEn: unit.nameEn, kind: unit.kind },
    asOf,
    method: method && {
      key: method.key,
      version: method.version,
      title: method.title,
      hash: method.hash,
      draft: method.draft,
      minimum: method.minimumN,
    },
    surveys: surveys.flatMap(({ key, title, titleEn, closedOn }) => {
      const survey = known.get(key)
      if (!survey) return []
      const { questionnaireKey, questionnaireVersion, nextVersion } = survey
      const versions = [questionnaireVersion, ...(nextVersion === null ? [] : [nextVersion])]
      return [{ key, title, titleEn, closedOn, questionnaire: { key: questionnaireKey, versions } }]
    }),
  }
}
