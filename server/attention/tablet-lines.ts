import type { AttentionLine } from '#contract/attention.ts'
import type { DeliveryWatch, TabletFault, TabletSummary } from '#contract/tablets.ts'

const mostNames = 3

/** What is wrong with tablets: what is lost first, what is only late last. */
export function tabletLines({ tablets, gaps }: Pick<DeliveryWatch, 'tablets' | 'gaps'>): AttentionLine[] {
  const having = (fault: TabletFault) => tablets.filter(({ faults }) => faults.includes(fault))
  return [
    ...missingLines(tablets, gaps),
    ...signLines('forked', having('forked')),
    ...signLines('full', having('full')),
    ...silentLines(tablets.filter(({ silentSince }) => silentSince !== null)),
    ...delayedLines(having('delayed')),
  ]
}

/** The one unit that all of them stand in; null for several. */
function unitOf(tablets: readonly TabletSummary[]): number | null {
  const ids = new Set(tablets.map(({ place }) => place.unitId))
  return ids.size === 1 ? ([...ids][0] ?? null) : null
}

const namesOf = (tablets: readonly TabletSummary[]) => tablets.map(({ name }) => name)

function missingLines(tablets: readonly TabletSummary[], gaps: DeliveryWatch['gaps']): AttentionLine[] {
  const lacking = tablets.filter(({ counts }) => counts.missing > 0)
  const count =
    lacking.reduce((sum, { counts }) => sum + counts.missing, 0) +
    gaps.reduce((sum, { missing }) => sum + missing, 0)
  if (count === 0) return []
  const names = [...new Set([...namesOf(lacking), ...gaps.flatMap((gap) => gap.tablets)])]
  return [{ kind: 'missing', count, tablets: names.slice(0, mostNames), unitId: unitOf(lacking) }]
}

function signLines(kind: 'forked' | 'full', tablets: readonly TabletSummary[]): AttentionLine[] {
  return tablets.length === 0 ? [] : [{ kind, tablets: namesOf(tablets), unitId: unitOf(tablets) }]
}

function silentLines(tablets: readonly TabletSummary[]): AttentionLine[] {
  const [since] = tablets.flatMap(({ silentSince }) => silentSince ?? []).sort()
  return since === undefined
    ? []
    : [{ kind: 'silent', tablets: namesOf(tablets), since, unitId: unitOf(tablets) }]
}

function delayedLines(tablets: readonly TabletSummary[]): AttentionLine[] {
  const [oldestDay] = tablets.flatMap(({ oldestWaitingDay }) => oldestWaitingDay ?? []).sort()
  return oldestDay === undefined
    ? []
    : [{ kind: 'delayed', tablets: namesOf(tablets), oldestDay, unitId: unitOf(tablets) }]
}
