import { useState } from 'preact/hooks'
import type { CollectorSummary, SurveySummary, UnitSummary } from '#contract/office.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Loading } from '../Loading.tsx'
import { useSpeech } from '../language.ts'
import { useRemote } from '../use-remote.ts'
import type { TabletClient } from './client.ts'
import { PlaceForm } from './PlaceForm.tsx'
import { PlaceSummary } from './PlaceSummary.tsx'
import { MoveDialog, RenameDialog, RevokeDialog } from './TabletDialogs.tsx'

interface PlaceCardProps {
  collectorId: number
  unit: UnitSummary
  units: readonly UnitSummary[]
  surveys: readonly SurveySummary[]
  offerable: readonly SurveySummary[]
  client: TabletClient
  listPlaces: (unitId: number) => Promise<CollectorSummary[]>
  isEditable: boolean
  /** Called with what was done, in words, once it is. */
  onChanged: (done: string) => void
}

export type TabletAct = 'rename' | 'move' | 'revoke'

/** One place: how it behaves, and the tablets that stand there. */
export function PlaceCard(props: PlaceCardProps) {
  const { collectorId, client, isEditable, onChanged } = props
  const { texts } = useSpeech()
  const place = useRemote(`place ${collectorId}`, () => client.readPlace(collectorId))
  const [isEditing, setEditing] = useState(false)
  const [asked, setAsked] = useState<{ act: TabletAct; tablet: { deviceId: string; name: string } } | null>(
    null,
  )
  const settings = place.value
  if (!settings) return place.fault ? <FaultNotice fault={place.fault} onRetry={place.reload} /> : <Loading />
  const settle = (done: string) => {
    setAsked(null)
    setEditing(false)
    place.reload()
    onChanged(done)
  }
  const dialog = asked && { tablet: asked.tablet, client, onDone: settle, onKeep: () => setAsked(null) }
  return (
    <li class="tablet-card">
      <PlaceSummary
        place={settings}
        isEditable={isEditable}
        isEditing={isEditing}
        onEdit={() => setEditing(!isEditing)}
        onAct={(act, tablet) => setAsked({ act, tablet })}
      />
      {isEditing && (
        <PlaceForm
          place={settings}
          surveys={props.surveys}
          offerable={props.offerable}
          client={client}
          onCancel={() => setEditing(false)}
          onSaved={({ name }) => settle(texts.tablets.setup.saved(name))}
        />
      )}
      {dialog && asked?.act === 'rename' && <RenameDialog {...dialog} />}
      {dialog && asked?.act === 'revoke' && <RevokeDialog {...dialog} />}
      {dialog && asked?.act === 'move' && (
        <MoveDialog
          {...dialog}
          units={props.units}
          unit={props.unit}
          listPlaces={props.listPlaces}
          collectorId={collectorId}
        />
      )}
    </li>
  )
}
