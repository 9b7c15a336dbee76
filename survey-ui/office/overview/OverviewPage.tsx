import type { Overview, UnitSummary } from '#contract/office.ts'
import { shiftMonth } from '#words/months.ts'
import type { OfficeClient } from '../client.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Loading } from '../Loading.tsx'
import { useSpeech } from '../language.ts'
import { clockTime } from '../moments.ts'
import { dayAt } from '../months.ts'
import { type Address, figuresQuery, startAddress } from '../router.ts'
import type { Services } from '../services.ts'
import { orderAsTree } from '../unit-tree.ts'
import type { Go } from '../use-address.ts'
import { useRemote } from '../use-remote.ts'
import { Breadcrumb } from './Breadcrumb.tsx'
import { FilterBar } from './FilterBar.tsx'
import { OverviewBody } from './OverviewBody.tsx'

interface OverviewPageProps {
  client: OfficeClient
  services: Services
  address: Address
  go: Go
  units: readonly UnitSummary[]
  /** Whether the person may change anything. */
  isEditable: boolean
}

const refreshSeconds = 15

/** The months to show in the filter bar while the answer is not there yet. */
function supposedPeriod({ from, to }: Address, shown: Overview | null, month: string) {
  const last = to ?? shown?.to ?? month
  return { from: from ?? shiftMonth(last, -11), to: last }
}

/** The overview: filters, then the finding and what it rests on. */
export function OverviewPage({ client, services, address, go, units, isEditable }: OverviewPageProps) {
  const { language, texts } = useSpeech()
  const remote = useRemote(figuresQuery(address), () => client.readOverview(address), refreshSeconds)
  const { value: overview, fault, isOutdated } = remote
  const month = dayAt(services.now()).slice(0, 7)
  const current = isOutdated ? null : overview
  const top = orderAsTree(units)[0]?.unit
  const unit =
    current?.unit ?? (address.unitId === null ? top : units.find(({ unitId }) => unitId === address.unitId))
  const period = current ? { from: current.from, to: current.to } : supposedPeriod(address, overview, month)
  const here = { address, go, units }
  return (
    <>
      <FilterBar {...here} unit={unit} period={period} month={month} />
      {unit && <Breadcrumb {...here} unit={unit} />}
      {fault && isOutdated && (
        <FaultNotice
          fault={fault}
          {...(fault.code !== 'no_units' &&
          (fault.status === 400 || fault.status === 404 || fault.code === 'method_unfit')
            ? { onClear: () => go(startAddress) }
            : { onRetry: remote.reload })}
        />
      )}
      {fault && !isOutdated && remote.loadedAt && (
        <p class="notice" role="status">
          {texts.faults.stale(clockTime(remote.loadedAt, language))}{' '}
          <button type="button" class="link-button" onClick={remote.reload}>
            {texts.faults.retry}
          </button>
        </p>
      )}
      {overview === null && !fault && <Loading />}
      {overview && !(fault && isOutdated) && (
        <div class={isOutdated ? 'outdated' : undefined} aria-busy={isOutdated}>
          <OverviewBody
            {...here}
            seesAbove={units.some(({ unitId }) => unitId === overview.unit.parentId)}
            overview={overview}
            loadedAt={remote.loadedAt}
            client={client}
            services={services}
            isEditable={isEditable}
          />
        </div>
      )}
    </>
  )
}
