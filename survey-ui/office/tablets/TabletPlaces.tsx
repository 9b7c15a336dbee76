import { useMemo, useState } from 'preact/hooks'
import type { CollectorSummary, SurveySummary, UnitSummary } from '#contract/office.ts'
import type { OfficeClient } from '../client.ts'
import { useSpeech } from '../language.ts'
import type { Services } from '../services.ts'
import { unitName } from '../unit-tree.ts'
import type { Go } from '../use-address.ts'
import { useFocusBack } from '../use-focus.ts'
import { AcceptTablet } from './AcceptTablet.tsx'
import { tabletClient } from './client.ts'
import { EnrolTablet } from './EnrolTablet.tsx'
import { PlaceCard } from './PlaceCard.tsx'
import { listTabletPlaces } from './places.ts'

interface TabletPlacesProps {
  client: OfficeClient
  services: Services
  go: Go
  units: readonly UnitSummary[]
  unit: UnitSummary
  /** Null while they are being loaded. */
  places: readonly CollectorSummary[] | null
  surveys: readonly SurveySummary[] | null
  /** Surveys that still take responses. */
  offerable: readonly SurveySummary[]
  /** YYYY-MM-DD */
  today: string
  isEditable: boolean
  onChanged: () => void
}

/** Tablets of a unit: putting one up, and how each place behaves. */
export function TabletPlaces(props: TabletPlacesProps) {
  const { client, services, units, unit, places, surveys, offerable, isEditable } = props
  const { language, texts } = useSpeech()
  const words = texts.tablets.setup
  // The code that the tablet's QR image brought along, if it did.
  const [scanned] = useState(() => new URLSearchParams(services.readSearch()).get('tablet') ?? '')
  const [isAccepting, setAccepting] = useState(scanned !== '' && isEditable)
  const [coded, setCoded] = useState<CollectorSummary | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const tablets = useMemo(() => tabletClient(client), [client])
  useFocusBack(isAccepting ? 'add-tablet' : null)
  const settle = (unitId: number) => {
    setAccepting(false)
    if (unitId === unit.unitId) props.onChanged()
    else props.go({ unitId })
  }
  return (
    <section class="places" aria-labelledby="tablet-setup-title">
      <h3 id="tablet-setup-title">{words.title}</h3>
      <p class="figure-note">{words.lead}</p>
      {done && (
        <p class="notice notice-good" role="status">
          {done}
        </p>
      )}
      {coded && <EnrolTablet key={coded.collectorId} collector={coded} client={client} services={services} />}
      {isAccepting && surveys && (
        <AcceptTablet
          code={scanned}
          unit={unit}
          units={units}
          surveys={offerable}
          today={props.today}
          client={client}
          onCancel={() => setAccepting(false)}
          onAccepted={(unitId, said) => {
            setDone(said)
            settle(unitId)
          }}
          onPlaced={(place) => {
            setCoded(place)
            settle(place.unitId)
          }}
        />
      )}
      {places?.length === 0 && !isAccepting && <p class="muted">{words.none(unitName(unit, language))}</p>}
      {isEditable && !isAccepting && (
        <div class="places-add">
          <button
            id="add-tablet"
            type="button"
            class="button"
            disabled={offerable.length === 0 && places?.length === 0}
            onClick={() => {
              setCoded(null)
              setAccepting(true)
            }}
          >
            {words.accept}
          </button>
          <p class="muted">{words.noneLead}</p>
        </div>
      )}
      <ul class="tablet-cards">
        {places?.map(({ collectorId }) => (
          <PlaceCard
            // A tablet that came or went is seen at once.
            key={`${collectorId} ${done}`}
            collectorId={collectorId}
            unit={unit}
            units={units}
            surveys={surveys ?? []}
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
