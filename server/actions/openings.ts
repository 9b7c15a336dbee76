import { type ActionRule, unfinishedStates } from '#contract/actions.ts'
import type { Instrument } from '#contract/questionnaire.ts'
import type { Db } from '../db/client.ts'
import { listOfRule } from '../queries/actions.ts'
import { findLow, isUnder, type LowPart, mostPerUnit, nameOf } from './judge-parts.ts'
import { type PartsSource, readParts, type ShownPart } from './read-parts.ts'

/** Two periods in a row; the earlier is null where nothing was measured then. */
export interface JudgedPeriods {
  before: PartsSource | null
  after: PartsSource
}

/** The parts of a unit that stayed under the line in both periods. @param later what is shown of the later one */
export async function lowInBoth(
  db: Db,
  { before, after }: JudgedPeriods,
  { unitId, later }: { unitId: number; later: readonly ShownPart[] },
  { line, certainty }: Pick<ActionRule, 'line' | 'certainty'>,
): Promise<LowPart[]> {
  // What was measured by another method then says nothing about two periods in a row.
  if (before === null || before.series.hash !== after.series.hash) return []
  // Most units have nothing low: their earlier period need not be read.
  if (!later.some((part) => isUnder(part, line, certainty))) return []
  const unit = before.units.find((one) => one.unitId === unitId)
  const earlier = unit ? await readParts(db, before, unit) : []
  return findLow(earlier, later, { line, certainty })
}

/** Those that have no unfinished action yet, the lowest first, as many as there is room for. */
export async function freshOnly(
  db: Db,
  { unitId, instrument }: { unitId: number; instrument: Instrument },
  low: readonly LowPart[],
): Promise<LowPart[]> {
  if (low.length === 0) return []
  const known = (await listOfRule(db, unitId, instrument)).filter(({ state }) =>
    unfinishedStates.includes(state),
  )
  const underWay = new Set(known.map(({ part, partKey }) => `${part} ${partKey}`))
  const room = Math.max(0, mostPerUnit - known.length)
  return low.filter(({ later }) => !underWay.has(nameOf(later))).slice(0, room)
}
