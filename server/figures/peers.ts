import type { UnitKind, UnitRank, UnitSummary } from '#contract/office.ts'
import type { Peers } from '#contract/peers.ts'
import type { Instrument } from '#contract/questionnaire.ts'
import type { Db } from '../db/client.ts'
import { subtreeIds } from '../unit-tree.ts'
import type { SumsOf } from './index-sums.ts'
import { rankUnits } from './leagues.ts'
import { inOneState, type OverviewQuestion, type OverviewState, openOverview } from './overview.ts'
import { type Place, periodCells, questionOf } from './period-cells.ts'
import { keptPerState } from './state-memory.ts'

/** Fewer others than this, and the ends of their band could be told to be this one's or that one's. */
const fewestOthers = 4

/** A question about peers, answered: whose they are, of which months, and where the unit stands among them. */
export interface AskedPeers {
  unit: UnitSummary
  period: OverviewState['period']
  peers: Peers | null
}

/**
 * Where a unit stands among its peers, of a question by itself.
 * @throws Problem as `buildOverview`
 */
export function readPeers(db: Db, question: OverviewQuestion): Promise<AskedPeers> {
  return inOneState(db, async (tx) => {
    const state = await openOverview(tx, question)
    const { unit, period } = state
    return { unit, period, peers: await peersOf(tx, question.instrument, state) }
  })
}

/**
 * Where a unit stands among its peers: from the same figures, withheld in the same way, as the table of the unit above
 * shows to those who may see it. Whoever asks learns of no other unit what it has. Null for a unit at the top and while
 * there are no figures.
 */
export async function peersOf(
  db: Db,
  instrument: Instrument,
  { series, cells, period, units, unit: own }: OverviewState,
): Promise<Peers | null> {
  const { surveys, method } = series
  const above = units.find(({ unitId }) => unitId === own.parentId)
  if (!method || !above) return null
  const surveyIds = surveys.map(({ surveyId }) => surveyId)
  const months = { fromMonth: `${period.from}-01`, toMonth: `${period.to}-01` }
  const range = { instrument, surveyIds, unitIds: subtreeIds(units, above.unitId), ...months }
  const { alike, ranks } = await rankedBelow(
    db,
    { method, surveys, cells, range },
    { units, top: above },
    own.kind,
  )
  const others = alike.flatMap(({ unit, figure }) =>
    unit.unitId !== own.unitId && ranks.has(unit.unitId) && figure.index !== null ? [figure.index] : [],
  )
  return { kind: own.kind, ranked: ranks.size, rank: rangeOf(ranks.get(own.unitId)), band: bandOf(others) }
}

/** The units of a kind below one, and their ranks among each other: the same for each of them that asks. */
function rankedBelow(db: Db, of: SumsOf<Instrument>, place: Place, kind: UnitKind) {
  return keptPerState(of.cells, questionOf(of, place, `ranks of ${kind}`), async () => {
    const { units } = await periodCells(db, of, place, true)
    const alike = units.filter(({ unit }) => unit.kind === kind && unit.unitId !== place.top.unitId)
    return { alike, ranks: rankUnits(of.method, alike).ranks }
  })
}

function rangeOf(rank: UnitRank | undefined): Peers['rank'] {
  return rank ? { lowest: rank.lowest, highest: rank.highest } : null
}

/** The span of the others, widened to whole percentage points so that its ends are no unit's own figure. */
export function bandOf(indices: readonly number[]): Peers['band'] {
  if (indices.length < fewestOthers) return null
  return {
    low: Math.floor(Math.min(...indices) * 100) / 100,
    high: Math.ceil(Math.max(...indices) * 100) / 100,
    units: indices.length,
  }
}
