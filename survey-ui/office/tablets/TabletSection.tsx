import { useMemo, useState } from 'preact/hooks'
import type { SurveySummary, UnitSummary } from '#contract/office.ts'
import type { OfficeClient } from '../client.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Loading } from '../Loading.tsx'
import { useSpeech } from '../language.ts'
import { dayAt } from '../months.ts'
import type { Address } from '../router.ts'
import type { Services } from '../services.ts'
import { isOpenOn } from '../setup/survey-state.ts'
import { UnitPicker } from '../UnitPicker.tsx'
import { orderAsTree, unitName } from '../unit-tree.ts'
import type { Go } from '../use-address.ts'
import { useRemote } from '../use-remote.ts'
import { AcceptTablet } from './AcceptTablet.tsx'
import { tabletClient } from './client.ts'
import { PlaceCard } from './PlaceCard.tsx'
import { listTabletPlaces } from './places.ts'

interface TabletSectionProps {
  client: OfficeClient
  services: Services
  surveys: SurveySummary[] | null
  address: Address
  go: Go
  units: readonly UnitSummary[]
  isEditable: boolean
}

/** Setting up tablets: accepting one that shows a code, and how each place of a unit behaves. */
export function TabletSection(props: TabletSectionProps) {
  const { client, services, address, go, units, isEditable } = props
  const { language, texts } = useSpeech()
  const words = texts.tablets.setup
  // The code that the tablet's QR image brought along, if it did.
  const [scanned] = useState(() => new URLSearchParams(services.readSearch()).get('tablet') ?? '')
  const [isAccepting, setAccepting] = useState(scanned !== '' && isEditable)
  const [done, setDone] = useState<string | null>(null)
  const tablets = useMemo(() => tabletClient(client), [client])
  const unit = units.find(({ unitId }) => unitId === address.unitId) ?? orderAsTree(units)[0]?.unit
  const unitId = unit?.unitId ?? 0
  const places = useRemote(`places ${unitId}`, () => client.listCollectors(unitId))
  const found = places.isOutdated ? null : places.value
  const shown = found?.filter(({ kind, status }) => kind === 'tablet' && status !== 'revoked')
  const surveys = props.surveys ?? []
  const today = dayAt(services.now())
  const offerable = surveys.filter((survey) => isOpenOn(survey, today))
  if (!unit) return null
  return (
    <section class="figure" aria-labelledby="tablet-setup-title">
      <header class="figure-head">
        <h2 id="tablet-setup-title">{words.title}</h2>
        <p class="figure-note">{words.lead}</p>
      </header>
      {done && (
        <p class="notice notice-good" role="status">
          {done}
        </p>
      )}
      {isAccepting && props.surveys && (
        <AcceptTablet
          code={scanned}
          unit={unit}
          units={units}
          surveys={offerable}
          client={client}
          onCancel={() => setAccepting(false)}
          onAccepted={(at, words) => {
            setAccepting(false)
            setDone(words)
            if (at === unitId) places.reload()
            else go({ unitId: at })
          }}
        />
      )}
      {isEditable && !isAccepting && (
        <div class="collector-add">
          <button type="button" class="button button-main" onClick={() => setAccepting(true)}>
            {words.accept}
          </button>
          <p class="muted">{words.noneLead}</p>
        </div>
      )}
      <div class="collector-unit">
        <label for="tablet-unit">{words.of}</label>
        <UnitPicker id="tablet-unit" units={units} chosen={unit} onChoose={(next) => go({ unitId: next })} />
      </div>
      {!shown && (places.fault ? <FaultNotice fault={places.fault} onRetry={places.reload} /> : <Loading />)}
      {shown?.length === 0 && (
        <div class="empty">
          <p>
            <strong>{words.none(unitName(unit, language))}</strong>
          </p>
        </div>
      )}
      <ul class="tablet-cards">
        {shown?.map(({ collectorId }) => (
          <PlaceCard
            // A tablet that came or went is seen at once.
            key={`${collectorId} ${done}`}
            collectorId={collectorId}
            unit={unit}
            units={units}
            surveys={surveys}
            offerable={offerable}
            client={tablets}
            listPlaces={(of) => listTabletPlaces(client, of)}
            isEditable={isEditable}
            onChanged={setDone}
          />
        ))}
      </ul>
    </section>
  )
}
