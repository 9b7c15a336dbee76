import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DraftReply } from '#contract/drafts.ts'
import { allItems, type Questionnaire } from '#contract/questionnaire.ts'
import { findDraft } from '../../server/queries/drafts.ts'
import { addAdministrator } from '../support/accounts.ts'
import { expectAccessible } from '../support/axe.ts'
import { openBrowser } from '../support/chromium.ts'
import { openPhoneServer, type PhoneServer } from '../support/phone-server.ts'
import { signInAt } from '../support/sign-in.ts'

// One draft in the editor. Pictures go to PICTURES, for people to look at.

const pictures = join(process.env.PICTURES ?? tmpdir(), 'hailong-editor')

let server: PhoneServer
let browser: Browser
/** Of a browser that is signed in. */
let storageState: Awaited<ReturnType<BrowserContext['storageState']>>

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  browser = await openBrowser()
  server = await openPhoneServer()
  await server.openLink()
  await addAdministrator(server.db)
  const context = await browser.newContext()
  await signInAt(await context.newPage(), `${server.address}/office`)
  storageState = await context.storageState()
  await context.close()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

interface Opened {
  page: Page
  context: BrowserContext
  draftId: string
}

/** Somebody signed in, with a draft open: a new one, or one that is there. */
async function openEditor(draftId?: string, size = { width: 1280, height: 800 }): Promise<Opened> {
  const context = await browser.newContext({ viewport: size, storageState })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(`${server.address}/office?page=questionnaires`)
  const id = draftId ?? (await beginDraft(page))
  await showDraft(page, id)
  return { page, context, draftId: id }
}

/** A draft that copies a shipped questionnaire. */
async function beginDraft(page: Page): Promise<string> {
  const key = `phieu-${Math.random().toString(36).slice(2, 10)}`
  const reply = await page.evaluate(async (key) => {
    const body = JSON.stringify({ from: { key: 'sipas-5-dimensions', version: 1 }, key })
    const headers = { 'content-type': 'application/json' }
    return (await fetch('/api/v1/drafts', { method: 'POST', headers, body })).json()
  }, key)
  return (reply as DraftReply).draftId
}

async function showDraft(page: Page, draftId: string): Promise<void> {
  await page.goto(`${server.address}/office?page=questionnaires&draft=${draftId}`)
  await page.locator('.ask').first().waitFor()
}

async function storedAs(draftId: string): Promise<Questionnaire> {
  const kept = await findDraft(server.db, draftId)
  if (!kept) throw new Error('the draft is gone')
  return kept.document.questionnaire
}

const row = (page: Page, key: string) => page.locator(`.ask[data-key="${key}"]`)
const opener = (page: Page, key: string) => row(page, key).locator('.ask-open')
const firstKeys = async (draftId: string) =>
  (await storedAs(draftId)).sections[0]?.items.map(({ key }) => key)

test.each([
  { width: 1440, height: 900 },
  { width: 1280, height: 800 },
  { width: 800, height: 1280 },
  { width: 360, height: 740 },
])('the list of questions is accessible at $width × $height', { timeout: 120_000 }, async (size) => {
  const { page, context } = await openEditor(undefined, size)
  const [, second] = await page.locator('.ask').all()
  await expectAccessible(page)
  await second?.locator('.ask-open').click()
  await page.getByLabel('Khi nào hiện').selectOption('when')
  await page.locator('.ask-form').waitFor()
  await page.locator('details.write-card summary').first().click()
  // Under the tools that stay in sight, half a button would count as too small.
  await page.evaluate('scrollTo(0, 0)')

  await expectAccessible(page)
  await page.screenshot({ path: join(pictures, `${size.width} questions.png`), fullPage: true })
  const wide = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
  expect(wide).toBeLessThanOrEqual(0)
  await context.close()
})

test('questions are moved, copied, taken out and brought back by keys', { timeout: 120_000 }, async () => {
  const { page, context, draftId } = await openEditor()
  const [first, second] = (await firstKeys(draftId)) ?? []
  const stored = () => expect.poll(async () => (await firstKeys(draftId))?.slice(0, 2), { timeout: 20_000 })
  await opener(page, String(first)).focus()
  await page.keyboard.press('Alt+ArrowDown')
  await stored().toEqual([second, first])
  const focused = await page.evaluate("document.activeElement.closest('.ask')?.dataset.key")
  await page.keyboard.press('Control+z')
  await stored().toEqual([first, second])
  await page.keyboard.press('Control+y')
  await stored().toEqual([second, first])

  expect(focused).toBe(first)
  await context.close()
})

test('a question is dragged with the mouse', { timeout: 120_000 }, async () => {
  const { page, context, draftId } = await openEditor()
  const [first, , third] = (await firstKeys(draftId)) ?? []
  await row(page, String(first))
    .locator('.ask-handle')
    .dragTo(row(page, String(third)), { targetPosition: { x: 200, y: 50 } })

  await expect.poll(async () => (await firstKeys(draftId))?.[2], { timeout: 20_000 }).toBe(first)
  await context.close()
})

test('what was typed just before the tab was closed is there again', { timeout: 120_000 }, async () => {
  const { page, context, draftId } = await openEditor()
  const text = 'Lời chưa kịp lưu'
  await page.route('**/api/v1/drafts/**', (route) =>
    route.request().method() === 'PUT' ? route.abort() : route.continue(),
  )
  await page.getByLabel('Tên bộ câu hỏi').fill(text)
  await page.locator('.saving-failed').waitFor()
  expect((await storedAs(draftId)).title.vi).not.toBe(text)
  await page.close()

  const again = await context.newPage()
  await showDraft(again, draftId)
  await again.getByText('Đã khôi phục').waitFor()

  expect(await again.getByLabel('Tên bộ câu hỏi').inputValue()).toBe(text)
  await expect.poll(async () => (await storedAs(draftId)).title.vi, { timeout: 20_000 }).toBe(text)
  await context.close()
})

