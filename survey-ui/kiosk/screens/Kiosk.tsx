import { useEffect, useReducer } from 'preact/hooks'
import { graceSeconds, useIdle, useOpeningHours, useSaving } from '../effects.ts'
import { useFittingPages, useFullScreen, usePage, useWakeLock } from '../panel-effects.ts'
import { firstState } from '../screen.ts'
import type { Services } from '../services.ts'
import { useReadAloud } from '../speech.ts'
import { pageName, spokenSentences } from '../spoken.ts'
import { useStanding } from '../standing.ts'
import { kioskReducer } from '../state.ts'
import { kioskTextsIn } from '../texts.ts'
import { useStaffKeys } from '../use-long-press.ts'
import { EnrolmentScreen } from './EnrolmentScreen.tsx'
import { Presence } from './Presence.tsx'
import { ScreenView } from './ScreenView.tsx'
import { TopBar } from './TopBar.tsx'

/** The tablet page. */
export function Kiosk({ services }: { services: Services }) {
  const [state, tell] = useReducer(kioskReducer, firstState)
  const standing = useStanding(services)
  const { language, configuration, enrolment, readiness, display, screen, code } = state
  const texts = kioskTextsIn(language)
  const callStaff = () => tell({ type: 'calledStaff' })

  useEffect(() => {
    services.watchEnrolment(tell)
    services.watchReadiness(({ kind }) => tell({ type: 'examined', readiness: kind }))
  }, [])
  const isFree = screen.name === 'attract' && code === null
  useEffect(() => services.releases.setFree(isFree), [isFree])
  usePage(state, texts.pageTitle)
  useSaving(state, services, tell)
  useIdle(state, services, tell)
  useOpeningHours(state, services, tell)
  useFittingPages(state, tell)
  useFullScreen(screen.name === 'attract' && enrolment === 'enrolled')
  useWakeLock()
  useStaffKeys(callStaff)
  const readAloud = useReadAloud(language, pageName(state), () => spokenSentences(state))

  if (enrolment === 'opening' || readiness === null) return <p class="opening">{texts.starting}</p>
  // Whoever is in the middle of a form may finish it: it goes with the token it was begun under.
  if (!configuration || (enrolment !== 'enrolled' && screen.name === 'attract')) {
    return (
      <EnrolmentScreen
        language={language}
        hasEnded={enrolment === 'ended'}
        readiness={readiness}
        services={services}
        tell={tell}
      />
    )
  }
  return (
    <>
      <TopBar
        // Whoever is in the middle of a form goes on where it was begun, as its response does.
        configuration={'begunUnder' in screen ? screen.begunUnder.configuration : configuration}
        language={language}
        display={display}
        readAloud={readAloud}
        onLanguage={(chosen) => tell({ type: 'spoke', language: chosen })}
        onDisplay={(chosen) => tell({ type: 'adjusted', display: chosen })}
        onStaff={callStaff}
      />
      <ScreenView state={{ ...state, configuration }} standing={standing} services={services} tell={tell} />
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
