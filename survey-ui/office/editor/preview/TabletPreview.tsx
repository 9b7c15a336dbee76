import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { OfferedSurvey } from '#contract/kiosk.ts'
import type { Questionnaire } from '#contract/questionnaire.ts'
import {
  checked,
  type FormAction,
  type FormState,
  formPages,
  formReducer,
  startForm,
} from '../../../form/state.ts'
import { applyDisplay, usualDisplay } from '../../../kiosk/display.ts'
import { followUps, quickItem } from '../../../kiosk/quick-rating.ts'
import { roomOn } from '../../../kiosk/room.ts'
import { Attract } from '../../../kiosk/screens/Attract.tsx'
import { FullForm } from '../../../kiosk/screens/FullForm.tsx'
import { Thanks } from '../../../kiosk/screens/Outcome.tsx'
import { Reasons } from '../../../kiosk/screens/Reasons.tsx'
import { TopBar } from '../../../kiosk/screens/TopBar.tsx'
import type { PreviewTexts } from '../../text/preview.vi.ts'
import { offeredSurvey, previewTablet } from './offered.ts'
import { useShownItem } from './use-shown-item.ts'

interface TabletPreviewProps {
  questionnaire: Questionnaire
  language: string
  words: PreviewTexts
  onLanguage: (language: string) => void
  /** Key of the question to be shown; null leaves the tablet where it is. */
  openKey: string | null
}

type Screen = 'attract' | 'reasons' | 'form' | 'thanks'

// A tablet of ten inches upright: 24 px are one rem there.
const room = roomOn({ width: 800, height: 1280 }, 24)

/** The tablet from its first screen to its thanks; nothing leaves it. */
export function TabletPreview({ questionnaire, language, words, onLanguage, openKey }: TabletPreviewProps) {
  const survey = offeredSurvey(questionnaire)
  const configuration = previewTablet(survey, words)
  const [screen, setScreen] = useState<Screen>('attract')
  const [display, setDisplay] = useState(usualDisplay)
  const [kept, setKept] = useState<FormState>(() => begin(survey, language))
  const inside = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const root = inside.current?.ownerDocument.documentElement
    if (root) applyDisplay(root, display)
  }, [display])
  const form = fitted(kept, survey, language)
  useLayoutEffect(() => {
    const page =
      openKey === null ? -1 : formPages(form).findIndex((one) => one.items.some(({ key }) => key === openKey))
    if (page < 0) return
    setKept({ ...form, page })
    setScreen('form')
  }, [openKey])
  useShownItem(inside, openKey)
  const change = (action: FormAction) => setKept(formReducer(form, action))
  const leave = () => {
    setKept(begin(survey, language))
    setScreen('attract')
  }
  const rate = (level: number) => {
    const key = quickItem(survey)?.key
    if (key === undefined) return
    const rated = formReducer(begin(survey, language), { type: 'answered', item: key, answer: level })
    setKept(rated)
    setScreen(followUps(rated).length > 0 ? 'reasons' : 'thanks')
  }
  const send = () => {
    const judged = checked(form)
    if (judged.showsFaults) setKept(judged)
    else setScreen('thanks')
  }
  return (
    <>
      <div ref={inside} />
      <TopBar
        configuration={configuration}
        language={language}
        display={display}
        readAloud={null}
        onLanguage={onLanguage}
        onDisplay={setDisplay}
        onStaff={() => {}}
      />
      {screen === 'attract' && (
        <Attract
          configuration={configuration}
          language={language}
          code={null}
          isOnline
          onRate={(_, level) => rate(level)}
          onOpen={() => setScreen('form')}
          onCode={() => {}}
          onDropCode={() => {}}
        >
          {null}
        </Attract>
      )}
      {screen === 'reasons' && (
        <Reasons form={form} onChange={change} onSend={() => setScreen('thanks')} onBack={leave} />
      )}
      {screen === 'form' && <FullForm form={form} onChange={change} onSend={send} onLeave={leave} />}
      {screen === 'thanks' && <Thanks language={language} onDone={leave} />}
    </>
  )
}

const begin = (survey: OfferedSurvey, language: string) => startForm({ survey, language, room, startedAt: 0 })

/** The form with the draft as it stands now; a page that is gone gives way to the last. */
function fitted(kept: FormState, survey: OfferedSurvey, language: string): FormState {
  const form = { ...kept, survey, language }
  return { ...form, page: Math.max(0, Math.min(form.page, formPages(form).length - 1)) }
}
