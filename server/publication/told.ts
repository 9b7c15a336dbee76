import type { Comparison } from '#contract/actions.ts'
import type { UnitSummary } from '#contract/office.ts'
import type { ReportDetails } from '#contract/publication.ts'
import { currentThemes } from '../comments/themes.ts'
import type { Db } from '../db/client.ts'
import { listActions } from '../queries/actions.ts'
import { listNotes } from '../queries/reply-notes.ts'
import { shownComparison } from '../report/parts/actions.ts'
import type { FrozenReport, ToldAction } from './frozen.ts'

interface Sight {
  units: readonly UnitSummary[]
  /** The unit of the report and all below it. */
  unitIds: number[]
  /** Fewest respondents of a figure that is shown. */
  minimum: number
}

/** What the public is told of as done, in the order it was chosen. What has been withdrawn since is left out. */
export async function readTold(
  db: Db,
  { toldNotes, toldActions }: Pick<ReportDetails, 'toldNotes' | 'toldActions'>,
  { units, unitIds, minimum }: Sight,
): Promise<FrozenReport['told']> {
  const nameOf = (unitId: number) => {
    const unit = units.find((one) => one.unitId === unitId)
    return { name: unit?.name ?? '', nameEn: unit?.nameEn ?? null }
  }
  const { themes } = await currentThemes(db)
  const notes = new Map((await listNotes(db, unitIds)).map((note) => [note.noteId, note]))
  const actions = new Map((await listActions(db, unitIds)).map((action) => [action.actionId, action]))
  return {
    notes: toldNotes.flatMap((id) => {
      const note = notes.get(id)
      if (!note) return []
      const theme = themes.find(({ key }) => key === note.theme)?.title ?? { vi: note.theme }
      const { unitId, period, heard, did } = note
      return [{ unit: nameOf(unitId), theme, period, heard, did }]
    }),
    actions: toldActions.flatMap((id): ToldAction[] => {
      const action = actions.get(id)
      if (!action) return []
      const { unitId, title, measures, result, evidence, comparison } = action
      const shown = shownComparison({ evidence, comparison }, minimum)
      const effect = shown && effectOf(shown)
      return [{ unit: nameOf(unitId), title, measures, result, effect }]
    }),
  }
}

function effectOf({ figure: { from, to }, difference, low, high, isClear }: Comparison) {
  return { from, to, difference, low, high, isClear }
}
