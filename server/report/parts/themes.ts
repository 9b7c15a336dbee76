import type { InputThemes } from '../../../analytics/report/content/parts-input.ts'
import { readThemeFigures } from '../../comments/read-comments.ts'
import { currentThemes } from '../../comments/themes.ts'
import type { Db } from '../../db/client.ts'
import type { OverviewQuestion, OverviewState } from '../../figures/overview.ts'
import { themePeriod } from './theme-period.ts'

/** What comments speak of, as the page of comments tells it. Null where there are none at all. */
export async function themesOf(
  db: Db,
  { units, unit, period }: OverviewState,
  { instrument }: OverviewQuestion,
): Promise<InputThemes | null> {
  const chosen = themePeriod(period)
  if (chosen === null) return null
  const scope = { units, visible: new Set(units.map(({ unitId }) => unitId)) }
  const figures = await readThemeFigures(db, scope, { unit: unit.unitId, instrument, period: chosen })
  // Withheld numbers are null: none at all is a zero.
  if (figures.whole.comments === 0) return null
  const { themes } = await currentThemes(db)
  const titleOf = new Map(themes.map(({ key, title }) => [key, title]))
  return {
    period: chosen,
    whole: figures.whole,
    themes: figures.themes.map(({ key, ...figure }) => ({
      ...figure,
      title: titleOf.get(key) ?? { vi: key },
    })),
  }
}
