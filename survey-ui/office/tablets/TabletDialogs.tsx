import { useState } from 'preact/hooks'
import type { CollectorSummary, UnitSummary } from '#contract/office.ts'
import { Field } from '../Field.tsx'
import { useSpeech } from '../language.ts'
import { AskOnce } from './AskOnce.tsx'
import type { TabletClient } from './client.ts'
import { PlaceField } from './PlaceField.tsx'
import { ReasonField } from './ReasonField.tsx'

interface DialogProps {
  tablet: { deviceId: string; name: string }
  client: TabletClient
  /** Called with what was done, in words. */
  onDone: (done: string) => void
  onKeep: () => void
}

export function RenameDialog({ tablet, client, onDone, onKeep }: DialogProps) {
  const { texts } = useSpeech()
  const { dialogs, setup } = texts.tablets
  const [name, setName] = useState(tablet.name)
  const [isTried, setTried] = useState(false)
  const isEmpty = name.trim() === ''
  return (
    <AskOnce
      title={dialogs.renameTitle(tablet.name)}
      confirm={dialogs.renameConfirm}
      isReady={!isEmpty}
      onTooEarly={() => setTried(true)}
      act={() => client.rename(tablet.deviceId, name)}
      onDone={() => onDone(setup.renamed(name.trim()))}
      onKeep={onKeep}
    >
      <Field
        id="tablet-new-name"
        label={dialogs.renameLabel}
        fault={isTried && isEmpty ? texts.setup.required : null}
      >
        <input
          id="tablet-new-name"
          maxLength={100}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </Field>
    </AskOnce>
  )
}

interface MoveDialogProps extends DialogProps {
  units: readonly UnitSummary[]
  unit: UnitSummary
  listPlaces: (unitId: number) => Promise<CollectorSummary[]>
  /** Where it stands now. */
  collectorId: number
}

export function MoveDialog({ tablet, client, onDone, onKeep, collectorId, ...where }: MoveDialogProps) {
  const { texts } = useSpeech()
  const { dialogs, setup, acceptance } = texts.tablets
  const [place, setPlace] = useState<CollectorSummary | null>(null)
  const [isTried, setTried] = useState(false)
  return (
    <AskOnce
      title={dialogs.moveTitle(tablet.name)}
      meaning={dialogs.moveMeaning}
      confirm={dialogs.moveConfirm}
      isReady={place !== null}
      onTooEarly={() => setTried(true)}
      act={() => client.move(tablet.deviceId, place?.collectorId ?? 0)}
      onDone={() => onDone(setup.moved(tablet.name, place?.name ?? ''))}
      onKeep={onKeep}
    >
      <PlaceField
        {...where}
        except={collectorId}
        chosen={place}
        onChoose={setPlace}
        fault={isTried && place === null ? acceptance.placeMissing : null}
      />
    </AskOnce>
  )
}

export function RevokeDialog({ tablet, client, onDone, onKeep }: DialogProps) {
  const { texts } = useSpeech()
  const { dialogs, setup } = texts.tablets
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const isEmpty = reason.trim() === ''
  return (
    <AskOnce
      title={dialogs.revokeTitle(tablet.name)}
      meaning={dialogs.revokeMeaning}
      confirm={dialogs.revokeConfirm}
      isDangerous
      isReady={!isEmpty}
      onTooEarly={() => setTried(true)}
      act={() => client.revoke(tablet.deviceId, reason)}
      onDone={() => onDone(setup.revoked(tablet.name))}
      onKeep={onKeep}
    >
      <ReasonField id="revoke-reason" reason={reason} onReason={setReason} isMissing={isTried && isEmpty} />
    </AskOnce>
  )
}
