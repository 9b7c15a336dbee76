import { setTimeout as pause } from 'node:timers/promises'
import { type Browser, chromium, type Page } from 'playwright-core'
import { pages } from '../../survey-ui/office/router.ts'
import { findChromium } from '../support/chromium.ts'
import { median } from './closed-loop.ts'
import { tell } from './rows.ts'

const slowdown = 4
const times = 5

// As text, because it runs in the browser: when something of the page's own stood there to be read.
const watchContent = `addEventListener('DOMContentLoaded', () => {
  const look = () => {
    if (window.firstContent || !document.querySelector('main .filters, main h1, main h2')) return
    requestAnimationFrame(() => { window.firstContent ??= performance.now() })
  }
  new MutationObserver(look).observe(document.documentElement, { childList: true, subtree: true })
})`

/** Chooses another period: milliseconds until the new figures stand there, and how many of them after the answer. */
const changePeriod = `new Promise((resolve) => {
  const select = document.querySelector('.filters select:not(#instrument)')
  const other = [...select.options].find((option) => option.value !== select.value && !option.disabled)
  const begun = performance.now()
  let wasBusy = false
  const watch = new MutationObserver(() => {
    const isBusy = document.querySelector('main .outdated') !== null
    if (wasBusy && !isBusy) {
      watch.disconnect()
      requestAnimationFrame(() => {
        const asked = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/overview?'))
        resolve([performance.now() - begun, performance.now() - asked.at(-1).responseEnd])
      })
    }
    wasBusy = isBusy
  })
  watch.observe(document.querySelector('main'), { childList: true, subtree: true, attributes: true })
  select.value = other.value
  select.dispatchEvent(new Event('change', { bubbles: true }))
})`

async function openSignedIn(browser: Browser, address: string, cookie: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url: address }])
  await context.addInitScript(watchContent)
  return context.newPage()
}

// The page's own policy forbids what `waitForFunction` would do with a text.
async function hasContent(page: Page): Promise<void> {
  while (!(await page.evaluate('window.firstContent !== undefined'))) await pause(10)
}

/** How long pages take: first content with the processor slowed down, and a change of filter at its own speed. */
export async function showPages(address: string, cookie: string): Promise<void> {
  const found = findChromium()
  if ('problem' in found) throw new Error(found.problem)
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ executablePath: found.path, args: [...sandbox, '--disable-gpu'] })
  console.log(
    `\nPages with the processor slowed ${slowdown} times (median of ${times}, scripts from the cache)`,
  )
  try {
    const page = await openSignedIn(browser, address, cookie)
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    const middles: number[] = []
    for (const name of pages) {
      const all: number[] = []
      for (let time = 0; time <= times; time++) {
        await page.goto(`${address}/office?page=${name}`)
        await hasContent(page)
        // The first visit fills the cache.
        if (time > 0) all.push(Number(await page.evaluate('window.firstContent')))
        await page.waitForLoadState('networkidle')
        // What a page has still to draw is not the next one's.
        await page.evaluate('new Promise((resolve) => requestIdleCallback(resolve))')
      }
      middles.push(median(all))
      console.log(
        `  first content of ${name.padEnd(12)} ${median(all).toFixed(0).padStart(5)} ms   at most 1000 ms`,
      )
    }
    tell({
      what: `first content of an office page, slowest of ${pages.length}, processor slowed ${slowdown} times`,
      measured: `${Math.max(...middles).toFixed(0)} ms`,
      raw: `quickest ${Math.min(...middles).toFixed(0)} ms`,
      budget: '≤ 1000 ms',
    })
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    await page.goto(`${address}/office`)
    await page.waitForLoadState('networkidle')
    const redraws: number[][] = []
    for (let time = 0; time < times; time++) {
      redraws.push((await page.evaluate(changePeriod)) as number[])
      await page.waitForLoadState('networkidle')
    }
    const [all, drawing] = [0, 1].map((part) => median(redraws.map((redraw) => redraw[part] ?? 0)).toFixed(0))
    console.log(
      `  filter change, at full speed   ${all?.padStart(5)} ms   at most 200 ms; after the answer ${drawing} ms`,
    )
    tell({
      what: 'another period chosen, until its figures stand there',
      measured: `${all} ms`,
      raw: `drawing ${drawing} ms of it`,
      budget: '≤ 200 ms',
    })
  } finally {
    await browser.close()
  }
}
