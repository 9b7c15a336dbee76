import { useEffect, useState } from 'preact/hooks'
import type { KioskConfiguration } from '#contract/kiosk.ts'
import { type RoomOnDevice, readRoomOnDevice } from '../device-room.ts'
import { leaveFullScreen } from '../panel-effects.ts'
import type { Readiness } from '../readiness.ts'
import { releaseName } from '../release-name.ts'
import { saveFile } from '../save-file.ts'
import type { DeliveryState, Services } from '../services.ts'
import { queueWords, storageWords, timeWords } from '../staff-words.ts'
import { kioskTextsIn } from '../texts.ts'

interface StaffSheetProps {
  configuration: KioskConfiguration
  language: string
  delivery: DeliveryState
  /** When the server last answered; milliseconds since 1970, null when it has not. */
  lastContact: number | null
  readiness: Readiness['kind'] | null
  services: Pick<Services, 'sendNow' | 'exportOutbox' | 'clock'>
  onBack: () => void
}

/** How this device stands, and what staff can do about it. No answer is shown here. */
export function StaffSheet(props: StaffSheetProps) {
  const { configuration, language, delivery, lastContact, readiness, services, onBack } = props
  const { staff: texts } = kioskTextsIn(language)
  const [room, setRoom] = useState<RoomOnDevice | null>(null)
  const [hasFailed, setHasFailed] = useState(false)
  useEffect(() => void readRoomOnDevice().then(setRoom), [delivery])
  const exportQueue = () =>
    services.exportOutbox().then(
      (file) => {
        setHasFailed(false)
        saveFile(file, services.clock())
      },
      () => setHasFailed(true),
    )
  const rows = [
    [texts.device, configuration.deviceName ?? texts.unknown],
    [texts.place, `${configuration.unitName} · ${configuration.placeName}`],
    [texts.queue, queueWords(delivery, language)],
    [texts.contact, timeWords(lastContact, language)],
    [texts.storage, storageWords(room, readiness, language)],
    [texts.release, releaseName],
  ]
  return (
    <main class="sheet staff">
      <h1>{texts.title}</h1>
      <dl>
        {rows.map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <div class="acts">
        <button type="button" onClick={services.sendNow}>
          {texts.send}
        </button>
        <button type="button" aria-describedby="export-help" onClick={exportQueue}>
          {texts.export}
        </button>
        <button type="button" onClick={leaveFullScreen}>
          {texts.leaveFullScreen}
        </button>
        <button type="button" class="primary" onClick={onBack}>
          {texts.back}
        </button>
      </div>
      <p class="hint" id="export-help">
        {texts.exportHelp}
      </p>
      {hasFailed && (
        <p class="fault" role="alert">
          {texts.exportFailed}
        </p>
      )}
    </main>
  )
}
