import type { ComponentChildren } from 'preact'
import type { ResultsPage } from '#contract/results.ts'
import { resultsTextsIn } from './texts.ts'

/** Where a page stands in the other language, or in its own. */
export function inLanguage(path: string, language: 'vi' | 'en'): string {
  return language === 'en' ? `${path}?lang=en` : path
}

interface FrameProps {
  page: ResultsPage
  /** Of this page, without its language. */
  path: string
  children: ComponentChildren
}

/** What stands around every public page: whose it is, in which language, and whether it is a demonstration. */
export function Frame({ page, path, children }: FrameProps) {
  const { language, agency, demonstration } = page
  const texts = resultsTextsIn(language)
  const other = language === 'vi' ? 'en' : 'vi'
  return (
    <>
      <a class="skip" href="#main">
        {texts.skip}
      </a>
      {demonstration && <p class="demonstration">{texts.demonstration}</p>}
      <header>
        <a href={inLanguage('/ket-qua', language)}>
          {agency && <span class="agency">{agency}</span>}
          <span>{texts.home}</span>
        </a>
        <a class="language" href={inLanguage(path, other)} lang={other} hreflang={other}>
          {texts.otherLanguage}
        </a>
      </header>
      <main id="main">{children}</main>
    </>
  )
}
