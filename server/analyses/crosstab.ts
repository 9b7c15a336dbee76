import type { Crosstab, CrosstabRow, Refused } from '#contract/analyses.ts'
import { chiSquareTest, raoScottFromCounts, shownLevels } from '../../analytics/index.ts'
import { itemFigure } from '../figures/to-figure.ts'
import type { CrossCount } from '../queries/cross-counts.ts'
import { listVolumes } from '../queries/populations.ts'
import type { Analyse } from './analyse.ts'
import { askedItems } from './asked-items.ts'
import { countCrossAnswers } from './cross-answers.ts'
import { refusalOf, refused } from './refusals.ts'
import type { AnalysisScope } from './scope.ts'
import { strataOf } from './strata.ts'
import { type TitleOf, titlesOf } from './titles.ts'
import { wholeYears } from './whole-years.ts'
import { areRestsTold, stillTold, withheldGroups } from './withheld-groups.ts'

const roughBelow = 5

/** One item by one property of the response, with the test that fits how the responses came about. */
export const analyseCrosstab: Analyse = async (question, scope, reader) => {
  const { frame, figures, method, range } = scope
  const by = question.by ?? 'channel'
  const asked = askedItems(scope)
  const key = question.item ?? method.overallItem ?? method.dimensions[0]?.items[0] ?? ''
  const item = asked.get(key)
  const shown = item ? { key, prompt: item.prompt } : null
  const reason = refusalOf(figures.whole)
  if (reason || !item) {
    return { kind: 'crosstab', ...frame, item: shown, rows: [], test: refused(reason ?? 'no_answers') }
  }
  const { counts, rests } = await countCrossAnswers(reader, scope, by, key)
  const withheld = areRestsTold(scope, rests)
    ? new Set(counts.flatMap(({ name }) => name ?? []))
    : withheldGroups(scope, counts)
  const [isOwn, isTold] = [new Set(range.unitIds), stillTold(scope)]
  const own = counts.filter((one) => isOwn.has(one.unitId) && isTold(one))
  const titleOf = await titlesOf(reader.db, scope, by)
  const rows = crosstabRows(own, scope, withheld, titleOf)
  const years = wholeYears(question)
  const isWhole = years.length > 0 && question.from.endsWith('-01') && question.to.endsWith('-12')
  const volumes = isWhole ? await listVolumes(reader.db, range.unitIds, years) : []
  const test =
    volumes.length > 0
      ? weightedTest(own, scope, { rows, volumes, years })
      : plainTest(rows, method.topLevels)
  return { kind: 'crosstab', ...frame, item: shown, rows: rows.map((row) => published(row, method)), test }
}

/** As items of the overview are published: levels of a group that almost agrees stay here. */
function published(row: CrosstabRow, { minimumN }: AnalysisScope['method']): CrosstabRow {
  return { ...row, levels: row.levels && shownLevels(row.levels, minimumN) }
}

function crosstabRows(
  counts: readonly CrossCount[],
  { method }: AnalysisScope,
  withheld: ReadonlySet<string>,
  titleOf: TitleOf,
): CrosstabRow[] {
  const levelsOf = new Map<string, number[]>()
  for (const { name, level, count } of counts) {
    if (name === null) continue
    const levels = levelsOf.get(name) ?? new Array<number>(method.scaleLevels).fill(0)
    levelsOf.set(name, levels)
    if (level !== null && level >= 1 && level <= levels.length)
      levels[level - 1] = (levels[level - 1] ?? 0) + count
  }
  return [...levelsOf]
    .map(([key, levels]): CrosstabRow => {
      const answered = levels.reduce((sum, count) => sum + count, 0)
      const isSmall = answered > 0 && answered < method.minimumN
      const reason = isSmall ? 'small' : withheld.has(key) ? 'complementary' : null
      const figure = itemFigure(levels, method, reason)
      return { key, title: titleOf(key), figure, levels: reason ? null : levels }
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** Pearson's test over the categories that are shown: as if responses were a simple random sample. */
function plainTest(rows: readonly CrosstabRow[], topLevels: readonly number[]): Crosstab['test'] {
  const table = rows.flatMap(({ levels }) => {
    if (!levels) return []
    const satisfied = topLevels.reduce((sum, level) => sum + (levels[level - 1] ?? 0), 0)
    return [[satisfied, levels.reduce((sum, count) => sum + count, 0) - satisfied]]
  })
  const { statistic, df, pValue, cramersV, minExpected } = chiSquareTest(table)
  if (statistic === null || pValue === null) return refused('no_variation')
  const isRough = (minExpected ?? 0) < roughBelow
  return { method: 'chi_square', statistic, df, denominatorDf: null, pValue, cramersV, isRough }
}

interface WeightedParts {
  rows: readonly CrosstabRow[]
  volumes: Awaited<ReturnType<typeof listVolumes>>
  years: number[]
}

/** Rao and Scott's test under the design, over the categories that are shown. */
function weightedTest(
  counts: readonly CrossCount[],
  { method }: AnalysisScope,
  { rows, volumes, years }: WeightedParts,
): Crosstab['test'] | Refused {
  const cells = counts.map(({ unitId, year, name, level, count }) => {
    return { unit: String(unitId), year, name, level: level ?? 0, size: count }
  })
  const strata = strataOf(cells, volumes, years)
  if (strata.cells.length === 0) return refused('no_transactions')
  const shown = rows.flatMap(({ key, levels }) => (levels ? [key] : []))
  const placeOf = new Map(shown.map((name, place): [string | null, number] => [name, place]))
  const tables = strata.strata.map((stratum) => {
    return { ...stratum, counts: new Array<number>(2 * shown.length).fill(0) }
  })
  for (const { stratum, name, level, size } of strata.cells) {
    const place = placeOf.get(name)
    const own = tables[stratum]?.counts
    if (place === undefined || level < 1 || !own) continue
    const cell = 2 * place + Number(method.topLevels.includes(level))
    own[cell] = (own[cell] ?? 0) + size
  }
  const { f, numeratorDf, denominatorDf, pValue } = raoScottFromCounts(tables, 2)
  if (f === null || numeratorDf === null || pValue === null) return refused('no_variation')
  return {
    method: 'rao_scott',
    statistic: f,
    df: numeratorDf,
    denominatorDf,
    pValue,
    cramersV: null,
    isRough: false,
  }
}
