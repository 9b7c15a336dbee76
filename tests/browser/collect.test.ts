import { randomBytes } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CollectorSummary, UnitSummary } from '#contract/office.ts'
import { expectAccessible } from '../support/axe.ts'
import { openBrowser } from '../support/chromium.ts'
import { type OfficeServer, openOffice } from '../support/office.ts'

// The page about collecting, as the office uses it on a morning after a survey was given a wrong window.

let office: OfficeServer
let browser: Browser
let page: Page
let unitId = 0
const faults: string[] = []

beforeAll(async () => {
  browser = await openBrowser()
  office = await openOffice()
  await openPastSurvey()
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await office?.remove()
})

/** A survey whose window ended years ago by mistake, with a poster from which two people answer today. */
async function openPastSurvey(): Promise<void> {
  await office.call('POST', '/surveys', {
    key: 'khao-sat',
    title: 'Khảo sát sự hài lòng',
    template: 'sipas-5-dimensions',
    windowFrom: '2020-01-01',
    windowTo: '2020-12-31',
  })
  const units = await office.call<UnitSummary[]>('GET', '/units')
  unitId = units.find(({ code }) => code === 'X')?.unitId ?? 0
  const place = { unitId, kind: 'link', name: 'Áp phích ở sảnh', surveys: ['khao-sat'] }
  const { url } = await office.call<CollectorSummary>('POST', '/collectors', place)
  const token = url?.split('/').at(-1) ?? ''
  for (const level of [4, 5]) expect(await answer(token, level)).toBe(422)
}

