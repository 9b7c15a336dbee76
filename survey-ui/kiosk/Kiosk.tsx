import { useEffect, useReducer, useState } from 'preact/hooks'
import { DeviceLine } from './DeviceLine.tsx'
import { EnrolmentScreen } from './EnrolmentScreen.tsx'
import { graceSeconds, useIdle, useOnline, useSaving } from './effects.ts'
import { Presence } from './Presence.tsx'
import { ScreenView } from './ScreenView.tsx'
import type { DeliveryState, Services } from './services.ts'
import { firstState, kioskReducer } from './state.ts'
import { TopBar } from './TopBar.tsx'
import { kioskTextsIn } from './texts.ts'

/** The tablet page. */
export function Kiosk({ services }: { services: Services }) {
  const [state, tell] = useReducer(kioskReducer, firstState)
  const [delivery, setDelivery] = useState<DeliveryState>({ waiting: 0, aside: 0, isReached: null })
  const [isPersistent, setIsPersistent] = useState(true)
  const isOnline = useOnline()
  const { language, configuration, enrolment, screen } = state

  useEffect(() => {
    services.watchEnrolment(tell)
    services.watchDelivery(setDelivery)
    void services.isPersistent().then(setIsPersistent)
  }, [])
  useEffect(() => {
    document.documentElement.lang = language
    document.title = kioskTextsIn(language).pageTitle
  }, [language])
  const isFree = screen.name === 'attract'
  useEffect(() => services.releases.setFree(isFree), [isFree])
  useSaving(state, services, tell)
  useIdle(state, services, tell)

  if (enrolment === 'opening') return <p class="opening">{kioskTextsIn(language).starting}</p>
  const onLanguage = (chosen: string) => tell({ type: 'spoke', language: chosen })
  // Whoever is in the middle of a form may finish it: the server knows its collector for ever.
  if (!configuration || (enrolment !== 'enrolled' && screen.name === 'attract')) {
    return (
      <EnrolmentScreen
        language={language}
        hasEnded={enrolment === 'ended'}
        isPersistent={isPersistent}
        onLanguage={onLanguage}
        onCode={(code) => services.enrol(code, tell)}
      />
    )
  }
  const line = { language, delivery, isOnline, isPersistent }
  return (
    <>
      <TopBar configuration={configuration} language={language} onLanguage={onLanguage} />
      <ScreenView
        state={state}
        configuration={configuration}
        deviceLine={<DeviceLine {...line} />}
        tell={tell}
        clock={services.clock}
      />
      {state.asksPresence && (
        <Presence
          language={language}
          graceSeconds={graceSeconds}
          keepsRating={screen.name === 'reasons'}
          onStay={() => tell({ type: 'touched' })}
        />
      )}
    </>
  )
}
