import { settingsOf } from '#contract/kiosk.ts'
import { isPin } from '../pin.ts'
import { roomHere } from '../room.ts'
import type { KioskState } from '../screen.ts'
import type { Services, Tell } from '../services.ts'
import type { DeviceStanding } from '../standing.ts'
import { Attract } from './Attract.tsx'
import { Blocked } from './Blocked.tsx'
import { Closed } from './Closed.tsx'
import { CodeEntry } from './CodeEntry.tsx'
import { DeviceLine } from './DeviceLine.tsx'
import { FullForm } from './FullForm.tsx'
import { NotSaved, Saving, Thanks } from './Outcome.tsx'
import { PinPad } from './PinPad.tsx'
import { Reasons } from './Reasons.tsx'
import { StaffSheet } from './StaffSheet.tsx'

interface ScreenViewProps {
  state: KioskState & { configuration: NonNullable<KioskState['configuration']> }
  standing: DeviceStanding
  services: Services
  tell: Tell
}

/** The screen of the moment. */
export function ScreenView(props: ScreenViewProps) {
  const { state, standing, services, tell } = props
  const { screen, language, configuration, pin } = state
  const now = services.clock
  const leave = () => tell({ type: 'left' })
  const send = () => tell({ type: 'sent', now: now() })
  switch (screen.name) {
    case 'attract':
      return <Greeting {...props} />
    case 'code':
      return (
        <CodeEntry
          {...screen}
          language={language}
          onType={(typed) => tell({ type: 'typedCode', typed })}
          onUse={() => tell({ type: 'gaveCode' })}
          onBack={leave}
        />
      )
    case 'reasons':
      return (
        <Reasons
          form={screen.form}
          onChange={(change) => tell({ type: 'filled', change })}
          onSend={send}
          onBack={() => tell({ type: 'tookBack' })}
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
    case 'pin':
      return (
        <PinPad
          {...pin}
          language={language}
          clock={now}
          onPin={async (tried) => {
            const { exitPin } = settingsOf(configuration)
            const isRight = exitPin === null || (await isPin(tried, exitPin))
            tell({ type: 'triedPin', isRight, now: now() })
          }}
          onBack={leave}
        />
      )
    case 'staff':
      return (
        <StaffSheet
          {...standing}
          configuration={configuration}
          language={language}
          readiness={state.readiness}
          services={services}
          onBack={leave}
        />
      )
  }
}

/** What stands between two people: the invitation, the opening hours, or why nothing can be taken. */
function Greeting({ state, standing, tell, services }: ScreenViewProps) {
  const { configuration, language, readiness, isOpen, code } = state
  const line = <DeviceLine {...standing} language={language} readiness={readiness} />
  if (readiness === 'full' || readiness === 'broken') {
    return (
      <Blocked reason={readiness} language={language}>
        {line}
      </Blocked>
    )
  }
  // Whoever has entered a code is in the middle of it.
  if (!isOpen && code === null) {
    return (
      <Closed hours={settingsOf(configuration).hours} language={language}>
        {line}
      </Closed>
    )
  }
  const { clock } = services
  return (
    <Attract
      configuration={configuration}
      language={language}
      code={code}
      isOnline={standing.isOnline}
      onRate={(survey, level) => tell({ type: 'rated', survey, level, now: clock() })}
      onOpen={(survey) => tell({ type: 'opened', survey, room: roomHere(), now: clock() })}
      onCode={() => tell({ type: 'offeredCode' })}
      onDropCode={() => tell({ type: 'droppedCode' })}
    >
      {line}
    </Attract>
  )
}
