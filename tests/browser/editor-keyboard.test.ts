import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allItems, levelItems } from '#contract/questionnaire.ts'
import { findVersion, listMethods } from '../../server/queries/questionnaires.ts'
import { loadTemplates } from '../../server/questionnaires/load-templates.ts'
import { addAdministrator } from '../support/accounts.ts'
import { expectAccessible } from '../support/axe.ts'
import { openBrowser } from '../support/chromium.ts'
import { shippedDraft } from '../support/drafts.ts'
import { openPhoneServer, type PhoneServer } from '../support/phone-server.ts'
import { signInAt } from '../support/sign-in.ts'

// The questionnaire of 22 rated questions, made from nothing with the keyboard alone: Tab, Enter, letters, arrows. The
// mouse is not touched until somebody answers it on a phone.

const pictures = join(process.env.PICTURES ?? tmpdir(), 'hailong-editor')
const key = 'hai-long-nam-2026'

/** What is to be asked: the five parts of the shipped questionnaire, five words of each question, typed anew. */
const { questionnaire: shipped, method: shippedMethod } = shippedDraft('sipas-5-dimensions')
const parts = shipped.sections
  .map(({ title, items }, i) => ({
    title: title.vi,
    dimension: shippedMethod.dimensions[i]?.title.vi ?? '',
    prompts: items.filter(({ type }) => type === 'level').map(({ prompt }) => prompt.vi),
  }))
  .slice(0, 5)

let server: PhoneServer
let browser: Browser
let page: Page

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  browser = await openBrowser()
  server = await openPhoneServer()
  await loadTemplates(server.db, new Date('2026-01-01T00:00:00Z'))
  await addAdministrator(server.db)
  page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
  page.setDefaultTimeout(15_000)
  await signInAt(page, `${server.address}/office?page=questionnaires`)
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

const press = (keys: string) => page.keyboard.press(keys)
const type = (text: string) => page.keyboard.insertText(text)
const hasFocus = async (target: Locator) => (await target.and(page.locator(':focus')).count()) > 0

/** Tabs forward, or back, to something. Fails where the keyboard does not lead there. */
async function reach(target: Locator, keys: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.waitFor()
  for (let pressed = 0; pressed < 400; pressed++) {
    if (await hasFocus(target)) return
    await press(keys)
  }
  throw new Error(`the keyboard does not lead to ${target}`)
}

async function fill(label: string, text: string): Promise<void> {
  await reach(page.getByLabel(label, { exact: true }))
  await type(text)
}

async function push(name: string | RegExp, keys: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await reach(page.getByRole('button', { name, exact: true }).last(), keys)
  await press('Enter')
}

async function openPart(name: string): Promise<void> {
  await page.evaluate('document.activeElement.blur()')
  await reach(page.locator('.setup-tabs').getByRole('link', { name }))
  await press('Enter')
  await page.locator('.setup-tabs [aria-current="page"]').filter({ hasText: name }).waitFor()
}

const saved = () => page.locator('.saving-saved').waitFor()

test('it is begun from nothing', { timeout: 60_000 }, async () => {
  await page.getByRole('heading', { name: 'Đã công bố', exact: true }).waitFor()
  await push('Soạn bộ câu hỏi mới')
  await fill('Tên bộ câu hỏi', 'Hài lòng năm 2026')
  expect(await page.getByLabel('Mã', { exact: true }).inputValue()).toBe(key)
  await press('Enter')
  await page.locator('.setup-tabs').waitFor()

  await fill('Lời mở đầu', 'Sở Nội vụ hỏi ý kiến Ông/Bà. Phiếu mất khoảng 2 phút và không ghi tên.')
  await fill('Căn cứ', 'Theo năm yếu tố; câu chữ của Sở.')
})

test('its method has the five dimensions', { timeout: 120_000 }, async () => {
  await openPart('Cách tính')
  for (const [i, { dimension }] of parts.entries()) {
    await push('Thêm yếu tố')
    await reach(page.getByLabel(`Tên yếu tố ${i + 1}`, { exact: true }), 'Shift+Tab')
    await type(dimension)
  }
  await fill('Tên phương pháp', 'Cách tính theo năm yếu tố')
  await fill('Căn cứ', 'Theo năm yếu tố của Quyết định 2640/QĐ-BNV.')
  await expectAccessible(page)
})

