import { useState } from 'preact/hooks'
import { count, dayShort } from '#charts/format.ts'
import type { DeliveryGap, TabletSummary } from '#contract/tablets.ts'
import { useSpeech } from '../language.ts'
import { AskOnce } from './AskOnce.tsx'
import type { TabletClient } from './client.ts'
import { ReasonField } from './ReasonField.tsx'

interface WriteOffDialogProps {
  tablet: TabletSummary
  gap: DeliveryGap
  client: TabletClient
  onDone: () => void
  onKeep: () => void
}

/** Asks before missing responses are recorded as lost. */
export function WriteOffDialog({ tablet, gap, client, onDone, onKeep }: WriteOffDialogProps) {
  const { language, texts } = useSpeech()
  const words = texts.tablets
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const { collectorId, day, missing } = gap
  const isEmpty = reason.trim() === ''
  return (
    <AskOnce
      title={words.writeOffQuestion(count(missing, language), tablet.name, dayShort(day))}
      meaning={words.writeOffMeaning}
      confirm={words.writeOffConfirm}
      isDangerous
      isReady={!isEmpty}
      onTooEarly={() => setTried(true)}
      act={() => client.writeOff(tablet.deviceId, { collectorId, day, count: missing, reason })}
      onDone={onDone}
      onKeep={onKeep}
    >
      <ReasonField
        id="write-off-reason"
        reason={reason}
        onReason={setReason}
        isMissing={isTried && isEmpty}
      />
    </AskOnce>
  )
}
