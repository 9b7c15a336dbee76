import { isDeepStrictEqual } from 'node:util'
import type { Method } from '#contract/method.ts'
import type { Instrument } from '#contract/questionnaire.ts'
import type { Misfit, OtherMethod, Recomputed } from '#contract/recomputed.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { listMethodsWithHash } from '../queries/questionnaires.ts'
import { listSurveys, type Survey } from '../queries/surveys.ts'
import { type Months, overlaps, type Series } from './series.ts'

// Sums are kept by the method of their survey. Another method is answered from them where it groups the same questions in
// the same way and counts the same levels: then every cell, its respondents and what is withheld of it are the same, and
// only the way differs in which the dimensions make the whole. So two methods show no two cells that differ by people.
// Only a method that some survey uses can be asked for: each further way of weighting tells one thing more of how the
// dimensions of a cell hang together, and nobody shall find that out by publishing weights for it.

/** Why the sums of one method do not answer for another; null where they do, exactly. */
export function misfitOf(own: Method, other: Method): Misfit | null {
  const levelsOf = ({ scaleLevels, topLevels }: Method) => [scaleLevels, topLevels.toSorted((a, b) => a - b)]
  if (!isDeepStrictEqual(levelsOf(own), levelsOf(other))) return 'levels'
  const isByItems = other.aggregation === 'mean_of_items'
  // Sums of pairs lie in the order of the method's questions.
  const itemsOf = ({ dimensions }: Method) =>
    dimensions.map(({ items }) => (isByItems ? items : items.toSorted()))
  if (!isDeepStrictEqual(itemsOf(own), itemsOf(other))) return 'dimensions'
  return isByItems && own.aggregation !== 'mean_of_items' ? 'pairs' : null
}

interface Used {
  method: Method
  hash: string
  surveys: Survey[]
}

/** The methods that surveys use, in the order of the surveys. */
async function usedMethods(db: Db, surveys: readonly Survey[]): Promise<Used[]> {
  const groups = Map.groupBy(surveys, ({ methodKey, methodVersion }) => `${methodKey}.${methodVersion}`)
  const known = await listMethodsWithHash(db)
  return [...groups].flatMap(([name, own]) => {
    const found = known.find(({ method }) => nameOf(method) === name)
    return found ? [{ method: found.method, hash: found.hash, surveys: own }] : []
  })
}

const nameOf = ({ key, version }: Pick<Method, 'key' | 'version'>) => `${key}.${version}`

/**
 * The surveys of an instrument as one series under a method: its own, and those whose sums answer for it.
 * @param asked such as `sipas-5-dimensions.2`
 * @throws Problem not_found for a method that no survey of the instrument uses
 */
export async function findSeriesUnder(db: Db, instrument: Instrument, asked: string): Promise<Series> {
  const surveys = (await listSurveys(db)).filter((survey) => survey.instrument === instrument)
  const used = await usedMethods(db, surveys)
  const chosen = used.find(({ method }) => nameOf(method) === asked)
  if (!chosen) throw problems.notFound('method in use', asked)
  const fit = used.filter(({ method }) => misfitOf(method, chosen.method) === null)
  const others = used.filter((one) => !fit.includes(one))
  // What one of the methods withholds, another must not show.
  const minimumN = Math.max(...fit.map(({ method }) => method.minimumN))
  return {
    surveys: fit.flatMap((one) => one.surveys).sort(newestFirst),
    others: others.flatMap((one) => one.surveys).sort(newestFirst),
    method: { ...chosen.method, minimumN },
    hash: chosen.hash,
    isRecomputed: fit.length > 1,
  }
}

const newestFirst = (a: Survey, b: Survey) => (a.windowFrom < b.windowFrom ? 1 : -1)

/** A period is recomputed whole or not at all. @throws Problem method_unfit naming the surveys that do not fit */
export async function requireAllFit(db: Db, { others, method }: Series, period: Months): Promise<void> {
  const running = others.filter((survey) => overlaps(survey, period))
  if (running.length === 0 || !method) return
  const known = await listMethodsWithHash(db)
  const unfit = running.flatMap(({ key, methodKey, methodVersion }) => {
    const own = known.find((one) => nameOf(one.method) === `${methodKey}.${methodVersion}`)
    const misfit = own ? misfitOf(own.method, method) : null
    return misfit ? [{ survey: key, misfit }] : []
  })
  throw problems.methodUnfit(unfit)
}

/** What of a series in a period is computed by another method than its own; null where nothing is. */
export async function recomputedOf(
  db: Db,
  { method }: Series,
  running: readonly Survey[],
): Promise<Recomputed | null> {
  if (!method) return null
  const foreign = running.filter(
    ({ methodKey, methodVersion }) => nameOf(method) !== `${methodKey}.${methodVersion}`,
  )
  if (foreign.length === 0) return null
  const names = new Set(foreign.map(({ methodKey, methodVersion }) => `${methodKey}.${methodVersion}`))
  const known = await listMethodsWithHash(db)
  const methods = known.flatMap(({ method: one }) =>
    names.has(nameOf(one)) ? [{ key: one.key, version: one.version, title: one.title }] : [],
  )
  return { methods, surveys: foreign.map(({ key }) => key) }
}

/** The other methods in use beside the one shown, each with whether the figures of these surveys could be computed by it. */
export async function otherMethods(
  db: Db,
  shown: Method,
  { surveys, others }: Pick<Series, 'surveys' | 'others'>,
  running: readonly Survey[],
): Promise<OtherMethod[]> {
  const isShown = ({ methodKey, methodVersion }: Survey) => nameOf(shown) === `${methodKey}.${methodVersion}`
  if (others.length === 0 && surveys.every(isShown)) return []
  const used = await usedMethods(db, [...surveys, ...others].sort(newestFirst))
  const own = used.filter(({ surveys }) =>
    surveys.some(({ surveyId }) => running.some((survey) => survey.surveyId === surveyId)),
  )
  return used.flatMap(({ method }) => {
    if (nameOf(method) === nameOf(shown)) return []
    const misfit =
      own.map((one) => misfitOf(one.method, method)).find((found): found is Misfit => found !== null) ?? null
    const { key, version, title, draft } = method
    return [{ key, version, title, draft, misfit }]
  })
}