test('22 questions in five parts are written one after the other', { timeout: 240_000 }, async () => {
  await openPart('Câu hỏi')
  for (const [i, { title, prompts }] of parts.entries()) {
    await push(i === 0 ? '+ Thêm phần đầu tiên' : '+ Thêm phần')
    await expect.poll(() => hasFocus(page.getByLabel(`Phần ${i + 1}: tên phần`))).toBe(true)
    await type(title)
    await push('+ Thêm câu hỏi')
    for (const [n, prompt] of prompts.entries()) {
      if (n > 0) await press('Alt+Enter')
      const words = page.getByLabel('Câu hỏi', { exact: true })
      await expect.poll(() => words.inputValue()).toBe('')
      await expect.poll(() => hasFocus(words)).toBe(true)
      await type(prompt)
      // The first question of a part chooses its dimension; those added after it follow.
      if (n > 0) continue
      await reach(page.getByLabel('Thuộc yếu tố'))
      for (let down = 0; down <= i; down++) await press('ArrowDown')
      await reach(words, 'Shift+Tab')
    }
    await push('Xong')
  }
  await saved()

  await page.screenshot({ path: join(pictures, 'by keyboard.png'), fullPage: true })
  expect(await page.locator('.ask').count()).toBe(22)
})

test('all of it is translated', { timeout: 240_000 }, async () => {
  await openPart('Bản dịch')
  const fields = page.locator('[data-column="en"], td [lang="en"]')
  await reach(fields.first())
  const many = await fields.count()
  for (let n = 0; n < many; n++) {
    const field = fields.nth(n)
    await expect.poll(() => hasFocus(field)).toBe(true)
    if ((await field.inputValue()) === '') await type(`English words ${n + 1}`)
    await press('Control+Enter')
  }
  await page.getByRole('heading', { name: /^Cả \d+ chỗ đã có bản dịch tiếng Anh/ }).waitFor()
})

test('it is published', { timeout: 120_000 }, async () => {
  await openPart('Kiểm tra và công bố')
  await saved()
  await page.screenshot({ path: join(pictures, 'publish by keyboard.png'), fullPage: true })
  await push('Công bố phiên bản 1')
  await page.getByRole('dialog').waitFor()
  await reach(page.getByRole('dialog').getByRole('button', { name: 'Công bố' }))
  await press('Enter')
  await page.getByRole('heading', { name: 'Đã công bố', exact: true }).waitFor()

  const published = await findVersion(server.db, key, 1)
  const method = (await listMethods(server.db)).find((one) => one.key === key)
  expect(published && allItems(published).map(({ prompt }) => prompt.vi)).toEqual(
    parts.flatMap(({ prompts }) => prompts),
  )
  expect(method?.dimensions.map(({ title, items }) => [title.vi, items.length])).toEqual(
    parts.map(({ dimension, prompts }) => [dimension, prompts.length]),
  )
})

test('somebody answers it on a phone', { timeout: 120_000 }, async () => {
  const link = await server.openLink({ template: key })
  const phone = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage()
  phone.setDefaultTimeout(15_000)
  await phone.goto(link.url)
  for (let at = 0; at < 12 && (await link.countStored()) === 0; at++) {
    for (const group of await phone.getByRole('group').all()) {
      const radio = group.getByRole('radio', { name: 'Hài lòng', exact: true })
      if (await radio.isVisible()) await radio.check({ force: true })
    }
    const next = phone.getByRole('button', { name: /^(Gửi|Tiếp)/ }).last()
    if (await next.isVisible()) await next.click()
    await phone.waitForTimeout(300)
  }
  await phone.getByText('Đã ghi nhận').first().waitFor()

  const { rows } = await server.db.execute<{ levels: number[] }>(
    sql`select levels from responses where survey_id = ${link.surveyId}`,
  )
  const published = await findVersion(server.db, key, 1)
  expect(rows).toEqual([{ levels: Array(published ? levelItems(published).length : 0).fill(4) }])
})
