import { randomBytes } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AuditPage } from '#contract/audit.ts'
import type { CollectorSummary, UnitSummary } from '#contract/office.ts'
import { expectAccessible } from '../support/axe.ts'
import { openBrowser } from '../support/chromium.ts'
import { type OfficeServer, openOffice } from '../support/office.ts'
import { signInAt } from '../support/sign-in.ts'

// How long is kept what, and what people are told: changed on the screens alone.

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

/** A response of forty days ago to a survey that was over then: it waits to be judged again. */
async function leaveOneInQuarantine(): Promise<void> {
  const units = await office.call<UnitSummary[]>('GET', '/units')
  const unitId = units.find(({ code }) => code === 'X')?.unitId ?? 0
  const survey = { title: 'Đợt cũ', template: 'counter-one-tap', windowFrom: '2020-01-01' }
  await office.call('POST', '/surveys', { ...survey, key: 'dot-cu', windowTo: '2020-12-31' })
  const place = { unitId, kind: 'link', name: 'Áp phích', surveys: ['dot-cu', 'tai-quay'] }
  const { url } = await office.call<CollectorSummary>('POST', '/collectors', place)
  const content = {
    survey: 'dot-cu',
    version: 1,
    collector: url?.split('/').at(-1) ?? '',
    language: 'vi',
    notice: 1,
    day: '2026-01-01',
    answers: { overall: 4 },
  }
  await fetch(`${office.address}/api/v1/responses/${randomBytes(16).toString('hex')}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ content, sent: { capturedSecondsAgo: 40 * 86_400 } }),
  })
}

const lastAct = async () => (await office.call<AuditPage>('GET', '/audit')).entries[0]

describe('the page of retention', () => {
  test('says every period, and refuses one that is too short with the reason', {
    timeout: 120_000,
  }, async () => {
    await leaveOneInQuarantine()
    page = await signIn('/office?page=setup&part=retention')

    await page.getByRole('button', { name: 'Đổi thời hạn: Phiếu chưa nhận được' }).click()
    await expectAccessible(page)
    await page.getByLabel('Giữ trong bao nhiêu ngày').fill('7')
    await page.keyboard.press('Enter')

    await page.getByText('Thời hạn này không dùng được. Từ 30 đến 3.650 ngày.').waitFor()
    await expectAccessible(page)
  })

  test('tells what a shorter one deletes before it is set, and can be left', {
    timeout: 120_000,
  }, async () => {
    await page.getByLabel('Giữ trong bao nhiêu ngày').fill('30')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('sẽ xóa 1 phiếu chưa nhận được. Đã xóa thì không lấy lại được.').waitFor()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Giữ như cũ' }).click()
    expect((await lastAct())?.act).not.toBe('retention_changed')

    await page.getByRole('button', { name: 'Lưu thời hạn' }).click()
    await page.getByRole('button', { name: 'Rút thời hạn và xóa' }).click()

    await page.getByText('Đã đổi thời hạn: Phiếu chưa nhận được.').waitFor()
    expect(await lastAct()).toMatchObject({ act: 'retention_changed', subject: { quarantine: 30 } })
    await office.command('retention')
    await page.reload()
    await page.getByText(/Lần xóa gần nhất lúc .*: 1 phiếu chưa nhận được\./).waitFor()
    await expectAccessible(page)
  })

  test('what somebody else changed meanwhile is not written over', { timeout: 120_000 }, async () => {
    await page.getByRole('button', { name: 'Đổi thời hạn: Kết quả phân tích' }).click()
    await office.command('retention', 'set', 'analyses', '50')
    await page.getByLabel('Giữ mãi mãi, không tự xóa').check()
    await page.getByRole('button', { name: 'Lưu thời hạn' }).click()

    await page.getByText('Người khác vừa đổi thiết lập này.').waitFor()
    await page.getByRole('button', { name: 'Thử lại' }).click()
    await page.getByRole('cell', { name: '50 ngày' }).waitFor()
  })
})

const vi =
  'Phiếu ẩn danh, chỉ dùng để cải thiện phục vụ. Cơ quan chỉ công bố số liệu gộp; cán bộ tiếp Ông/Bà không xem được phiếu.'

describe('the page of the notice', () => {
  test('shows what people read, where, and asks for what is missing', { timeout: 120_000 }, async () => {
    await page.getByRole('link', { name: 'Thông báo', exact: true }).click()
    await page.getByText('Phiên bản 1, hiện từ đầu').waitFor()
    await page.getByRole('row', { name: /tai-quay.*1.*0/ }).waitFor()
    await expectAccessible(page)

    await page.getByRole('button', { name: 'Viết phiên bản mới' }).click()
    await page
      .getByLabel('Tiếng Việt', { exact: true })
      .fill('Chúng tôi giữ gìn cẩn thận mọi điều Ông/Bà viết.')
    await page.getByRole('button', { name: 'Công bố' }).click()

    await page.getByText('Viết thêm các ý còn thiếu').waitFor()
    expect(await page.getByText('Chưa thấy trong tiếng Việt').count()).toBe(3)
    await expectAccessible(page)
  })

  test('publishes a new version from today on, which the phone then shows', {
    timeout: 120_000,
  }, async () => {
    await page.getByLabel('Tiếng Việt', { exact: true }).fill(vi)
    await page.getByRole('button', { name: 'Công bố' }).click()
    await page.getByRole('dialog').getByText('không sửa và không thu hồi được').waitFor()
    await expectAccessible(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Công bố' }).click()

    await page.getByText('Đã công bố phiên bản 2.').waitFor()
    await page.getByText(/Phiên bản 2, hiện từ ngày/).waitFor()
    expect(await lastAct()).toMatchObject({ act: 'notice_published', subject: { version: 2 } })
    await page.getByText('đã thay').click()
    await expectAccessible(page)
    const units = await office.call<UnitSummary[]>('GET', '/units')
    const unitId = units.find(({ code }) => code === 'X')?.unitId ?? 0
    const [place] = await office.call<CollectorSummary[]>('GET', `/collectors?unit=${unitId}`)
    const form = await (await fetch(`${office.address}/q/${place?.url?.split('/').at(-1)}`)).text()
    expect(form).toContain(vi)
  })

  test('the agency says whom to ask, and who else runs a survey', { timeout: 120_000 }, async () => {
    await page.getByRole('link', { name: 'Cơ quan', exact: true }).click()
    await page.getByLabel('Cơ quan chủ quản').fill('ỦY BAN NHÂN DÂN TỈNH BÌNH MINH')
    await page.getByLabel('Cơ quan ban hành').fill('SỞ NỘI VỤ')
    await page.getByLabel('Địa danh').fill('Bình Minh')
    await page.getByLabel('Liên hệ (không bắt buộc)').fill('0204 3555 123')
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await page.getByText('Đã lưu. Báo cáo').waitFor()
    await page.getByRole('button', { name: 'Đổi đơn vị thực hiện: tai-quay' }).click()
    await expectAccessible(page)
    await page.getByLabel('Đơn vị thực hiện', { exact: true }).fill('Viện Nghiên cứu Xã hội')
    await page.keyboard.press('Enter')

    await page.getByText('Đã lưu đơn vị thực hiện: tai-quay.').waitFor()
    await page.getByRole('cell', { name: 'Viện Nghiên cứu Xã hội' }).waitFor()
    await expectAccessible(page)
    expect(await lastAct()).toMatchObject({ act: 'survey_organiser_set', subject: { survey: 'tai-quay' } })
  })

  test('a search of the audit log stands in its address, and going back undoes it', {
    timeout: 120_000,
  }, async () => {
    await page.getByRole('link', { name: 'Nhật ký' }).click()
    await page.getByLabel('Việc gì').fill('thoi han luu')
    await page.keyboard.press('Enter')
    await page.getByLabel('Ai (tên đăng nhập)').fill('admin')
    await page.keyboard.press('Enter')

    await expect.poll(() => page.locator('.audit-table tbody tr').count()).toBe(1)
    const shared = page.url()
    const other = await signIn(shared.slice(office.address.length))
    await expect.poll(() => other.locator('.audit-table tbody tr').count()).toBe(1)
    expect(await other.getByLabel('Việc gì').inputValue()).toBe('thoi han luu')
    expect(await other.getByLabel('Ai (tên đăng nhập)').inputValue()).toBe('admin')
    await expectAccessible(other)
    await other.context().close()
    await page.goBack()
    await expect.poll(() => page.getByLabel('Ai (tên đăng nhập)').inputValue()).toBe('')
    await expect.poll(() => page.locator('.audit-table tbody tr').count()).toBeGreaterThan(1)
    await page.getByRole('button', { name: 'Bỏ tìm kiếm' }).click()
    expect(page.url()).toMatch(/page=audit$/)
  })

  test('both in English and on a phone, without running over the edge', { timeout: 120_000 }, async () => {
    for (const part of ['notice', 'retention']) {
      const narrow = await signIn(`/office?page=setup&part=${part}`, 360)
      await narrow.getByRole('button', { name: 'EN English' }).click()
      await narrow.getByRole('heading', { level: 1, name: /Privacy notice|Retention/ }).waitFor()
      await narrow.waitForLoadState('networkidle')
      await narrow.getByRole('button', { name: /Write a new version|Change the period: Comments/ }).click()
      expect(await narrow.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      await expectAccessible(narrow)
      await narrow.context().close()
    }
    expect(faults).toEqual([])
  })
})
