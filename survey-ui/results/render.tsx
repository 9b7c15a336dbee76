import { render } from 'preact-render-to-string'
import type { RenderResults, ResultsPage } from '#contract/results.ts'
import { Frame } from './Frame.tsx'
import { ListView } from './ListView.tsx'
import { ResultView } from './ResultView.tsx'
import { resultsTextsIn } from './texts.ts'

function titleOf(page: ResultsPage): string {
  const texts = resultsTextsIn(page.language)
  if (page.kind === 'missing') return texts.missing.title
  return page.kind === 'list' ? texts.home : page.subtitle.toReversed().join(' – ')
}

function pathOf(page: ResultsPage): string {
  return page.kind === 'result' ? `/ket-qua/${page.document}/${page.edition}` : '/ket-qua'
}

function Document({ page, style }: { page: ResultsPage; style: string }) {
  const { missing } = resultsTextsIn(page.language)
  return (
    <html lang={page.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{[titleOf(page), page.agency].filter(Boolean).join(' – ')}</title>
        {/* Spares the request for /favicon.ico. */}
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <Frame page={page} path={pathOf(page)}>
          {page.kind === 'list' && <ListView {...page} />}
          {page.kind === 'result' && <ResultView {...page} />}
          {page.kind === 'missing' && (
            <>
              <h1>{missing.title}</h1>
              <p class="lead">{missing.lead}</p>
            </>
          )}
        </Frame>
      </body>
    </html>
  )
}

/** A public page as HTML, whole without any script. Its style stands in it: the policy knows it by its hash. */
export const renderResults: RenderResults = (page, style) =>
  `<!doctype html>${render(<Document page={page} style={style} />)}`
