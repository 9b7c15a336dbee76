import type { Overview } from '#contract/office.ts'
import { buildReport } from '../../analytics/report/content/figures-report.ts'
import { officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import type { Reader } from '../db/reader.ts'
import type { KeptBack } from '../figures/kept-back.ts'
import { readOverview } from '../figures/overview.ts'
import { readSettings } from '../queries/settings.ts'
import { listSurveys } from '../queries/surveys.ts'
import { listUnits } from '../queries/units.ts'
import { type Analysed, analyseForReport } from '../report/analysed.ts'
import { readReportInput } from '../report/model-of.ts'
import { subtreeIds } from '../unit-tree.ts'
import { annexedOf } from './annexed.ts'
import { dress } from './dress.ts'
import { type FrozenBasis, type FrozenFigures, type FrozenReport, frozenParts } from './frozen.ts'
import { keepBack } from './keep-back.ts'
import { publicRequest } from './public-request.ts'
import { namesNear, publishedNear } from './published-near.ts'
import type { RenderingQuestion } from './rendering-job.ts'
import { thinUnits } from './thin.ts'
import { readTold } from './told.ts'

const sinceEver = '1900-01-01'

/** What a report withholds because of those that are published. @param published the newest first */
export type KeepBack = (report: FrozenReport, published: readonly FrozenReport[]) => KeptBack

/**
 * Everything a report says, read from one state of the database for readers outside the office.
 * @param choose what is kept back; tests keep nothing
 */
export async function freezeReport(
  reader: Reader,
  question: RenderingQuestion,
  choose: KeepBack = keepBack,
): Promise<FrozenReport> {
  const { db } = reader
  const { scope, details } = question
  const now = new Date(question.askedAt)
  const request = publicRequest(scope, details.toldActions)
  const analysed = await analyseForReport(reader, request, { now })
  const all = await readReport(db, question, analysed, new Set())
  const published = await publishedNear(db, scope)
  const keptBack = choose(all, published)
  const frozen = keptBack.size === 0 ? all : await readReport(db, question, analysed, keptBack)
  // Whoever opens the page of a draft does not wait for this arithmetic.
  return {
    ...frozen,
    beside: { published: await namesNear(db, scope), tooNear: thinUnits(frozen, published) },
  }
}

async function readReport(
  db: Db,
  { document, edition, scope, details, askedAt }: RenderingQuestion,
  analysed: Analysed,
  keptBack: KeptBack,
): Promise<FrozenReport> {
  const now = new Date(askedAt)
  const today = officeDay(now)
  const request = publicRequest(scope, details.toldActions)
  const overview = await readOverview(db, { ...request, scopeUnitId: null, today, keptBack })
  const { place } = await readSettings(db)
  const input = await readReportInput(db, request, { now, analysed, keptBack })
  const report = dress(buildReport(input), details, place)
  const units = await listUnits(db, today, sinceEver)
  const sight = { units, unitIds: subtreeIds(units, scope.unitId), minimum: overview.method?.minimumN ?? 0 }
  return {
    format: 'hai-long-report',
    formatVersion: 1,
    document,
    edition,
    scope,
    details,
    basis: await basisOf(db, overview, today),
    figures: figuresOf(overview),
    annexed: annexedOf(input, analysed),
    keptBack: [...keptBack].sort(),
    report,
    told: await readTold(db, details, sight),
  }
}

function figuresOf(overview: Overview): FrozenFigures {
  return Object.fromEntries(frozenParts.map((part) => [part, overview[part]])) as FrozenFigures
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
