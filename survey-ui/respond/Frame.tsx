import type { ComponentChildren } from 'preact'
import { languageName } from '#contract/languages.ts'
import { formFields, type RespondPage } from '#contract/respond.ts'
import { respondTextsIn } from './texts.ts'

/** Names of our own in the page begin as no key does. */
export const formId = '_form'

interface FrameProps {
  page: RespondPage
  /** Languages that the form may be gone on in. */
  otherLanguages: string[]
  children: ComponentChildren
}

/** What stands around every phone page: whose it is, in which language, and whether it is a demonstration. */
export function Frame({ page, otherLanguages, children }: FrameProps) {
  const texts = respondTextsIn(page.language)
  return (
    <>
      {page.demonstration && <p class="demonstration">{texts.demonstration}</p>}
      <header>
        <span>{page.unitName}</span>
        {otherLanguages.length > 0 && (
          <nav>
            {otherLanguages.map((language) => (
              // Sends what was answered so far, so that the same page comes back with it.
              <button
                key={language}
                type="submit"
                form={formId}
                name={formFields.speak}
                value={language}
                lang={language}
              >
                {languageName(language)}
              </button>
            ))}
          </nav>
        )}
      </header>
      {children}
    </>
  )
}
