import { dayShort } from '#charts/format.ts'
import type { UnitSummary } from '#contract/office.ts'
import type { OfficeClient } from '../client.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Loading } from '../Loading.tsx'
import { useSpeech } from '../language.ts'
import { dayAt, shiftDay } from '../months.ts'
import type { Address } from '../router.ts'
import type { Services } from '../services.ts'
import { orderAsTree } from '../unit-tree.ts'
import type { Go } from '../use-address.ts'
import { useRemote } from '../use-remote.ts'
import { CoverageFinding } from './CoverageFinding.tsx'
import { CoverageTable } from './CoverageTable.tsx'
import { linkClient } from './client.ts'

export interface CoverageSectionProps {
  client: OfficeClient
  services: Services
  units: readonly UnitSummary[]
  address: Address
  go: Go
}

/** How many of those invited answered, by unit and by collection point, in the last days that are over. */
export function CoverageSection({ client, services, units, address, go }: CoverageSectionProps) {
  const { texts } = useSpeech()
  const words = texts.links.coverage
  const unit = units.find(({ unitId }) => unitId === address.unitId) ?? orderAsTree(units)[0]?.unit
  const today = dayAt(services.now())
  const [from, to] = [shiftDay(today, -address.days), shiftDay(today, -1)]
  const coverage = useRemote(`coverage ${unit?.unitId} ${from} ${to}`, () =>
    linkClient(client).readCoverage(unit?.unitId ?? 0, from, to),
  )
  const { value } = coverage
  return (
    <section class="figure" aria-labelledby="coverage-title">
      <header class="figure-head">
        <h2 id="coverage-title">{words.title}</h2>
        <p class="muted">{words.context(dayShort(from), dayShort(to))}</p>
      </header>
      {value === null &&
        (coverage.fault ? <FaultNotice fault={coverage.fault} onRetry={coverage.reload} /> : <Loading />)}
      {value && value.units.length === 0 && <p>{words.none}</p>}
      {value && value.units.length > 0 && (
        <>
          <CoverageFinding coverage={value} />
          <CoverageTable coverage={value} units={units} unitId={unit?.unitId ?? 0} go={go} />
        </>
      )}
    </section>
  )
}
