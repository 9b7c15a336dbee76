import type { SurveySummary, UnitSummary } from '#contract/office.ts'
import type { OfficeClient } from '../client.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Loading } from '../Loading.tsx'
import { useSpeech } from '../language.ts'
import { dayAt } from '../months.ts'
import type { Address } from '../router.ts'
import type { Services } from '../services.ts'
import { TabletPlaces } from '../tablets/TabletPlaces.tsx'
import { UnitField } from '../UnitField.tsx'
import { orderAsTree } from '../unit-tree.ts'
import type { Go } from '../use-address.ts'
import { useRemote } from '../use-remote.ts'
import { LinkPlaces } from './LinkPlaces.tsx'
import { takesMore } from './survey-state.ts'

interface PlacesSectionProps {
  client: OfficeClient
  services: Services
  surveys: SurveySummary[] | null
  address: Address
  go: Go
  units: readonly UnitSummary[]
  isEditable: boolean
}

/** Where responses of one unit come in: its links, then its tablets. */
export function PlacesSection(props: PlacesSectionProps) {
  const { address, go, units } = props
  const { texts } = useSpeech()
  const words = texts.collectors
  const unit = units.find(({ unitId }) => unitId === address.unitId) ?? orderAsTree(units)[0]?.unit
  return (
    <section class="figure" aria-labelledby="collectors-title">
      <header class="figure-head">
        <h2 id="collectors-title">{words.title}</h2>
        <p class="figure-note">{words.lead}</p>
      </header>
      <UnitField
        id="collector-unit"
        label={words.of}
        units={units}
        chosen={unit}
        onChoose={(unitId) => go({ unitId })}
      />
      {unit && <PlacesOf {...props} unit={unit} />}
    </section>
  )
}

function PlacesOf(props: PlacesSectionProps & { unit: UnitSummary }) {
  const { client, services, unit, surveys } = props
  const { texts } = useSpeech()
  const places = useRemote(`collectors ${unit.unitId}`, () => client.listCollectors(unit.unitId))
  const list = places.isOutdated ? null : places.value
  const today = dayAt(services.now())
  const offerable = (surveys ?? []).filter((survey) => takesMore(survey, today))
  const shared = { ...props, offerable, today, onChanged: places.reload }
  return (
    <>
      {surveys && offerable.length === 0 && <p class="notice">{texts.collectors.noSurvey}</p>}
      {list === null &&
        (places.fault ? <FaultNotice fault={places.fault} onRetry={places.reload} /> : <Loading />)}
      {list && (
        <LinkPlaces
          key={unit.unitId}
          {...shared}
          surveys={surveys ?? []}
          links={list.filter(({ kind }) => kind === 'link')}
        />
      )}
      {/* Stays while the unit changes: what was said of a tablet accepted elsewhere is read there. */}
      <TabletPlaces
        {...shared}
        places={list?.filter(({ kind, status }) => kind === 'tablet' && status !== 'revoked') ?? null}
      />
    </>
  )
}
