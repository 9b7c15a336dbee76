import { randomBytes } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CollectorSummary, UnitSummary } from '#contract/office.ts'
import { expectAccessible } from '../support/axe.ts'
import { openBrowser } from '../support/chromium.ts'
import { type OfficeServer, openOffice } from '../support/office.ts'
import { signInAt } from '../support/sign-in.ts'

// What people wrote and what is done about it, as the office sees it: with nothing there yet, and with work under way.

let office: OfficeServer
let browser: Browser
let page: Page
const faults: string[] = []

beforeAll(async () => {
  browser = await openBrowser()
  office = await openOffice()
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await office?.remove()
})

async function signIn(path: string, width = 1280): Promise<Page> {
  const context = await browser.newContext({ locale: 'vi-VN', viewport: { width, height: 800 } })
  const opened = await context.newPage()
  opened.on('pageerror', (error) => faults.push(error.message))
  await signInAt(opened, `${office.address}${path}`, 'admin', office.password)
  return opened
}

describe('the page of comments', () => {
  test('without comments it says when they will appear', { timeout: 120_000 }, async () => {
    page = await signIn('/office?page=comments')

    await page.getByText('Chưa có ý kiến nào hiện được').waitFor()
    await page.getByText('chưa ai nhắc').first().waitFor()
    await expectAccessible(page)
  })

  test('comments of today wait, whoever looks for them', { timeout: 120_000 }, async () => {
    const units = await office.call<UnitSummary[]>('GET', '/units')
    const unitId = units.find(({ code }) => code === 'X')?.unitId ?? 0
    await office.addSurvey('khao-sat', 'sipas-5-dimensions')
    const place = { unitId, kind: 'link', name: 'Áp phích', surveys: ['khao-sat'] }
    const { url } = await office.call<CollectorSummary>('POST', '/collectors', place)
    for (let made = 0; made < 12; made++) expect(await answer(url?.split('/').at(-1) ?? '')).toBe(201)

    await page.reload()
    await page.getByRole('searchbox').fill('chờ lâu')
    await page.keyboard.press('Enter')

    await page.getByText('Không có ý kiến nào khớp').waitFor()
    expect(page.url()).toContain('search=ch')
    await page.getByRole('button', { name: 'Bỏ chọn lọc ý kiến' }).click()
    await page.getByText('Chưa có ý kiến nào hiện được').waitFor()
  })

  test('themes are edited by keyboard, and the new version is there', { timeout: 120_000 }, async () => {
    await page.getByRole('button', { name: 'Sửa chủ đề và từ khóa' }).click()
    const dialog = page.getByRole('dialog')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Thêm chủ đề' }).click()
    await dialog.getByRole('button', { name: 'Lưu phiên bản mới' }).click()
    await dialog.getByText('Mỗi chủ đề cần tên bằng hai ngôn ngữ').waitFor()
    await dialog.getByLabel('Tên tiếng Việt').last().fill('Mạng không dây')
    await dialog.getByLabel('Tên tiếng Anh').last().fill('Wireless network')
    await dialog.getByLabel('Từ khóa').last().fill('wifi, mạng yếu')
    await dialog.getByRole('button', { name: 'Lưu phiên bản mới' }).press('Enter')

    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Mạng không dây', exact: true }).waitFor()
  })

  test('an answer to a theme is written, shown and withdrawn', { timeout: 120_000 }, async () => {
    await page.getByRole('button', { name: 'Viết trả lời' }).click()
    await page.getByRole('button', { name: 'Lưu trả lời' }).click()
    await page.getByText('Viết ít nhất 3 ký tự.').first().waitFor()
    await expectAccessible(page)
    await page.getByLabel('Người dân nói gì').fill('Nhiều người phải chờ lâu buổi sáng')
    await page.getByLabel('Đơn vị đã làm gì').fill('Mở thêm quầy số 4 từ 7 giờ')
    await page.getByRole('button', { name: 'Lưu trả lời' }).click()

    await page.getByText('Mở thêm quầy số 4 từ 7 giờ').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: /Rút lại trả lời/ }).click()
    await page.getByText('Đã rút lại trả lời.').waitFor()
    await page.getByText('Chưa có trả lời nào').waitFor()
  })
})

