import { render } from 'preact-render-to-string'
import { directionOf, pageLanguage } from '#contract/languages.ts'
import type { InlineAssets, RenderPage, RespondPage } from '#contract/respond.ts'
import { FormView } from './FormView.tsx'
import { Frame } from './Frame.tsx'
import { MessageView } from './MessageView.tsx'
import { respondTextsIn } from './texts.ts'

/** A message that waits in the page for the script, so that it needs no network. */
function End({ kind, language }: { kind: 'thanks' | 'codeUsed'; language: string }) {
  return (
    <template id={`_${kind}`}>
      <MessageView kind={kind} language={language} dropped={0} />
    </template>
  )
}

// The script of the pages after sending wipes what the phone kept; they are whole without it.
const scripted: RespondPage['kind'][] = ['form', 'thanks', 'codeUsed']

function Document({ page, assets }: { page: RespondPage; assets: InlineAssets }) {
  const { language } = page
  const isForm = page.kind === 'form'
  const title = isForm ? page.survey.title : respondTextsIn(language).messages[page.kind].title
  return (
    <html lang={pageLanguage(language)} dir={directionOf(language) === 'rtl' ? 'rtl' : undefined}>
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
        <Frame
          page={page}
          otherLanguages={isForm ? page.questionnaire.languages.filter((other) => other !== language) : []}
        >
          {isForm ? <FormView page={page} /> : <MessageView {...page} />}
        </Frame>
        {isForm && page.progress === null && <End kind="thanks" language={language} />}
        {isForm && page.progress === null && page.code && <End kind="codeUsed" language={language} />}
        {scripted.includes(page.kind) && <script dangerouslySetInnerHTML={{ __html: assets.script }} />}
      </body>
    </html>
  )
}

/** The phone page as HTML. Style and script stand in it letter by letter: the policy knows them by their hash. */
export const renderPage: RenderPage = (page, assets) =>
  `<!doctype html>${render(<Document page={page} assets={assets} />)}`
