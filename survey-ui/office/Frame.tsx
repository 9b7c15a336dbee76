import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Person } from '#contract/office.ts'
import { BrandSign } from './Brand.tsx'
import { type Fault, faultText } from './fault.ts'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { Link } from './Link.tsx'
import { type Language, useSpeech } from './language.ts'
import { PageLinks } from './PageLinks.tsx'
import type { Address, Page } from './router.ts'
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
          <ThemeSwitch />
          <LanguageSwitch onLanguage={onLanguage} />
          <SignedIn person={person} address={address} page={shown} go={go} onLeave={onLeave} />
        </div>
        <PageLinks person={person} address={address} page={shown} go={go} />
      </header>
      <main id="content" class="content" tabIndex={-1}>
        {children}
      </main>
    </>
  )
}

function SignedIn({
  person,
  address,
  page,
  go,
  onLeave,
}: Pick<FrameProps, 'person' | 'address' | 'page' | 'go' | 'onLeave'>) {
  const { texts } = useSpeech()
  const [fault, setFault] = useState<Fault | null>(null)
  return (
    <div class="person">
      <Link
        class="person-link"
        address={address}
        change={{ page: 'account', plan: null }}
        go={go}
        isCurrent={page === 'account'}
      >
        <svg class="person-sign" viewBox="0 0 24 24" aria-hidden="true">
          <circle cx="12" cy="8" r="4" />
          <path d="M4 21c1-5 4-7 8-7s7 2 8 7" />
        </svg>
        <span class="person-name">
          <span class="person-own">{person.name}</span>
          {person.role && <span class="person-role">{texts.roles[person.role]}</span>}
        </span>
        <span class="unseen"> {texts.pages.account}</span>
      </Link>
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
