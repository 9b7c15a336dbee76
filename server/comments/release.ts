import { foldWords } from '#contract/fold-words.ts'
import { shiftDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { addComments, countReady, markSeen, takeComments } from '../queries/comment-waiting.ts'
import { listUnits } from '../queries/units.ts'
import { themeMatcher } from './match-themes.ts'
import { planComments } from './plan-release.ts'
import { currentThemes } from './themes.ts'

// A comment seen on one day appears on the second after it at the earliest: at least a whole day later.
const daysToWait = 2

/**
 * Lets comments appear, ten or more of one unit at a time, and forgets when they came. Part of a fold.
 * @returns how many appeared
 */
export async function releaseComments(db: Db, today: string): Promise<number> {
  await markSeen(db, today)
  const seenBy = shiftDay(today, -daysToWait)
  const cells = await countReady(db, seenBy, today)
  if (cells.length === 0) return 0
  const units = await listUnits(db, today, '0001-01-01')
  const parents = new Map(units.map(({ unitId, parentId }) => [unitId, parentId]))
  const groups = planComments(cells, (unitId) => parents.get(unitId) ?? null)
  if (groups.length === 0) return 0
  const themesOf = themeMatcher((await currentThemes(db)).themes)
  const taken = await takeComments(db, groups, seenBy)
  await addComments(
    db,
    taken.map((comment) => ({
      ...comment,
      folded: foldWords(comment.body),
      themes: themesOf(comment.body),
    })),
  )
  return taken.length
}
