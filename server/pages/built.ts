import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { InlineAssets, RenderPage } from '#contract/respond.ts'
import type { RenderResults } from '#contract/results.ts'
import { type DescribedAnswers, readDescribed } from '../describe/described.ts'

/** The pages as `npm run build` leaves them. */
export interface BuiltPages {
  renderPage: RenderPage
  assets: InlineAssets
  /** The public results and the style that stands in them. */
  results: { render: RenderResults; style: string }
  kiosk: string
  /** Files beside the tablet's page, by path: its worker, manifest and icon. */
  kioskFiles: { path: string; type: string; body: string }[]
  office: string
  assetFolder: string
  /** What the API answers. */
  answers: DescribedAnswers
}

const kioskFiles = [
  { name: 'kiosk-worker.js', type: 'text/javascript; charset=utf-8' },
  { name: 'kiosk.webmanifest', type: 'application/manifest+json; charset=utf-8' },
  { name: 'kiosk-icon.svg', type: 'image/svg+xml' },
]

const folder = fileURLToPath(new URL('../../dist/', import.meta.url))

/** @throws Error with what to do when the pages were not built */
export async function loadBuiltPages(): Promise<BuiltPages> {
  const path = (...parts: string[]) => join(folder, ...parts)
  const needed = [
    'respond/render.js',
    'results/render.js',
    'pages/office.html',
    ...kioskFiles.map(({ name }) => `pages/${name}`),
  ]
  if (!needed.every((name) => existsSync(path(name)))) {
    throw new Error('The pages are not built, or by an older version. Run "npm run build", then start again.')
  }
  const { renderPage }: { renderPage: RenderPage } = await import(path('respond', 'render.js'))
  const { renderResults }: { renderResults: RenderResults } = await import(path('results', 'render.js'))
  const text = (...parts: string[]) => readFileSync(path(...parts), 'utf8')
  return {
    renderPage,
    assets: { style: text('respond', 'page.css'), script: text('respond', 'client.js') },
    results: { render: renderResults, style: text('results', 'page.css') },
    kiosk: text('pages', 'kiosk.html'),
    kioskFiles: kioskFiles.map(({ name, type }) => ({ path: `/${name}`, type, body: text('pages', name) })),
    office: text('pages', 'office.html'),
    assetFolder: path('assets'),
    answers: readDescribed(),
  }
}
