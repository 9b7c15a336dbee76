import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import type { RenderPage } from '#contract/respond.ts'
import { samplePage } from './respond/sample-page.ts'
import {
  kioskWorker,
  outputFolder,
  phoneClient,
  phoneServer,
  resultsServer,
  resultsStyle,
  scriptedPage,
} from './vite.config.ts'

const source = fileURLToPath(new URL('.', import.meta.url))
const pages = ['kiosk', 'office'].filter((page) => existsSync(join(source, page, 'main.tsx')))

/** Version and a few digits that stand for the sources of the pages, the same on every machine. */
function releaseName(): string {
  const root = join(source, '..')
  const files = globSync('{survey-ui,server/contract}/**/*.{ts,tsx,css}', { cwd: root }).sort()
  const hash = createHash('sha256')
  for (const file of files) hash.update(readFileSync(join(root, file)))
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return `${version}+${hash.digest('hex').slice(0, 8)}`
}

/** Vite leaves `kiosk/index.html`; the server looks for `pages/kiosk.html`. */
function movePage(page: string): void {
  mkdirSync(join(outputFolder, 'pages'), { recursive: true })
  renameSync(join(outputFolder, page, 'index.html'), join(outputFolder, 'pages', `${page}.html`))
  rmSync(join(outputFolder, page), { recursive: true })
}

const read = (...parts: string[]) => readFileSync(join(outputFolder, ...parts), 'utf8')

/** @throws Error when a built file would not keep to the content security policy of its page */
function requirePolicy(): void {
  const script = read('respond', 'client.js')
  const style = read('respond', 'page.css') + read('results', 'page.css')
  if (/<\/script|<!--/i.test(script)) throw new Error('respond/client.js would end its own <script>.')
  if (/<\/style|url\(|@import/i.test(style))
    throw new Error('A page.css loads something, or ends its own <style>.')
  for (const page of pages) {
    const html = read('pages', `${page}.html`)
    const isInline = /<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)/i.test(html)
    if (isInline) throw new Error(`pages/${page}.html has inline script or style, which its policy forbids.`)
  }
}

/** Files that the tablet's page loads: what its HTML names, and what its scripts and styles name in turn. */
function kioskFiles(): string[] {
  const html = read('pages', 'kiosk.html')
  const named = (text: string) => [...text.matchAll(/\/assets\/[\w.-]+/g)].map(([name]) => name)
  const within = named(html).flatMap((name) => named(read('assets', name.replace('/assets/', ''))))
  return [...new Set(['/kiosk', '/kiosk.webmanifest', '/kiosk-icon.svg', ...named(html), ...within])].sort()
}

async function buildWorker(): Promise<void> {
  const files = kioskFiles()
  const release = createHash('sha256')
    .update(read('pages', 'kiosk.html'))
    .update(files.join())
    .digest('hex')
    .slice(0, 16)
  copyFileSync(join(source, 'kiosk', 'kiosk.webmanifest'), join(outputFolder, 'pages', 'kiosk.webmanifest'))
  copyFileSync(join(source, 'icon.svg'), join(outputFolder, 'pages', 'kiosk-icon.svg'))
  await build(kioskWorker(files, release))
}

const zipped = (text: string | Buffer) => gzipSync(text, { level: 9 }).length

/** Bytes of a page's first load without fonts: the page itself and what it names. */
function firstLoad(page: string): number {
  const html = read('pages', `${page}.html`)
  const assets = [...html.matchAll(/\/assets\/([^"]+\.(?:js|css))"/g)].map(([, name]) => String(name))
  return [html, ...assets.map((name) => read('assets', name))].map(zipped).reduce((sum, bytes) => sum + bytes)
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`

/** Bytes of the phone form for the template of 25 items, all in one. */
async function phoneForm(): Promise<number> {
  const { renderPage }: { renderPage: RenderPage } = await import(join(outputFolder, 'respond', 'render.js'))
  const template = join(source, '../server/questionnaires/templates/sipas-5-dimensions.json')
  const page = samplePage(JSON.parse(readFileSync(template, 'utf8')))
  const assets = { style: read('respond', 'page.css'), script: read('respond', 'client.js') }
  return zipped(renderPage(page, assets))
}

async function printSizes(): Promise<void> {
  console.log(`respond  ${kilobytes(await phoneForm())} gzip (form of 25 items: HTML, style and script)`)
  for (const page of pages)
    console.log(`${page.padEnd(8)} ${kilobytes(firstLoad(page))} gzip (first load without fonts)`)
  const fonts = readdirSync(join(outputFolder, 'assets')).filter((name) => name.endsWith('.ttf'))
  console.log(`fonts    ${fonts.length} files`)
}

rmSync(outputFolder, { recursive: true, force: true })
const release = releaseName()
await build(phoneServer())
await build(phoneClient())
await build(resultsServer())
await build(resultsStyle())
for (const page of pages) {
  await build(scriptedPage(page, release))
  movePage(page)
}
if (pages.includes('kiosk')) await buildWorker()
requirePolicy()
await printSizes()
