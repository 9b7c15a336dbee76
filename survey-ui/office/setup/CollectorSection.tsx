import { useState } from 'preact/hooks'
import type { CollectorSummary, SurveySummary, UnitSummary } from '#contract/office.ts'
import type { OfficeClient } from '../client.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Loading } from '../Loading.tsx'
import { useSpeech } from '../language.ts'
import { dayAt } from '../months.ts'
import type { Address } from '../router.ts'
import type { Services } from '../services.ts'
import { UnitPicker } from '../UnitPicker.tsx'
import { orderAsTree, unitName } from '../unit-tree.ts'
import type { Go } from '../use-address.ts'
import { useFocusBack } from '../use-focus.ts'
import { useRemote } from '../use-remote.ts'
import { CollectorTable } from './CollectorTable.tsx'
import { NewCollector } from './NewCollector.tsx'

interface CollectorSectionProps {
  client: OfficeClient
  services: Services
  surveys: SurveySummary[] | null
  address: Address
  go: Go
  units: readonly UnitSummary[]
  isEditable: boolean
}

/** The collection points of one unit. */
export function CollectorSection(props: CollectorSectionProps) {
  const { address, go, units } = props
  const { texts } = useSpeech()
  const top = orderAsTree(units)[0]?.unit
  const unit = units.find(({ unitId }) => unitId === address.unitId) ?? top
  return (
    <section class="figure" aria-labelledby="collectors-title">
      <header class="figure-head">
        <h2 id="collectors-title">{texts.collectors.title}</h2>
      </header>
      <div class="collector-unit">
        <label for="collector-unit">{texts.collectors.of}</label>
        <UnitPicker id="collector-unit" units={units} chosen={unit} onChoose={(unitId) => go({ unitId })} />
      </div>
      {unit && <CollectorsOfUnit key={unit.unitId} {...props} unit={unit} />}
    </section>
  )
}

function CollectorsOfUnit(props: CollectorSectionProps & { unit: UnitSummary }) {
  const { client, services, surveys, unit, isEditable } = props
  const { language, texts } = useSpeech()
  const collectors = useRemote(`collectors ${unit.unitId}`, () => client.listCollectors(unit.unitId))
  const [adding, setAdding] = useState<'link' | 'tablet' | null>(null)
  const [added, setAdded] = useState<CollectorSummary | null>(null)
  useFocusBack(adding && `add-${adding}`)
  const list = collectors.value
  const today = dayAt(services.now())
  const offerable = (surveys ?? []).filter(
    ({ closedOn, windowTo }) => closedOn === null && (windowTo === null || windowTo >= today),
  )
  const settle = (collector: CollectorSummary) => {
    setAdding(null)
    setAdded(collector)
    collectors.reload()
  }
  return (
    <>
      {added && (
        <p class="notice notice-good" role="status">
          {texts.collectors.created(added.name)}
        </p>
      )}
      {list === null &&
        (collectors.fault ? (
          <FaultNotice fault={collectors.fault} onRetry={collectors.reload} />
        ) : (
          <Loading />
        ))}
      {list?.length === 0 && !adding && (
        <div class="empty">
          <p>
            <strong>{texts.collectors.none(unitName(unit, language))}</strong>
          </p>
          <p>{texts.collectors.noneLead}</p>
        </div>
      )}
      {list && isEditable && !adding && (
        <div class="collector-add">
          {(['link', 'tablet'] as const).map((kind) => (
            <button
              key={kind}
              id={`add-${kind}`}
              type="button"
              class="button"
              disabled={offerable.length === 0}
              onClick={() => setAdding(kind)}
            >
              {kind === 'link' ? texts.collectors.addLink : texts.collectors.addTablet}
            </button>
          ))}
          {surveys && offerable.length === 0 && <p class="muted">{texts.collectors.noSurvey}</p>}
        </div>
      )}
      {adding && (
        <NewCollector
          kind={adding}
          unit={unit}
          surveys={offerable}
          client={client}
          onCancel={() => setAdding(null)}
          onCreated={settle}
        />
      )}
      {list && list.length > 0 && (
        <CollectorTable
          collectors={list}
          opened={added?.collectorId ?? null}
          surveys={surveys ?? []}
          client={client}
          services={services}
          isEditable={isEditable}
        />
      )}
    </>
  )
}
