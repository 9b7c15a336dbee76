import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Overview } from '#contract/office.ts'
import { openBrowser } from '../support/chromium.ts'
import { enrolTablet } from '../support/enrol-tablet.ts'
import { textOfPdf } from '../support/pdf.ts'
import { addressOf, makeDataDir, type Running, start } from '../support/process.ts'

// The whole way, as people go it: a citizen at the tablet, two on their phones, the office.
// Folding is asked for by hand, so that both sides of a release can be seen.

const folder = makeDataDir()
const environment = { DATA_DIR: folder.path, PORT: '0', FOLD_SECONDS: '3600' }
let server: Running
let address = ''
let browser: Browser
let office: Page
const faults: string[] = []

beforeAll(async () => {
  browser = await openBrowser()
  server = start('server/main.ts', ['--demo'], environment)
  address = await addressOf(server)
}, 300_000)

afterAll(async () => {
  await browser?.close()
  server?.child.kill('SIGTERM')
  await server?.finished
  folder.remove()
})

async function openPage(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ locale: 'vi-VN', ...options })
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy/.test(message.text()))
      faults.push(message.text())
  })
  return page
}

/** What the office's page shows, asked for by the signed-in browser. */
async function overview(instrument: string): Promise<Overview> {
  const ask = async (name: string) => (await fetch(`/api/v1/overview?instrument=${name}`)).json()
  return (await office.evaluate(ask, instrument)) as Overview
}

async function foldNow(): Promise<void> {
  const { code, output } = await start('server/cli.ts', ['fold'], { DATA_DIR: folder.path }).finished
  expect(output).toContain('released')
  expect(code).toBe(0)
}

