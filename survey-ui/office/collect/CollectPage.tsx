import { useEffect } from 'preact/hooks'
import type { UnitSummary } from '#contract/office.ts'
import type { OfficeClient } from '../client.ts'
import { useSpeech } from '../language.ts'
import type { Address } from '../router.ts'
import type { Services } from '../services.ts'
import { TabletWatch } from '../tablets/TabletWatch.tsx'
import { orderAsTree } from '../unit-tree.ts'
import type { Go } from '../use-address.ts'
import { CollectFilters } from './CollectFilters.tsx'

export interface CollectPageProps {
  client: OfficeClient
  services: Services
  address: Address
  go: Go
  units: readonly UnitSummary[]
  /** Whether the person may change anything. */
  isEditable: boolean
}

/** How collecting goes: what arrives, what has not arrived, what could not be taken. */
export function CollectPage(props: CollectPageProps) {
  const { address, go, units } = props
  const { texts } = useSpeech()
  const unit = units.find(({ unitId }) => unitId === address.unitId) ?? orderAsTree(units)[0]?.unit
  useEffect(() => {
    document.title = texts.documentTitle(texts.pages.collect)
  }, [texts])
  if (!unit) return <p class="notice">{texts.faults.noUnits}</p>
  return (
    <>
      <CollectFilters address={address} go={go} units={units} unit={unit} />
      <div class="page-head">
        <h1>{texts.pages.collect}</h1>
        <p class="muted">{texts.collect.lead}</p>
      </div>
      <TabletWatch {...props} />
      {/* Sections, in the order of a morning's look: arrivals, tablets, coverage, quarantine. */}
    </>
  )
}
