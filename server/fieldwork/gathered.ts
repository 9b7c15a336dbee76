import type { Db } from '../db/client.ts'
import { readRollupCells } from '../figures/cell-memory.ts'
import type { RollupCells } from '../figures/rollup-cells.ts'
import type { Months } from '../figures/series.ts'
import { keptPerState } from '../figures/state-memory.ts'
import {
  type ChannelCount,
  countReleasedByChannel,
  countWaitingByChannel,
  countWaitingIn,
} from '../queries/gathered.ts'
import { listTargets, type UnitTarget } from '../queries/targets.ts'

// Forms gathered so far, without reading the responses: released ones from the rollups, which the process keeps, and those
// that wait. So the cost grows neither with the age of a survey nor with what it has gathered.

/** Which forms: of these surveys and units. */
export interface GatheredRange {
  surveyIds: readonly number[]
  unitIds: readonly number[]
}

/** A target of a survey in a unit, with what was gathered towards it. */
export interface TargetCount extends UnitTarget {
  stored: number
}

/** What surveys have gathered since they began. */
export interface Gathered {
  targets: TargetCount[]
  /** By unit and channel; what brought none is absent. */
  byChannel: ChannelCount[]
}

/** Reads both from one state: a form that is released meanwhile would count twice or not at all. */
export async function readGathered(tx: Db, { surveyIds, unitIds }: GatheredRange): Promise<Gathered> {
  const cells = await readRollupCells(tx)
  const own = new Set(unitIds)
  const released = await keptPerState(
    cells,
    { name: `forms by channel of ${surveyIds}`, units: cells.byUnit.size },
    () => countReleasedByChannel(tx, surveyIds),
  )
  const waiting = await countWaitingByChannel(tx, surveyIds, unitIds)
  const formsOf = formsByUnit(cells, { surveyIds, unitIds }, waiting)
  const targets = await listTargets(tx, surveyIds, unitIds)
  return {
    targets: targets.map((target) => ({ ...target, stored: formsOf.get(nameOf(target)) ?? 0 })),
    byChannel: added([...released.filter(({ unitId }) => own.has(unitId)), ...waiting]),
  }
}

/** Forms of these surveys by unit, captured in a year. Units without any are absent. */
export async function countGatheredIn(
  tx: Db,
  { surveyIds, unitIds }: GatheredRange,
  year: number,
): Promise<Map<number, number>> {
  const cells = await readRollupCells(tx)
  const waiting = await countWaitingIn(tx, surveyIds, unitIds, year)
  const months = { from: `${year}-01`, to: `${year}-12` }
  const forms = [...releasedForms(cells, { surveyIds, unitIds }, months), ...waiting]
  const byUnit = new Map<number, number>()
  for (const { unitId, forms: more } of forms)
    if (more > 0) byUnit.set(unitId, (byUnit.get(unitId) ?? 0) + more)
  return byUnit
}

type UnitForms = Pick<ChannelCount, 'surveyId' | 'unitId' | 'forms'>

function formsByUnit(
  cells: RollupCells,
  range: GatheredRange,
  waiting: readonly UnitForms[],
): Map<string, number> {
  const sums = new Map<string, number>()
  for (const one of [...releasedForms(cells, range, { from: '', to: '9999' }), ...waiting])
    sums.set(nameOf(one), (sums.get(nameOf(one)) ?? 0) + one.forms)
  return sums
}

/** The first of the sums counts those who answered something, as everywhere where forms are counted. */
function releasedForms(
  { byUnit }: RollupCells,
  { surveyIds, unitIds }: GatheredRange,
  { from, to }: Months,
): UnitForms[] {
  return unitIds.flatMap((unitId) =>
    [...(byUnit.get(unitId)?.values() ?? [])]
      .filter(({ surveyId, month }) => surveyIds.includes(surveyId) && month >= from && month <= to)
      .map(({ surveyId, whole }) => ({ surveyId, unitId, forms: whole[0] ?? 0 })),
  )
}

const nameOf = ({ surveyId, unitId }: { surveyId: number; unitId: number }) => `${surveyId} ${unitId}`

function added(counts: readonly ChannelCount[]): ChannelCount[] {
  const sums = new Map<string, ChannelCount>()
  for (const count of counts) {
    const name = `${nameOf(count)} ${count.channel}`
    const before = sums.get(name)
    sums.set(name, before ? { ...before, forms: before.forms + count.forms } : count)
  }
  return [...sums.values()]
}
