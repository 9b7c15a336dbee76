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
  const formsOf = new Map<string, number>()
  for (const one of [...(await releasedForms(cells, surveyIds, always)), ...waiting])
    if (own.has(one.unitId)) formsOf.set(nameOf(one), (formsOf.get(nameOf(one)) ?? 0) + one.forms)
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
  const released = await releasedForms(cells, surveyIds, { from: `${year}-01`, to: `${year}-12` })
  const own = new Set(unitIds)
  const byUnit = new Map<number, number>()
  for (const { unitId, forms } of [...released, ...waiting])
    if (forms > 0 && own.has(unitId)) byUnit.set(unitId, (byUnit.get(unitId) ?? 0) + forms)
  return byUnit
}

type UnitForms = Pick<ChannelCount, 'surveyId' | 'unitId' | 'forms'>

const always: Months = { from: '', to: '9999' }

/** Released forms of these surveys and months, in all units. Many share it, so nobody may write into it. */
function releasedForms(
  cells: RollupCells,
  surveyIds: readonly number[],
  { from, to }: Months,
): Promise<readonly UnitForms[]> {
  const question = { name: `forms of ${surveyIds} ${from} ${to}`, units: cells.byUnit.size }
  return keptPerState(cells, question, async () => {
    const sums = new Map<string, UnitForms>()
    for (const [unitId, months] of cells.byUnit)
      for (const { surveyId, month, whole } of months.values()) {
        if (!surveyIds.includes(surveyId) || month < from || month > to) continue
        const name = nameOf({ surveyId, unitId })
        // The first of the sums counts those who answered something, as everywhere where forms are counted.
        const forms = (sums.get(name)?.forms ?? 0) + (whole[0] ?? 0)
        sums.set(name, { surveyId, unitId, forms })
      }
    return [...sums.values()]
  })
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
