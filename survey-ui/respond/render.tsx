import { render } from 'preact-render-to-string'
import type { FormPage, InlineAssets, RenderPage, RespondPage } from '#contract/respond.ts'
import { FormView } from './FormView.tsx'
import { Frame } from './Frame.tsx'
import { MessageView } from './MessageView.tsx'
import { respondTextsIn } from './texts.ts'

/** Answers of earlier pages live in the page alone, so only the first one may be fetched anew. */
function languageOffered({ questionnaire, language, progress }: FormPage): string | null {
  if (progress !== null && progress.page > 1) return null
  const other = language === 'vi' ? 'en' : 'vi'
  return questionnaire.languages.includes(other) ? other : null
}

function Document({ page, assets }: { page: RespondPage; assets: InlineAssets }) {
  const { language } = page
  const isForm = page.kind === 'form'
  const title = isForm ? page.survey.title : respondTextsIn(language).messages[page.kind].title
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} – ${page.unitName}`}</title>
        {/* Spares the request for /favicon.ico. */}
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: assets.style }} />
      </head>
      <body>
        <Frame page={page} otherLanguage={isForm ? languageOffered(page) : null}>
          {isForm ? <FormView page={page} /> : <MessageView {...page} />}
        </Frame>
        {isForm && page.progress === null && (
          <template id="thanks">
            <MessageView kind="thanks" language={language} dropped={0} />
          </template>
        )}
        {isForm && <script dangerouslySetInnerHTML={{ __html: assets.script }} />}
      </body>
    </html>
  )
}

/** The phone page as HTML. Style and script stand in it letter by letter: the policy knows them by their hash. */
export const renderPage: RenderPage = (page, assets) =>
  `<!doctype html>${render(<Document page={page} assets={assets} />)}`