describe('the page of actions', () => {
  test('without actions it says when they appear', { timeout: 120_000 }, async () => {
    await page.getByRole('link', { name: 'Việc cần làm' }).click()

    await page.getByText('Không có việc nào chưa xong ở').waitFor()
    await page.getByText('Chưa có việc nào').waitFor()
    await expectAccessible(page)
  })

  test('one is opened, worked on and done; what was typed stays when it does not fit yet', {
    timeout: 120_000,
  }, async () => {
    await page.getByRole('button', { name: 'Mở một việc' }).click()
    await page.getByLabel('Cần làm gì').fill('Thêm ghế ở phòng chờ')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Thêm ghế ở phòng chờ' }).waitFor()
    await page.getByLabel('Tình trạng').selectOption('in_work')
    await page.getByLabel('Nguyên nhân').fill('Phòng nhỏ')
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await page.getByText('Đang làm thì cần có người chịu trách nhiệm.').waitFor()
    expect(await page.getByLabel('Nguyên nhân').inputValue()).toBe('Phòng nhỏ')
    await page.getByLabel('Người chịu trách nhiệm').fill('Bà Lan')
    await page.getByLabel('Hạn xong').fill('31/12/2020')
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()

    await page.getByText('Đã lưu.').waitFor()
    await page.getByText('chuyển sang “Đang làm”').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Về danh sách' }).click()
    await page.getByText('1 việc đã quá hạn').waitFor()
    await expectAccessible(page)
  })

  test('the rule is tried out, set, and seen again at its address', { timeout: 120_000 }, async () => {
    await page.getByRole('link', { name: 'Quy tắc mở việc' }).click()
    await page.getByRole('button', { name: 'Đổi quy tắc: Đánh giá tại quầy' }).click()
    await page.getByLabel('Mức đề ra (%)').fill('850')
    await page.getByRole('button', { name: 'Tính thử' }).click()
    await page.getByText('Nhập số từ 1 đến 100').waitFor()
    await expectAccessible(page)
    await page.getByLabel('Mức đề ra (%)').fill('85,5')
    await page.getByRole('button', { name: 'Tính thử' }).click()
    await page.getByText(/quy tắc này không mở thêm việc nào ở 0 đơn vị/).waitFor()
    await page.getByLabel('Thêm mức cho một loại đơn vị').selectOption({ label: 'Tỉnh, thành phố' })
    await page.getByRole('button', { name: 'Lưu quy tắc' }).click()
    await page.getByText('Nhập số từ 1 đến 100').waitFor()
    await page.getByLabel('Tỉnh, thành phố (%)').fill('70')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Lưu quy tắc' }).click()

    await page.getByText('Dưới 85,5 % trong hai quý liền nhau').waitFor()
    await page.getByText('Tỉnh, thành phố: dưới 70,0 %').waitFor()
    expect(page.url()).toContain('show=rules')
    await page.reload()
    await page.getByText('Dưới 85,5 % trong hai quý liền nhau').waitFor()
    await expectAccessible(page)
  })

  test('in English and on a phone, without running over the edge', { timeout: 120_000 }, async () => {
    for (const path of ['/office?page=actions', '/office?page=actions&show=rules', '/office?page=comments']) {
      const narrow = await signIn(path, 360)
      await narrow.getByRole('button', { name: 'EN English' }).click()
      await narrow
        .getByRole('heading', { level: 1, name: /unfinished actions|Comments|by themselves/ })
        .waitFor()
      await narrow.waitForLoadState('networkidle')
      expect(await narrow.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      await expectAccessible(narrow)
      await narrow.context().close()
    }
    expect(faults).toEqual([])
  })
})

async function answer(collector: string): Promise<number> {
  const content = {
    survey: 'khao-sat',
    version: 1,
    collector,
    language: 'vi',
    notice: 1,
    day: '2026-01-01',
    answers: { acc1: 2, comment: 'Phải chờ lâu' },
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
