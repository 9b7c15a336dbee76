import { useEffect, useMemo, useReducer, useState } from 'preact/hooks'
import { createClient } from './client.ts'
import { FaultNotice } from './FaultNotice.tsx'
import { InsecureOrigin } from './InsecureOrigin.tsx'
import { Loading } from './Loading.tsx'
import { type Language, SpeechContext, speechOf } from './language.ts'
import { SignIn } from './SignIn.tsx'
import type { Services } from './services.ts'
import { sessionReducer } from './session.ts'
import { ThemeContext, useThemeChoice } from './use-theme.ts'
import { Workplace } from './Workplace.tsx'

/** The office page: who is asking comes first, then what they see. */
export function Office({ services }: { services: Services }) {
  const [language, setLanguage] = useState(services.readLanguage)
  const theme = useThemeChoice(services.theme)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const chooseLanguage = (chosen: Language) => {
    services.keepLanguage(chosen)
    setLanguage(chosen)
  }
  return (
    <ThemeContext.Provider value={theme}>
      <SpeechContext.Provider value={speechOf(language)}>
        {services.isSecure ? (
          <SessionGate services={services} onLanguage={chooseLanguage} />
        ) : (
          <InsecureOrigin origin={services.origin} onLanguage={chooseLanguage} />
        )}
      </SpeechContext.Provider>
    </ThemeContext.Provider>
  )
}

interface SessionGateProps {
  services: Services
  onLanguage: (language: Language) => void
}

function SessionGate({ services, onLanguage }: SessionGateProps) {
  const [session, dispatch] = useReducer(sessionReducer, { kind: 'checking' })
  const client = useMemo(
    () => createClient({ ...services, onSignedOut: () => dispatch({ type: 'expired' }) }),
    [services],
  )
  const check = async () => {
    dispatch({ type: 'checking' })
    dispatch({ type: 'checked', outcome: await client.readSession() })
  }
  useEffect(() => void check(), [client])

  // Without an answer the cookie lives on, so the page must not say that the person has left.
  const leave = async () => {
    const outcome = await client.signOut()
    if (!outcome.ok) return outcome.fault
    dispatch({ type: 'left' })
    return null
  }

  switch (session.kind) {
    case 'checking':
      return <Loading />
    case 'unreachable':
      return (
        <main class="gate">
          <div class="gate-body">
            <FaultNotice fault={session.fault} onRetry={check} />
          </div>
        </main>
      )
    case 'signedOut':
      return (
        <SignIn
          because={session.because}
          signIn={client.signIn}
          onSignedIn={(person) => dispatch({ type: 'signedIn', person })}
          onLanguage={onLanguage}
        />
      )
    case 'signedIn':
      return (
        <Workplace
          person={session.person}
          client={client}
          services={services}
          onLanguage={onLanguage}
          onLeave={leave}
        />
      )
  }
}
