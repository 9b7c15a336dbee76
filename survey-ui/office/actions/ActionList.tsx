import { type ActionFilter, type ActionSummary, unfinishedStates } from '#contract/actions.ts'
import type { UnitSummary } from '#contract/office.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Loading } from '../Loading.tsx'
import type { Address } from '../router.ts'
import type { Go } from '../use-address.ts'
import type { RemoteHandle } from '../use-remote.ts'
import { ActionCard } from './ActionCard.tsx'
import { useActionsTexts } from './texts.ts'

interface ActionListProps {
  actions: RemoteHandle<ActionSummary[]>
  filter: ActionFilter
  units: readonly UnitSummary[]
  address: Address
  go: Go
}

function fits({ state, isLate }: ActionSummary, filter: ActionFilter): boolean {
  if (filter === 'all') return true
  if (filter === 'late') return isLate
  return filter === 'unfinished' ? unfinishedStates.includes(state) : state === filter
}

/** The actions that were asked for, the late first. */
export function ActionList({ actions, filter, units, address, go }: ActionListProps) {
  const words = useActionsTexts()
  const { value, fault, isOutdated, reload } = actions
  if (value === null || isOutdated)
    return fault ? <FaultNotice fault={fault} onRetry={reload} /> : <Loading />
  const found = value.filter((action) => fits(action, filter))
  return (
    <section aria-labelledby="actions-title">
      <h2 id="actions-title" class="unseen">
        {words.list}
      </h2>
      {found.length === 0 && (
        <div class="empty">
          <p>
            <strong>{value.length === 0 ? words.empty : words.emptyFilter}</strong>
          </p>
          <p>{value.length === 0 ? words.emptyLead : words.emptyFilterLead}</p>
        </div>
      )}
      <ul class="actions">
        {found.map((action) => (
          <ActionCard key={action.actionId} action={action} units={units} address={address} go={go} />
        ))}
      </ul>
    </section>
  )
}
