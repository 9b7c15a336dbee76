import type { PeerBand } from '#contract/comparison.ts'
import type { Figure } from '#contract/office.ts'
import { quantile } from '../../analytics/index.ts'
import type { Db } from '../db/client.ts'
import { type OverviewQuestion, type OverviewState, readOverview } from './overview.ts'

/** Fewest peers that make a band: of fewer, a quarter would be the index of one. */
const fewestPeers = 5

/**
 * Where the peers of a unit lie, from the table of the unit above, whoever asks: a head of a unit learns where it stands
 * and of no other unit what it has.
 */
export async function peerBand(
  db: Db,
  { unit, period }: OverviewState,
  whole: Figure,
  question: OverviewQuestion,
): Promise<PeerBand | null> {
  if (unit.parentId === null || whole.index === null) return null
  const above = await readOverview(db, { ...question, ...period, unitId: unit.parentId, scopeUnitId: null })
  const peers = above.units.flatMap((row) => {
    const isPeer = row.unit.kind === unit.kind && row.unit.unitId !== unit.unitId
    return isPeer && row.unit.unitId !== unit.parentId && row.figure.index !== null ? [row.figure.index] : []
  })
  const at = (share: number) => quantile(peers, share)
  const [lowQuarter, median, highQuarter] = [at(0.25), at(0.5), at(0.75)]
  if (peers.length < fewestPeers || lowQuarter === null || median === null || highQuarter === null)
    return null
  const own = above.units.find((row) => row.unit.unitId === unit.unitId)
  const of = above.leagues.find(({ kind }) => kind === unit.kind)?.ranked ?? 0
  const rank = own?.rank ? { lowest: own.rank.lowest, highest: own.rank.highest, of } : null
  return { units: peers.length, lowQuarter, median, highQuarter, rank }
}
