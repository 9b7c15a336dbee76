import type { ComponentChildren } from 'preact'
import type { RespondPage } from '#contract/respond.ts'
import { respondTextsIn } from './texts.ts'

interface FrameProps {
  page: RespondPage
  /** Language that a link offers instead; null where changing it would lose what was answered. */
  otherLanguage: string | null
  children: ComponentChildren
}

/** What stands around every phone page: whose it is, in which language, and whether it is a demonstration. */
export function Frame({ page, otherLanguage, children }: FrameProps) {
  const texts = respondTextsIn(page.language)
  return (
    <>
      {page.demonstration && <p class="demonstration">{texts.demonstration}</p>}
      <header>
        <span>{page.unitName}</span>
        {otherLanguage && (
          <a href={`?lang=${otherLanguage}`} lang={otherLanguage} hreflang={otherLanguage}>
            {texts.otherLanguage}
          </a>
        )}
      </header>
      {children}
    </>
  )
}
