import type { ComponentChildren } from 'preact'
import type { KioskConfiguration } from '#contract/kiosk.ts'
import type { Room } from '../form/pages.ts'
import { Attract } from './Attract.tsx'
import { FullForm } from './FullForm.tsx'
import { NotSaved, Saving, Thanks } from './Outcome.tsx'
import { Reasons } from './Reasons.tsx'
import { roomOn } from './room.ts'
import type { Tell } from './services.ts'
import type { KioskState } from './state.ts'

interface ScreenViewProps {
  state: KioskState
  configuration: KioskConfiguration
  deviceLine: ComponentChildren
  tell: Tell
  clock: () => number
}

function roomHere(): Room {
  const remPixels = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return roomOn({ width: innerWidth, height: innerHeight }, remPixels)
}

/** The screen of the moment. */
export function ScreenView({ state, configuration, deviceLine, tell, clock }: ScreenViewProps) {
  const { screen, language } = state
  const leave = () => tell({ type: 'left' })
  const send = () => tell({ type: 'sent', now: clock() })
  switch (screen.name) {
    case 'attract':
      return (
        <Attract
          configuration={configuration}
          language={language}
          onRate={(survey, level) => tell({ type: 'rated', survey, level, now: clock() })}
          onOpen={(survey) => tell({ type: 'opened', survey, room: roomHere(), now: clock() })}
        >
          {deviceLine}
        </Attract>
      )
    case 'reasons':
      return (
        <Reasons
          form={screen.form}
          onChange={(change) => tell({ type: 'filled', change })}
          onSend={send}
          onSkip={() => tell({ type: 'skippedReasons', now: clock() })}
          onBack={leave}
        />
      )
    case 'form':
      return (
        <FullForm
          form={screen.form}
          onChange={(change) => tell({ type: 'filled', change })}
          onSend={send}
          onLeave={leave}
        />
      )
    case 'saving':
      return <Saving language={language} />
    case 'notSaved':
      return <NotSaved language={language} onAgain={() => tell({ type: 'triedAgain' })} onGiveUp={leave} />
    case 'thanks':
      return <Thanks language={language} onDone={leave} />
  }
}
