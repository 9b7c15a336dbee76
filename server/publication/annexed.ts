import type { ReportInput } from '../../analytics/report/content/report-input.ts'
import { cutName } from '../figures/kept-back.ts'
import type { Analysed } from '../report/analysed.ts'
import type { Annexed } from './frozen.ts'

/** What a document tells beside its overview: units by dimension and item, cuts, and the dimensions that were analysed. */
export function annexedOf(
  { from, to, unit, dimensions: own, parts }: ReportInput,
  { priorities }: Pick<Analysed, 'priorities'>,
): Annexed[] {
  const units = parts?.unitFigures ?? []
  const ofUnits = units.map(({ unit: below, dimensions, items }) => {
    return [below.code ?? below.name, countsOf([...dimensions, ...items])] as const
  })
  const ofCuts = (parts?.cuts ?? []).map(({ by, from, to, rows }): Annexed => {
    const values = rows.map(({ value, figure }) => [
      cutName(unit.code, by, value),
      countsOf([{ key: '', figure }]),
    ])
    return { from, to, counts: Object.fromEntries(values) }
  })
  const hidden = new Set(own.filter(({ figure }) => figure.withheld !== null).map(({ key }) => key))
  const points = parts?.drivers
    ? (priorities?.result.map?.points ?? []).filter(({ key }) => !hidden.has(key))
    : []
  const analysed =
    priorities && points.length > 0
      ? [{ from: priorities.from, to: priorities.to, counts: { [unit.code]: countsOf(points) } }]
      : []
  const annexed = [{ from, to, counts: Object.fromEntries(ofUnits) }, ...ofCuts, ...analysed]
  return annexed.filter(({ counts }) => Object.keys(counts).length > 0)
}

interface Told {
  key: string
  figure: { respondents: number | null; withheld: 'small' | 'complementary' | null }
}

/** Respondents of what is shown. */
function countsOf(told: readonly Told[]): Record<string, number> {
  return Object.fromEntries(
    told.flatMap(({ key, figure }) =>
      figure.withheld === null && figure.respondents !== null ? [[key, figure.respondents]] : [],
    ),
  )
}
