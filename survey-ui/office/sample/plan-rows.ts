import type { UnitKind, UnitSummary } from '#contract/office.ts'
import type {
  FrameUnit,
  PlannedCounts,
  SampleFrame,
  SamplePlan,
  SamplePlanRequest,
  TargetChange,
} from '#contract/sample-plan.ts'
import type { PlanChoices } from './choices.ts'

/** One unit of the plan. */
export interface PlanRow extends FrameUnit {
  unit: UnitSummary
  /** Transactions, or what was written by hand; null where neither is known. */
  population: number | null
  /** Null before the plan is worked out, and for a unit without a population. */
  planned: PlannedCounts | null
}

/** The units to plan, in the order of their codes; those without transactions stand last. */
export function planRows(
  frame: SampleFrame,
  units: readonly UnitSummary[],
  { kind, edited }: Pick<PlanChoices, 'kind' | 'edited'>,
  plan: SamplePlan | null,
): PlanRow[] {
  const byId = new Map(units.map((unit) => [unit.unitId, unit]))
  const planned = new Map(plan?.units.map((counts) => [counts.unitId, counts]))
  const isKnown = ({ transactions }: FrameUnit) => transactions !== null
  const inOrder = [...frame.units.filter(isKnown), ...frame.units.filter((known) => !isKnown(known))]
  return inOrder.flatMap((known) => {
    const unit = byId.get(known.unitId)
    if (!unit || (kind !== null && unit.kind !== kind)) return []
    const population = edited[known.unitId] ?? known.transactions
    return [{ ...known, unit, population, planned: (population && planned.get(known.unitId)) || null }]
  })
}

/** The kinds of unit that can be chosen, in the order of the contract. */
export function kindsOf(
  frame: SampleFrame,
  units: readonly UnitSummary[],
  kinds: readonly UnitKind[],
): UnitKind[] {
  const inFrame = new Set(frame.units.map(({ unitId }) => unitId))
  const present = new Set(units.filter(({ unitId }) => inFrame.has(unitId)).map(({ kind }) => kind))
  return kinds.filter((kind) => present.has(kind))
}

/** What the server is asked; null while no unit has a population, or the bounds contradict each other. */
export function toRequest(rows: readonly PlanRow[], choices: PlanChoices): SamplePlanRequest | null {
  const { method, marginOfError, level, share, designEffect, responseRate, least, most } = choices
  const units = rows.flatMap((row) =>
    row.population ? [{ unitId: row.unitId, population: row.population, share: row.share }] : [],
  )
  if (units.length === 0 || (most !== null && most < least)) return null
  return { method, marginOfError, level, share, designEffect, responseRate, least, most, units }
}

/** Rows whose margin of error is wider than what was asked for. */
export function missingTheMargin(rows: readonly PlanRow[], wanted: number): PlanRow[] {
  // A margin is compared as it is shown, to a tenth of a percentage point.
  const isWider = (margin: number | null) => margin === null || Math.round(margin * 1000) > wanted * 1000
  return rows.filter(({ planned }) => planned && isWider(planned.marginOfError))
}

/** The targets that the plan would change. Units that are not in the plan keep theirs. */
export function targetChanges(rows: readonly PlanRow[]): TargetChange[] {
  return rows.flatMap(({ unitId, target, planned }) =>
    planned && planned.responses !== target ? [{ unitId, before: target, target: planned.responses }] : [],
  )
}
