import { useMemo } from 'preact/hooks'
import type { UnitSummary } from '#contract/office.ts'
import type { DeliveryWatch } from '#contract/tablets.ts'
import type { OfficeClient } from '../client.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Link } from '../Link.tsx'
import { Loading } from '../Loading.tsx'
import { useSpeech } from '../language.ts'
import type { Address } from '../router.ts'
import type { Services } from '../services.ts'
import type { Go } from '../use-address.ts'
import type { RemoteHandle } from '../use-remote.ts'
import { tabletClient } from './client.ts'
import { StorageGaps } from './StorageGaps.tsx'
import { WatchTable } from './WatchTable.tsx'
import { watchSentence } from './watch-words.ts'

interface TabletWatchProps {
  client: OfficeClient
  services: Services
  /** What the tablets of the unit tell. */
  watch: RemoteHandle<DeliveryWatch>
  units: readonly UnitSummary[]
  address: Address
  go: Go
  isEditable: boolean
}

/** Whether everything captured on tablets has arrived: which tablet misses what since when, the worst first. */
export function TabletWatch(props: TabletWatchProps) {
  const { services, watch, units, address, go, isEditable } = props
  const { language, texts } = useSpeech()
  const words = texts.tablets
  const client = useMemo(() => tabletClient(props.client), [props.client])
  const found = watch.isOutdated ? null : watch.value
  return (
    <section class="figure" aria-labelledby="tablets-title">
      <header class="figure-head">
        <h2 id="tablets-title">{words.title}</h2>
      </header>
      {found === null &&
        (watch.fault ? <FaultNotice fault={watch.fault} onRetry={watch.reload} /> : <Loading />)}
      {found && <StorageGaps gaps={found.gaps} units={units} />}
      {found?.tablets.length === 0 && (
        <div class="empty">
          <p>
            <strong>{words.none}</strong>
          </p>
          <p>{words.noneLead}</p>
          {isEditable && (
            <Link class="button" address={address} change={{ page: 'setup' }} go={go}>
              {words.toSetup}
            </Link>
          )}
        </div>
      )}
      {found && found.tablets.length > 0 && (
        <>
          <p class="watch-finding">{watchSentence(found, language, words)}</p>
          <p class="figure-note">{words.note}</p>
          <WatchTable
            tablets={found.tablets}
            units={units}
            client={client}
            now={services.now()}
            isEditable={isEditable}
            onChanged={watch.reload}
          />
        </>
      )}
    </section>
  )
}
