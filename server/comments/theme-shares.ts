import { fewestComments, type ThemeFigure } from '#contract/comments.ts'
import { type Withheld, wilsonInterval, withholdCells } from '../../analytics/index.ts'
import type { ThemeCount, ThemePair } from '../queries/comments.ts'

// A share of the satisfied is shown for at least ten who were judged, and only where no subtraction gives a smaller one:
// from the same theme of the units beside or of the periods beside, from all comments, or from a theme that holds another.

/** Judged comments of one theme within units and months. */
interface Sum {
  comments: number
  judged: number
  satisfied: number
}

/** Where figures are asked for: the unit with all below it, and the rows of the tables that it stands in. */
export interface ShareScope {
  unitIds: readonly number[]
  /** For each unit above: the groups of units that its table has as rows; one of them is, or holds, the unit asked about. */
  tables: readonly (readonly (readonly number[])[])[]
  /** `2026`, `2026-Q2`; null means all. */
  period: string | null
}

/** The figure of each theme, and of all comments under ''. @param pairs themes that meet within the scope */
export function themeShares(
  counts: readonly ThemeCount[],
  pairs: readonly ThemePair[],
  themes: readonly string[],
  scope: ShareScope,
): Map<string, ThemeFigure> {
  const keys = ['', ...themes]
  const sums = new Map(keys.map((theme) => [theme, sumOf(counts, theme, scope.unitIds, scope.period)]))
  const withheld = new Map(keys.map((theme) => [theme, withheldOf(counts, theme, sums, scope)]))
  if (withheld.get('') !== null)
    for (const theme of themes) withheld.set(theme, withheld.get(theme) ?? 'complementary')
  withholdNested(sums, withheld, pairs)
  return new Map(keys.map((theme) => [theme, figureOf(sums.get(theme), withheld.get(theme) ?? null)]))
}

function sumOf(
  counts: readonly ThemeCount[],
  theme: string,
  unitIds: readonly number[],
  period: string | null,
): Sum {
  const wanted = new Set(unitIds)
  const sum = { comments: 0, judged: 0, satisfied: 0 }
  for (const count of counts) {
    if (count.theme !== theme || !wanted.has(count.unitId) || !isWithin(count.month, period)) continue
    sum.comments += count.satisfied + count.dissatisfied + count.unjudged
    sum.judged += count.satisfied + count.dissatisfied
    sum.satisfied += count.satisfied
  }
  return sum
}

function isWithin(month: string, period: string | null): boolean {
  return period === null || (period.includes('Q') ? quarterOf(month) : month.slice(0, 4)) === period
}

const quarterOf = (month: string) => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`

function withheldOf(
  counts: readonly ThemeCount[],
  theme: string,
  sums: ReadonlyMap<string, Sum>,
  { unitIds, tables, period }: ShareScope,
): Withheld {
  const { judged = 0, comments = 0 } = sums.get(theme) ?? {}
  if (comments === 0) return null
  if (judged < fewestComments) return 'small'
  const rest = (sums.get('')?.judged ?? 0) - judged
  if (rest > 0 && rest < fewestComments) return 'complementary'
  const judgedOf = (ids: readonly number[], when: string | null) => sumOf(counts, theme, ids, when).judged
  const beside = tables.map((rows) => ({
    values: rows.map((ids) => judgedOf(ids, period)),
    own: rows.findIndex((ids) => unitIds.every((unitId) => ids.includes(unitId))),
  }))
  const before = periodsBeside(counts, period).map((periods) => ({
    values: periods.map((one) => judgedOf(unitIds, one)),
    own: periods.indexOf(period ?? ''),
  }))
  const isOpen = [...beside, ...before].some(
    ({ values, own }) => own >= 0 && withholdCells(values, fewestComments)[own] !== null,
  )
  return isOpen ? 'complementary' : null
}

/** The periods that add up to one that is shown too: quarters of the year, years of all. */
function periodsBeside(counts: readonly ThemeCount[], period: string | null): string[][] {
  if (period === null) return []
  const year = period.slice(0, 4)
  const years = [...new Set(counts.map(({ month }) => month.slice(0, 4)))]
  return period.includes('Q') ? [[1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`)] : [years]
}

/** Of two themes of which one lies within the other, the rest of the larger must not be of a few. */
function withholdNested(
  sums: ReadonlyMap<string, Sum>,
  withheld: Map<string, Withheld>,
  pairs: readonly ThemePair[],
): void {
  for (const { one, other, both } of pairs) {
    const [inner, outer] = [sums.get(one)?.judged ?? 0, sums.get(other)?.judged ?? 0]
    const rest = outer - inner
    if (both !== inner || rest <= 0 || rest >= fewestComments) continue
    if (withheld.get(one) === null && withheld.get(other) === null) withheld.set(one, 'complementary')
  }
}

function figureOf(sum: Sum | undefined, withheld: Withheld): ThemeFigure {
  const nothing = { comments: null, judged: null, share: null, low: null, high: null }
  if (withheld) return { ...nothing, withheld }
  const { comments = 0, judged = 0, satisfied = 0 } = sum ?? {}
  const interval = wilsonInterval(satisfied, judged)
  if (!interval) return { ...nothing, comments, judged, withheld: null }
  return { comments, judged, share: satisfied / judged, ...interval, withheld: null }
}
