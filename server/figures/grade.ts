import { type Band, bandsFor, gradeOf, type Method } from '#contract/method.ts'
import type { Figure, Grade, UnitKind } from '#contract/office.ts'

/**
 * What the method calls an index of a kind of units. Dossiers are graded by their points, taps not at all.
 * @returns null without an index or without grades
 */
export function gradeOfFigure(
  method: Pick<Method, 'instrument' | 'bands' | 'bandsOf'>,
  kind: UnitKind,
  { index, low, high }: Figure,
): Grade | null {
  if (method.instrument === 'counter' || method.instrument === 'dossier' || index === null) return null
  const bands = bandsFor(method, kind)
  const own = gradeOf(bands, index)
  if (!own) return null
  const place = (share: number) => bands.indexOf(gradeOf(bands, share) as Band)
  const reached = bands.slice(place(high ?? index), place(low ?? index) + 1)
  return { label: own.label, others: reached.filter((band) => band !== own).map(({ label }) => label) }
}
