import { useEffect, useRef } from 'preact/hooks'
import type { Person } from '#contract/office.ts'
import { Link } from './Link.tsx'
import { useSpeech } from './language.ts'
import type { Address, Page } from './router.ts'
import { pagesFor } from './session.ts'
import type { Go } from './use-address.ts'

interface PageLinksProps {
  person: Person
  address: Address
  /** The page that is shown. */
  page: Page | undefined
  go: Go
}

/** The pages of a person, in one row; where it is wider than the window, the page that is shown stands in sight. */
export function PageLinks({ person, address, page: shown, go }: PageLinksProps) {
  const { texts } = useSpeech()
  const row = useRef<HTMLElement>(null)
  useEffect(() => {
    const link = row.current?.querySelector<HTMLElement>('[aria-current="page"]')
    if (!row.current || !link) return
    row.current.scrollLeft = link.offsetLeft - (row.current.clientWidth - link.offsetWidth) / 2
  }, [shown, texts])
  // The own account is reached through the name.
  const navigated = pagesFor(person).filter((page) => page !== 'account')
  return (
    <nav ref={row} class="pages" aria-label={texts.navigation}>
      {navigated.map((page) => (
        <Link
          key={page}
          address={address}
          change={{ page, plan: null, part: null, choices: {} }}
          go={go}
          isCurrent={page === shown}
        >
          {texts.pages[page]}
        </Link>
      ))}
    </nav>
  )
}
