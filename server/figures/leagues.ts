import type { Method } from '#contract/method.ts'
import { type League, type UnitKind, type UnitRank, unitKinds } from '#contract/office.ts'
import type { Instrument } from '#contract/questionnaire.ts'
import { type LeaguePlace, rankLeague, type UnitIndex, wholeIndex } from '../../analytics/index.ts'
import type { UnitCell } from './cells.ts'
import { indexMethodOf, mergeIndexSums } from './index-sums.ts'

/** Ranks by unit id, and what each kind's table is like. */
export interface Leagues {
  ranks: Map<number, UnitRank>
  leagues: League[]
}

/** Ranks units of each kind among themselves; only those that are shown and have an interval take part. */
export function rankUnits<I extends Instrument>(method: Method, cells: readonly UnitCell<I>[]): Leagues {
  const byKind = Map.groupBy(cells, ({ unit }) => unit.kind)
  const kinds = unitKinds.filter((kind) => byKind.has(kind))
  const found = kinds.map((kind) => rankKind(method, kind, byKind.get(kind) ?? []))
  return {
    ranks: new Map(found.flatMap(({ ranks }) => ranks)),
    leagues: found.map(({ league }) => league),
  }
}

function rankKind<I extends Instrument>(
  method: Method,
  kind: UnitKind,
  cells: readonly UnitCell<I>[],
): { ranks: [number, UnitRank][]; league: League } {
  const shown = cells.flatMap((cell) => {
    const unit = unitIndexOf(cell)
    return unit ? [{ cell, unit }] : []
  })
  const together = mergeIndexSums(
    method,
    shown.map(({ cell }) => cell.sums),
  )
  const target = wholeIndex(together, indexMethodOf(method)).index
  const places =
    target === null
      ? []
      : rankLeague(
          shown.map(({ unit }) => unit),
          target,
        )
  return {
    ranks: places.map((place, i) => [shown[i]?.cell.unit.unitId ?? 0, toRank(place)]),
    league: {
      kind,
      ranked: places.length,
      groups: places.reduce((most, { group }) => Math.max(most, group), 0),
      target: places.length === 0 ? null : target,
    },
  }
}

/** Without an interval there is no rank: its range could not be told. */
function unitIndexOf<I extends Instrument>({ estimate }: UnitCell<I>): UnitIndex | null {
  if (!estimate || estimate.index === null || estimate.interval === null) return null
  const { index, standardError, respondents, answers, share } = estimate
  return { index, standardError, respondents, answers, share }
}

function toRank({
  rank,
  lowestRank,
  highestRank,
  group,
  funnel,
  shrunk,
  reliability,
}: LeaguePlace): UnitRank {
  const limits = funnel && { position: funnel.position, low: funnel.low, high: funnel.high }
  return { rank, lowest: lowestRank, highest: highestRank, group, funnel: limits, shrunk, reliability }
}
