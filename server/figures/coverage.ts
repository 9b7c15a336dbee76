import type { Coverage, CoverageCounts } from '#contract/link.ts'
import type { PlaceCounts, ReceivedCount } from '../queries/invitations.ts'

/** Received for each invitation handed out; null without a denominator. It exceeds 1 where others answer too. */
export function coverageOf(received: number | null, handedOut: number | null): number | null {
  return received === null || handedOut === null || handedOut === 0 ? null : received / handedOut
}

/** Coverage by unit and channel, from the counts of their places and from what was received. */
export function coverageByUnit(
  places: readonly PlaceCounts[],
  received: readonly ReceivedCount[],
): Coverage['units'] {
  const groups = Map.groupBy(places, ({ unitId, channel }) => `${unitId} ${channel}`)
  return [...groups.values()].flatMap((members) => {
    const [first] = members
    if (!first) return []
    const { unitId, channel } = first
    const arrived = sum(
      received.filter((row) => row.unitId === unitId && row.channel === channel).map((row) => row.received),
    )
    return [{ unitId, channel, ...countsOf(members, arrived) }]
  })
}

/** Coverage by place; received is known only where every response from there keeps its place. */
export function coverageByPlace(
  places: readonly PlaceCounts[],
  received: readonly ReceivedCount[],
): Coverage['places'] {
  return places.map((place) => {
    const { collectorId, name, kind, keepsPlace } = place
    const here = received.filter((row) => row.collectorId === collectorId).map((row) => row.received)
    return { collectorId, name, kind, ...countsOf([place], keepsPlace ? sum(here) : null) }
  })
}

function countsOf(places: readonly PlaceCounts[], received: number | null): CoverageCounts {
  const noted = places.flatMap(({ handedOut }) => (handedOut === null ? [] : [handedOut]))
  const handedOut = noted.length === 0 ? null : sum(noted)
  return {
    codesIssued: sum(places.map(({ codesIssued }) => codesIssued)),
    handedOut,
    received,
    codesUsedAgain: sum(places.map(({ codesUsedAgain }) => codesUsedAgain)),
    coverage: coverageOf(received, handedOut),
  }
}

function sum(list: readonly number[]): number {
  return list.reduce((total, value) => total + value, 0)
}
