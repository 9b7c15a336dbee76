import type { Figure } from '#contract/office.ts'
import type { FrozenReport } from './frozen.ts'

/** What of a report the guard looks at. */
export type Guarded = Pick<FrozenReport, 'figures'> & {
  basis: Pick<FrozenReport['basis'], 'unit' | 'method'>
}

/**
 * Figures of a report that lie beside published ones of the same months and rest on almost the same people: whoever
 * subtracts one from the other learns what fewer than the minimum answered.
 * @returns names of the cells; none where every figure is the same, or differs by enough
 */
export function thinCells(report: Guarded, published: readonly Guarded[]): string[] {
  const minimum = report.basis.method?.minimum ?? 0
  const own = respondentsOf(report)
  const isThin = (name: string, respondents: number) =>
    published.some((other) => {
      const before = respondentsOf(other).get(name)
      const apart = before === undefined ? 0 : Math.abs(respondents - before)
      return apart > 0 && apart < minimum
    })
  return [...own].flatMap(([name, respondents]) => (isThin(name, respondents) ? [name] : []))
}

/** How many people each shown figure rests on, by a name that is the same in every report. */
function respondentsOf({ figures, basis }: Guarded): Map<string, number> {
  const { code } = basis.unit
  const named: [string, Figure][] = [
    [code, figures.whole],
    ...figures.dimensions.map(({ key, figure }): [string, Figure] => [`${code} ${key}`, figure]),
    ...figures.items.map(({ key, figure }): [string, Figure] => [`${code} ${key}`, figure]),
    ...figures.units
      .filter(({ unit }) => unit.code !== code)
      .map(({ unit, figure }): [string, Figure] => [unit.code, figure]),
  ]
  return new Map(
    named.flatMap(([name, { index, respondents, answers }]) =>
      index === null ? [] : [[name, respondents ?? answers ?? 0] as const],
    ),
  )
}