test('two people at one draft: the second is told, and chooses; nothing is lost', {
  timeout: 120_000,
}, async () => {
  const lan = await openEditor()
  const { draftId } = lan
  const minh = await openEditor(draftId)
  const title = (page: Page) => page.getByLabel('Tên bộ câu hỏi')
  await title(lan.page).fill('Tên của Lan')
  const stored = () => expect.poll(async () => (await storedAs(draftId)).title.vi, { timeout: 20_000 })
  await stored().toBe('Tên của Lan')

  await title(minh.page).fill('Tên của Minh')
  await minh.page.getByText('Bản nháp đã được sửa ở nơi khác').waitFor()
  await minh.page.getByRole('button', { name: 'Lấy bản kia' }).waitFor()
  await expectAccessible(minh.page)
  await minh.page.screenshot({ path: join(pictures, 'conflict.png'), fullPage: true })
  expect((await storedAs(draftId)).title.vi).toBe('Tên của Lan')

  await minh.page.getByRole('button', { name: 'Lấy bản kia' }).click()
  await minh.page.locator('.saving-saved').waitFor()
  expect(await title(minh.page).inputValue()).toBe('Tên của Lan')
  await minh.page.getByRole('button', { name: 'Hoàn tác' }).click()
  expect(await title(minh.page).inputValue()).toBe('Tên của Minh')
  await stored().toBe('Tên của Minh')

  await title(lan.page).fill('Tên mới của Lan')
  await lan.page.getByRole('button', { name: 'Giữ bản của tôi' }).click()
  await stored().toBe('Tên mới của Lan')
  await lan.context.close()
  await minh.context.close()
})

test('a condition is put together and stored', { timeout: 120_000 }, async () => {
  const { page, context, draftId } = await openEditor()
  const [first, second] = (await firstKeys(draftId)) ?? []
  await opener(page, String(second)).click()
  const form = row(page, String(second))
  await form.getByLabel('Khi nào hiện').selectOption('when')
  await form.getByLabel('So sánh').selectOption('atMost')
  await form.getByLabel('Giá trị').selectOption('2')
  await form.getByRole('button', { name: '+ Thêm điều kiện' }).click()
  await form.getByLabel('Nhóm điều kiện').last().selectOption('any')
  await form.getByLabel('So sánh').last().selectOption('unanswered')

  const condition = async () => allItems(await storedAs(draftId)).find(({ key }) => key === second)?.showWhen
  await expect.poll(condition, { timeout: 20_000 }).toEqual({
    any: [
      { item: first, atMost: 2 },
      { item: first, answered: false },
    ],
  })
  await context.close()
})

test('the preview shows the question that is open, and a new dimension is named where it is chosen', {
  timeout: 120_000,
}, async () => {
  const { page, context, draftId } = await openEditor(undefined, { width: 1440, height: 900 })
  const items = allItems(await storedAs(draftId)).filter(({ type }) => type === 'level')
  const last = items.at(-1)?.key ?? ''
  const inFrame = page.frameLocator('.form-glass iframe').locator(`#${last}`)
  const isInSight = () =>
    inFrame.evaluate((item) => {
      const { top, bottom } = item.getBoundingClientRect()
      return top >= 0 && bottom <= (item.ownerDocument.defaultView?.innerHeight ?? 0)
    })
  expect(await isInSight()).toBe(false)

  await opener(page, last).click()
  await expect.poll(isInSight).toBe(true)
  const form = row(page, last)
  await form.getByLabel('Thuộc yếu tố').selectOption({ label: '+ Thêm yếu tố…' })
  await form.getByLabel('Tên yếu tố mới').fill('Phản hồi, kiến nghị')
  await expectAccessible(page)

  const dimensions = async () => (await findDraft(server.db, draftId))?.document.method.dimensions
  await expect
    .poll(async () => (await dimensions())?.at(-1), { timeout: 20_000 })
    .toMatchObject({ title: { vi: 'Phản hồi, kiến nghị' }, items: [last] })
  await context.close()
})

test('a number that cannot be is told in a pause; one without a limit says so', {
  timeout: 120_000,
}, async () => {
  const { page, context, draftId } = await openEditor()
  const [first] = (await firstKeys(draftId)) ?? []
  await opener(page, String(first)).click()
  const form = row(page, String(first))
  await form.getByLabel('Loại').selectOption('number')
  const most = form.getByLabel('Lớn nhất')
  expect([await most.inputValue(), await most.getAttribute('placeholder')]).toEqual([
    '',
    'Không giới hạn (đến một triệu)',
  ])

  await most.pressSequentially('2000000')
  await form.locator('.field-fault').waitFor()
  await most.fill('300')
  await most.press('Tab')

  const greatest = async () => {
    const item = allItems(await storedAs(draftId)).find(({ key }) => key === first)
    return item?.type === 'number' ? item.max : null
  }
  await expect.poll(greatest, { timeout: 20_000 }).toBe(300)
  await context.close()
})

test('a draft that is gone says so and leads back', { timeout: 60_000 }, async () => {
  const { page, context } = await openEditor()
  await page.goto(`${server.address}/office?page=questionnaires&draft=00000000-0000-4000-8000-000000000000`)
  await page.getByRole('button', { name: 'Về danh sách bộ câu hỏi' }).click()
  await page.getByRole('heading', { level: 1, name: 'Bộ câu hỏi' }).waitFor()
  await context.close()
})
