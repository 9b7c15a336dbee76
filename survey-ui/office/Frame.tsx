import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Person } from '#contract/office.ts'
import { BrandSign } from './Brand.tsx'
import { type Fault, faultText } from './fault.ts'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { Link } from './Link.tsx'
import { type Language, useSpeech } from './language.ts'
import type { Address, Page } from './router.ts'
import { pagesFor } from './session.ts'
import { ThemeSwitch } from './ThemeSwitch.tsx'
import type { Go } from './use-address.ts'

interface FrameProps {
  person: Person
  address: Address
  /** The page that is shown; the address may name one that the person does not have. */
  page: Page | undefined
  go: Go
  onLanguage: (language: Language) => void
  onLeave: () => Promise<Fault | null>
  children: ComponentChildren
}

/** What stands around every page: the ribbon of a demonstration, the pages, who is signed in. */
export function Frame({ person, address, page: shown, go, onLanguage, onLeave, children }: FrameProps) {
  const { texts } = useSpeech()
  return (
    <>
      <a class="skip" href="#content">
        {texts.skip}
      </a>
      {person.demonstration && (
        <p class="ribbon">
          <strong>{texts.demonstration}</strong> <span>{texts.demonstrationNote}</span>
        </p>
      )}
      <header class="frame-head">
        <div class="frame-head-row">
          <span class="brand">
            <BrandSign />
            {texts.product}
          </span>
          <nav class="pages" aria-label={texts.navigation}>
            {pagesFor(person).map((page) => (
              <Link
                key={page}
                address={address}
                change={{ page, plan: null }}
                go={go}
                isCurrent={page === shown}
              >
                {texts.pages[page]}
              </Link>
            ))}
          </nav>
          <ThemeSwitch />
          <LanguageSwitch onLanguage={onLanguage} />
          <SignedIn person={person} onLeave={onLeave} />
        </div>
      </header>
      <main id="content" class="content" tabIndex={-1}>
        {children}
      </main>
    </>
  )
}

function SignedIn({ person, onLeave }: Pick<FrameProps, 'person' | 'onLeave'>) {
  const { texts } = useSpeech()
  const [fault, setFault] = useState<Fault | null>(null)
  return (
    <div class="person">
      <span class="person-name">
        {person.name}
        <span class="person-role">{texts.roles[person.role]}</span>
      </span>
      <button type="button" class="button button-quiet" onClick={async () => setFault(await onLeave())}>
        {texts.signOut}
      </button>
      {fault && (
        <p class="person-fault" role="alert">
          {faultText(fault, texts)}
        </p>
      )}
    </div>
  )
}
