import type { DriverTable, Priorities, Refused } from '#contract/analyses.ts'
import { isRefused } from '#contract/analyses.ts'
import type { LevelItem } from '#contract/questionnaire.ts'
import { columnsOf, driversByDimension, driversByItem } from '../../analytics/index.ts'
import { agencyFindings } from './agencies.ts'
import type { Analyse } from './analyse.ts'
import { askedItems } from './asked-items.ts'
import { areAnswersTold, areScoresTold, unlessTold } from './complete-rows.ts'
import { driverTable, quadrantMap } from './drivers.ts'
import { type OwnAndAround, readOwnAndAround } from './read-answers.ts'
import { refusalOf, refused } from './refusals.ts'
import { reliabilityFinding } from './reliability.ts'
import type { AnalysisScope } from './scope.ts'
import { firstThings, lowestItems, stepFindings } from './weak-items.ts'

const shareOfReading = 0.9

/** What to do first: what goes with satisfaction as a whole, what does badly, and how far the dimensions hold. */
export const analysePriorities: Analyse = async (_question, scope, reader, onProgress) => {
  const { frame, figures, method } = scope
  const reason = refusalOf(figures.whole)
  if (reason) return nothing(scope, refused(reason))
  const asked = askedItems(scope)
  const dimensions = askedDimensions(scope, asked)
  const inDimensions = dimensions.flatMap(({ items }) => items)
  const isOverallAsked = method.overallItem !== null && asked.has(method.overallItem)
  const items = isOverallAsked ? [...inDimensions, String(method.overallItem)] : inDimensions
  const { own, around } = await readOwnAndAround(
    reader,
    scope,
    { items, labels: ['competentUnit'] },
    (share) => onProgress(share * shareOfReading),
  )
  const outcome = isOverallAsked ? (columnsOf(own, [String(method.overallItem)])[0] ?? null) : null
  const rows = { own, around, outcome }
  const byDimension = dimensionDrivers(rows, scope, dimensions)
  const map = isRefused(byDimension) ? null : quadrantMap(byDimension, figures.dimensions)
  return {
    kind: 'priorities',
    ...frame,
    first: firstThings(map, figures.items),
    lowest: lowestItems(figures.items),
    dimensions: byDimension,
    map,
    items: itemDrivers(rows, scope, inDimensions),
    steps: stepFindings(figures.items, asked),
    agencies: agencyFindings(around, scope, asked),
    reliability: dimensions.flatMap(({ dimension, items: keys }) =>
      keys.length < 2
        ? []
        : [
            {
              key: dimension.key,
              title: dimension.title,
              ...unlessTold(
                areAnswersTold(scope, around, keys),
                reliabilityFinding(
                  own,
                  dimension,
                  keys.map((key) => titled(asked, key)),
                  method.minimumN,
                ),
              ),
            },
          ],
    ),
  }
}

type AskedDimension = { dimension: AnalysisScope['figures']['dimensions'][number]; items: string[] }

/** Dimensions with the items that were asked, where any were. */
function askedDimensions(
  { method, figures }: AnalysisScope,
  asked: ReadonlyMap<string, LevelItem>,
): AskedDimension[] {
  return method.dimensions.flatMap(({ key, items }) => {
    const dimension = figures.dimensions.find((known) => known.key === key)
    const own = items.filter((item) => asked.has(item))
    return dimension && own.length > 0 ? [{ dimension, items: own }] : []
  })
}

function titled(asked: ReadonlyMap<string, LevelItem>, key: string) {
  return { key, prompt: asked.get(key)?.prompt ?? { vi: key } }
}

interface Rows extends OwnAndAround {
  /** The answers to the question on the whole, of the own rows; null where it was not asked. */
  outcome: Int8Array | null
}

function dimensionDrivers(
  { own, around, outcome }: Rows,
  scope: AnalysisScope,
  dimensions: readonly AskedDimension[],
): DriverTable | Refused {
  if (!outcome) return refused('no_overall_item')
  if (dimensions.length < 2) return refused('no_dimensions')
  const computed = driversByDimension(
    outcome,
    dimensions.map(({ items }) => columnsOf(own, items)),
  )
  const table = driverTable(
    computed,
    dimensions.map(({ dimension: { key, title } }) => ({ key, title })),
    scope.method.minimumN,
  )
  const scored = [[String(scope.method.overallItem)], ...dimensions.map(({ items }) => items)]
  return unlessTold(areScoresTold(scope, around, scored), table)
}

/** Items whose index is withheld stay out: their weight would say something of a few. */
function itemDrivers(
  { own, around, outcome }: Rows,
  scope: AnalysisScope,
  items: readonly string[],
): DriverTable | Refused {
  const { figures, method } = scope
  const shown = figures.items.filter(({ key, figure }) => figure.index !== null && items.includes(key))
  if (!outcome) return refused('no_overall_item')
  if (shown.length < 2) return refused('no_dimensions')
  const computed = driversByItem(
    outcome,
    columnsOf(
      own,
      shown.map(({ key }) => key),
    ),
  )
  const table = driverTable(
    computed,
    shown.map(({ key, prompt }) => ({ key, title: prompt })),
    method.minimumN,
  )
  const answered = [String(method.overallItem), ...shown.map(({ key }) => key)]
  return unlessTold(areAnswersTold(scope, around, answered), table)
}

function nothing({ frame }: AnalysisScope, reason: Refused): Priorities {
  const parts = { first: [], lowest: [], map: null, steps: [], agencies: [], reliability: [] }
  return { kind: 'priorities', ...frame, dimensions: reason, items: reason, ...parts }
}
