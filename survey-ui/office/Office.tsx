import { useEffect, useMemo, useReducer, useState } from 'preact/hooks'
import type { Person } from '#contract/office.ts'
import { makeAbsence } from './absence.ts'
import { accountClient } from './account/client.ts'
import { LinkPage } from './account/LinkPage.tsx'
import { SignInAgain } from './account/SignInAgain.tsx'
import { StepPage } from './account/StepPage.tsx'
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
  const [link, setLink] = useState(services.readLink)
  const absence = useMemo(makeAbsence, [])
  const client = useMemo(() => {
    const onSignedOut = () => {
      dispatch({ type: 'expired' })
      return absence.begin()
    }
    return createClient({ ...services, onSignedOut })
  }, [services, absence])
  const account = useMemo(() => accountClient(client.ask), [client])
  const check = async () => {
    dispatch({ type: 'checking' })
    dispatch({ type: 'checked', outcome: await client.readSession() })
  }
  useEffect(() => void check(), [client])

  const enter = (person: Person) => {
    dispatch({ type: 'signedIn', person })
    absence.end(true)
  }
  const giveUp = () => {
    dispatch({ type: 'givenUp' })
    absence.end(false)
  }
  const closeLink = () => {
    services.dropLink()
    setLink(null)
  }
  // Without an answer the cookie lives on, so the page must not say that the person has left.
  const leave = async () => {
    const outcome = await client.signOut()
    if (!outcome.ok) return outcome.fault
    dispatch({ type: 'left' })
    return null
  }

  if (link !== null) {
    const enterByLink = (person: Person) => {
      closeLink()
      enter(person)
    }
    return (
      <LinkPage
        token={link}
        account={account}
        onPassed={enterByLink}
        onLeave={closeLink}
        onLanguage={onLanguage}
      />
    )
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
        <SignIn because={session.because} signIn={client.signIn} onSignedIn={enter} onLanguage={onLanguage} />
      )
    case 'signedIn':
      if (session.person.step !== null) {
        return (
          <StepPage
            person={session.person}
            account={account}
            onPassed={enter}
            onLeave={() => void leave()}
            onLanguage={onLanguage}
          />
        )
      }
      return (
        <>
          <Workplace
            person={session.person}
            client={client}
            services={services}
            onLanguage={onLanguage}
            onLeave={leave}
          />
          {session.isExpired && (
            <SignInAgain
              login={session.person.login}
              signIn={client.signIn}
              account={account}
              onPassed={enter}
              onLeave={giveUp}
            />
          )}
        </>
      )
  }
}
