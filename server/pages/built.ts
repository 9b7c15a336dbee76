import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { InlineAssets, RenderPage } from '#contract/respond.ts'

/** The pages as `npm run build` leaves them. */
export interface BuiltPages {
  renderPage: RenderPage
  assets: InlineAssets
  kiosk: string
  office: string
  assetFolder: string
}

const folder = fileURLToPath(new URL('../../dist/', import.meta.url))

/** @throws Error with what to do when the pages were not built */
export async function loadBuiltPages(): Promise<BuiltPages> {
  const path = (...parts: string[]) => join(folder, ...parts)
  if (!existsSync(path('respond', 'render.js'))) {
    throw new Error('The pages are not built yet. Run "npm run build", then start again.')
  }
  const { renderPage }: { renderPage: RenderPage } = await import(path('respond', 'render.js'))
  const text = (...parts: string[]) => readFileSync(path(...parts), 'utf8')
  return {
    renderPage,
    assets: { style: text('respond', 'page.css'), script: text('respond', 'client.js') },
    kiosk: text('pages', 'kiosk.html'),
    office: text('pages', 'office.html'),
    assetFolder: path('assets'),
  }
}