describe('from the counter to the printed report', () => {
  test('the office signs in and sees the index with its interval', { timeout: 120_000 }, async () => {
    office = await openPage({ viewport: { width: 1280, height: 800 } })
    await office.goto(`${address}/office`)

    await office.getByLabel('Tên đăng nhập').fill('admin')
    await office.locator('input[type=password]').fill('demo-2345')
    await office.keyboard.press('Enter')

    await office.getByText('Chỉ số hài lòng của Tỉnh Bình Minh').first().waitFor()
    await office.getByText('DỮ LIỆU MÔ PHỎNG').first().waitFor()
    expect(await office.getByText('phiếu đang chờ công bố').count()).toBeGreaterThan(0)
  })

  test('a rating at the tablet waits, then moves the counter’s figures and no others', {
    timeout: 120_000,
  }, async () => {
    const before = { counter: await overview('counter'), sipas: await overview('sipas') }
    const tablet = await openPage({ viewport: { width: 800, height: 1280 }, hasTouch: true })
    await enrolTablet(tablet, address, 'demo-2345')
    await tablet.getByText('Trung tâm Phục vụ hành chính công tỉnh').waitFor()

    await tablet.getByRole('button', { name: 'Rất không hài lòng' }).click()
    await tablet.getByRole('button', { name: 'Gửi' }).click()
    await tablet.getByText('Đã ghi nhận').waitFor()
    await expect.poll(async () => (await overview('counter')).waiting).toBe(before.counter.waiting + 1)
    expect((await overview('counter')).whole).toEqual(before.counter.whole)
    await foldNow()

    const after = { counter: await overview('counter'), sipas: await overview('sipas') }
    expect(after.counter.whole.respondents).toBe(Number(before.counter.whole.respondents) + 5)
    expect(after.counter.whole.index).not.toBe(before.counter.whole.index)
    expect(after.counter.waiting).toBe(before.counter.waiting + 1 - 5)
    expect(after.sipas.whole).toEqual(before.sipas.whole)
    // The screen is ready for the next person, and nothing of the answer is left on it.
    await tablet.getByText('Xin chạm vào một khuôn mặt').waitFor({ timeout: 15_000 })
    expect(await tablet.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0)
  })

  test('the tablet asks the full form page by page', { timeout: 120_000 }, async () => {
    const before = await overview('sipas')
    const tablet = await openPage({ viewport: { width: 1280, height: 800 } })
    await enrolTablet(tablet, address, 'DEMO-2345')
    await tablet.getByRole('button', { name: /Trả lời phiếu khảo sát/ }).click()

    await tablet.getByText('Hài lòng', { exact: true }).first().click()
    for (let page = 0; page < 20; page++) {
      const next = tablet.getByRole('button', { name: 'Tiếp tục' })
      if ((await next.count()) === 0) break
      await next.click()
    }
    await tablet.getByRole('button', { name: 'Gửi' }).click()
    await tablet.getByText('Đã ghi nhận').waitFor()

    await expect.poll(async () => (await overview('sipas')).waiting).toBe(before.waiting + 1)
  })

  test('phones send with JavaScript and without, and the survey’s figures move', {
    timeout: 120_000,
  }, async () => {
    const before = await overview('sipas')
    const plain = await openPage({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
    const lively = await openPage({ viewport: { width: 360, height: 740 } })

    for (const phone of [plain, lively]) {
      await phone.goto(`${address}/q/demo`)
      await phone.locator('input[name=acc1][value="1"]').check({ force: true })
      await phone.locator('input[name=stf1][value="2"]').check({ force: true })
      await phone.getByRole('button', { name: 'Gửi' }).click()
      await phone.getByText('Đã ghi nhận').waitFor()
    }
    const waiting = await overview('sipas')
    await foldNow()
    const after = await overview('sipas')

    expect(waiting.waiting).toBe(before.waiting + 2)
    expect(waiting.whole).toEqual(before.whole)
    expect(after.whole.respondents).toBe(Number(before.whole.respondents) + 5)
    expect(after.waiting).toBe(before.waiting + 2 - 5)
    expect(after.whole.index).not.toBe(before.whole.index)
    expect(await lively.evaluate(() => sessionStorage.length)).toBe(0)
  })

  test('a phone that cannot send says so, keeps the answers and sends once the network is back', {
    timeout: 120_000,
  }, async () => {
    const before = await overview('sipas')
    const phone = await openPage({ viewport: { width: 360, height: 740 } })
    await phone.goto(`${address}/q/demo`)
    await phone.locator('input[name=acc2][value="4"]').check({ force: true })

    // The first attempt reaches the server and its answer is lost; the second must not count again.
    let attempts = 0
    await phone.route('**/api/v1/responses/*', async (route) => {
      attempts++
      if (attempts > 1) return route.continue()
      await route.fetch()
      await route.abort('connectionreset')
    })
    await phone.getByRole('button', { name: 'Gửi' }).click()
    await phone.getByRole('button', { name: 'Gửi lại' }).click()
    await phone.getByText('Đã ghi nhận').waitFor()

    expect(attempts).toBe(2)
    expect((await overview('sipas')).waiting).toBe(before.waiting + 1)
  })

  test('the report downloads and says what the screen says', { timeout: 120_000 }, async () => {
    await office.reload()
    await office.getByText('Chỉ số hài lòng của Tỉnh Bình Minh').first().waitFor()
    const { whole } = await overview('sipas')
    const index = ((whole.index ?? 0) * 100).toFixed(1).replace('.', ',')
    await office.getByText(`${index} %`).first().waitFor()

    const [download] = await Promise.all([
      office.waitForEvent('download'),
      office.getByRole('button', { name: 'Tải báo cáo PDF' }).click(),
    ])

    const text = await textOfPdf(await download.path())
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(text).toContain('DỮ LIỆU MÔ PHỎNG')
    expect(text).toContain(`${index} %`)
    expect(text).toContain(`n = ${String(whole.respondents).replace(/\B(?=(\d{3})+$)/g, '.')}`)
  })

  test('no page broke its own rules on the way', () => {
    expect(faults).toEqual([])
  })
})