async function answer(collector: string, level: number): Promise<number> {
  const content = {
    survey: 'khao-sat',
    version: 1,
    collector,
    language: 'vi',
    notice: 1,
    day: '2026-01-01',
    answers: { acc1: level },
    respondent: {},
    seconds: 40,
  }
  const reply = await fetch(`${office.address}/api/v1/responses/${randomBytes(16).toString('hex')}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ content, sent: { capturedSecondsAgo: 0 } }),
  })
  return reply.status
}

async function signIn(login: string, password: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1280, height: 800 } })
  const opened = await context.newPage()
  opened.on('pageerror', (error) => faults.push(error.message))
  await opened.goto(`${office.address}/office?page=collect`)
  await opened.getByLabel('Tên đăng nhập').fill(login)
  await opened.locator('input[type=password]').fill(password)
  await opened.keyboard.press('Enter')
  return opened
}

const heading = (opened: Page) => opened.getByRole('heading', { level: 1 })

describe('the page about collecting', () => {
  test('says in one sentence what waits, and why, without any answer', { timeout: 120_000 }, async () => {
    page = await signIn('admin', office.password)

    await page.getByText('2 phiếu chờ xử lý; hôm nay chưa nhận phiếu nào.').waitFor()
    const row = page.getByRole('row', { name: /Áp phích ở sảnh/ })
    expect(await row.innerText()).toContain('Xã An Bình')
    await page.getByRole('heading', { name: /Đợt khảo sát không mở vào ngày trả lời/ }).waitFor()
    await expectAccessible(page)
  })

  test('judging again while the reason still holds takes nothing in and says so', {
    timeout: 120_000,
  }, async () => {
    await page.getByRole('button', { name: /Xét lại: Áp phích ở sảnh/ }).click()

    await page.getByText('Chưa nhận được phiếu nào: lý do vẫn còn.').waitFor()
    expect(await heading(page).innerText()).toContain('2 phiếu chờ xử lý')
  })

  test('once the window is widened, they come in, and the sentence follows', {
    timeout: 120_000,
  }, async () => {
    await page.getByRole('link', { name: 'Đến trang Thiết lập để sửa khoảng thời gian' }).click()
    const past = page.getByRole('row', { name: /khao-sat/ })
    await past.getByRole('button', { name: 'Mở rộng thời gian' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(/Ngày kết thúc/).fill('2019-12-31')
    await dialog.getByRole('button', { name: 'Lưu khoảng thời gian' }).click()
    await dialog.getByText('Khoảng mới phải chứa trọn khoảng cũ').waitFor()
    await dialog.getByLabel(/Ngày kết thúc/).fill('31.12.2099')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Lưu khoảng thời gian' }).click()
    await page.getByText('Đã đổi thời gian của đợt “Khảo sát sự hài lòng”.').waitFor()

    await page.getByRole('link', { name: 'Thu thập' }).click()
    await page.getByRole('button', { name: 'Xét lại tất cả' }).click()

    await page.getByText('Đã nhận 2 phiếu vào đúng ngày người dân trả lời.').waitFor()
    await page.getByText('Không có phiếu nào chờ xử lý.', { exact: true }).waitFor()
    await page.getByText('Hôm nay nhận 2 phiếu từ 1 đơn vị; không có phiếu nào chờ xử lý.').waitFor()
  })

  test('a target that was set shows how far it has been reached', { timeout: 120_000 }, async () => {
    await office.command('survey', 'target', 'khao-sat', 'X', '40')
    await page.reload()

    await page.getByRole('heading', { name: 'Đã đạt bao nhiêu so với chỉ tiêu?' }).waitFor()
    await page.getByText('2 trên 40 phiếu').waitFor()
  })

  test('arrivals stand by unit and channel, and a unit opens to its own', { timeout: 120_000 }, async () => {
    const table = page.getByRole('table', { name: 'Phiếu về từ đâu?' })
    expect(await table.getByRole('row', { name: /Tỉnh Bình Minh/ }).innerText()).toMatch(/2\s+2\s*$/)

    await table.getByRole('link', { name: 'Xã An Bình' }).click()

    await page.getByText('Hôm nay nhận 2 phiếu; không có phiếu nào chờ xử lý.').waitFor()
    expect(new URL(page.url()).searchParams.get('unit')).toBe(String(unitId))
    await expectAccessible(page)
  })

  test('fits a phone with no sideways scrolling', { timeout: 120_000 }, async () => {
    await page.setViewportSize({ width: 360, height: 740 })

    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
    await expectAccessible(page)
  })

  test('a supervisor sees what waits and can change nothing', { timeout: 120_000 }, async () => {
    await office.call('POST', '/surveys/khao-sat/close')
    const output = await office.command(
      'user',
      'add',
      'giam-sat',
      '--name',
      'Giám sát',
      '--role',
      'supervisor',
    )
    const [{ url } = { url: '' }] = await office.call<CollectorSummary[]>('GET', `/collectors?unit=${unitId}`)
    expect(await answer(url?.split('/').at(-1) ?? '', 9)).toBe(422)

    const supervisor = await signIn('giam-sat', /once\): (\S+)/.exec(output)?.[1] ?? '')

    await supervisor.getByRole('heading', { name: /Câu trả lời không khớp/ }).waitFor()
    expect(await supervisor.getByRole('button', { name: /Xét lại|Nhận phiếu/ }).count()).toBe(0)
  })

  test('a clerk lands on the page of paper, the only one there is, and it is marked', {
    timeout: 120_000,
  }, async () => {
    const output = await office.command('user', 'add', 'nhap-lieu', '--name', 'Nhập liệu', '--role', 'clerk')

    const clerk = await signIn('nhap-lieu', /once\): (\S+)/.exec(output)?.[1] ?? '')

    await clerk.getByRole('heading', { level: 1, name: 'Phiếu giấy' }).waitFor()
    const links = clerk.getByRole('navigation', { name: 'Các trang' }).getByRole('link')
    expect(await links.allInnerTexts()).toEqual(['Phiếu giấy'])
    expect(await links.getAttribute('aria-current')).toBe('page')
  })

  test('a form that opens takes the focus, and gives it back when it is left', {
    timeout: 120_000,
  }, async () => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.goto(`${office.address}/office?page=setup`)
    const focused = () => page.evaluate('document.activeElement.id || document.activeElement.name')

    await page.getByRole('button', { name: 'Tạo đợt khảo sát' }).click()
    await expect.poll(focused).toBe('template')
    await page.getByRole('button', { name: 'Thôi' }).click()

    await expect.poll(focused).toBe('add-survey')
  })

  test('no page threw an error on the way', () => {
    expect(faults).toEqual([])
  })
})
