import { countReleases, runMonths } from './month-runs.ts'
import type { Release, ReleaseStep, WaitingCell } from './release.ts'

type ParentOf = (unitId: number) => number | null

/**
 * All that waits of a survey that has closed, in steps of at least k. What a unit has too few of counts with its
 * other months; failing that with the unit above, together with the rests of its siblings, and if those are too
 * few as well with the smallest step of a unit below that. Fewer than k in the whole country wait on.
 */
export function planRest(cells: readonly WaitingCell[], k: number, parentOf: ParentOf): ReleaseStep[] {
  const steps: ReleaseStep[] = []
  const rests = new Map<number, Release[]>()
  for (const [unitId, group] of Map.groupBy(cells, (cell) => cell.unitId)) {
    const releases = group.map(({ surveyId, month, waiting }) => ({ unitId, surveyId, month, take: waiting }))
    const { runs, rest } = runMonths(releases, k)
    steps.push(...runs.map((run) => ({ countedUnitId: unitId, ...run })))
    rests.set(unitId, rest)
  }
  for (const unitId of fromTheDeepest(rests.keys(), parentOf)) {
    const rest = rests.get(unitId) ?? []
    if (rest.length === 0) continue
    const parentId = parentOf(unitId)
    if (countReleases(rest) >= k)
      steps.push({ countedUnitId: unitId, countedMonth: latestOf(rest), releases: rest })
    else if (!joinStep(steps, unitId, rest, parentOf) && parentId !== null)
      rests.set(parentId, [...(rests.get(parentId) ?? []), ...rest])
  }
  return steps
}

/** Adds a rest to the latest step of its unit, or else to the smallest of those below, which rises. */
function joinStep(steps: ReleaseStep[], unitId: number, rest: Release[], parentOf: ParentOf): boolean {
  const own = steps.filter((step) => step.countedUnitId === unitId)
  const below = steps.filter((step) => isBelow(step.countedUnitId, unitId, parentOf))
  const step =
    own.toSorted((a, b) => (a.countedMonth < b.countedMonth ? 1 : -1))[0] ??
    below.toSorted((a, b) => countReleases(a.releases) - countReleases(b.releases))[0]
  if (!step) return false
  step.countedUnitId = unitId
  step.releases.push(...rest)
  return true
}

function isBelow(unitId: number, topId: number, parentOf: ParentOf): boolean {
  const seen = new Set<number>()
  for (let next = parentOf(unitId); next !== null && !seen.has(next); next = parentOf(next)) {
    if (next === topId) return true
    seen.add(next)
  }
  return false
}

/** The units and all above them, those with the most above them first. */
export function fromTheDeepest(unitIds: Iterable<number>, parentOf: ParentOf): number[] {
  const depths = new Map<number, number>()
  const depthOf = (unitId: number): number => {
    const known = depths.get(unitId)
    if (known !== undefined) return known
    // Set before climbing: a loop made by a faulty import must not hang the server.
    depths.set(unitId, 0)
    const parentId = parentOf(unitId)
    const depth = parentId === null ? 0 : depthOf(parentId) + 1
    depths.set(unitId, depth)
    return depth
  }
  for (const unitId of unitIds) depthOf(unitId)
  return [...depths].toSorted(([, a], [, b]) => b - a).map(([unitId]) => unitId)
}

function latestOf(releases: readonly Release[]): string {
  return releases.reduce((latest, { month }) => (month > latest ? month : latest), '')
}
