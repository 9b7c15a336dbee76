import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { publishMethod, publishVersion } from '../../server/queries/questionnaires.ts'
import { expectAccessible } from '../support/axe.ts'
import { openBrowser } from '../support/chromium.ts'
import { enrolTablet } from '../support/enrol-tablet.ts'
import { everyAnswer, everyKindDraft } from '../support/every-kind.ts'
import { openPhoneServer, type PhoneLink, type PhoneServer } from '../support/phone-server.ts'
import { tabletCodeFor } from '../support/tablet-code.ts'

// One questionnaire with every kind of item, answered with and without JavaScript and on the tablet: what is stored is
// the same each time. Pictures go to PICTURES, for people to look at.

const pictures = join(process.env.PICTURES ?? tmpdir(), 'hailong-every-kind')
const panels = [
  { width: 360, height: 740 },
  { width: 800, height: 1280 },
  { width: 1280, height: 800 },
]

let browser: Browser
let server: PhoneServer

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  browser = await openBrowser()
  server = await openPhoneServer()
  const at = new Date('2020-01-01T00:00:00Z')
  await publishVersion(server.db, everyKindDraft.questionnaire, 1, at)
  await publishMethod(server.db, everyKindDraft.method, at)
}, 120_000)

afterEach(async () => {
  for (const context of browser.contexts()) await context.close()
})

afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

async function openPage(options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ locale: 'vi-VN', ...options })
  context.setDefaultTimeout(15_000)
  return context.newPage()
}

// What somebody taps, by the words that they read: the names of the groups and buttons are under test too.
const choices: [question: string | RegExp, answer: string][] = [
  [/^Thái độ lịch sự/, 'Không hài lòng'],
  ['Hướng dẫn kê khai hồ sơ tận tình, chu đáo', 'Không có ý kiến'],
  ['Xử lý khi hồ sơ thiếu giấy tờ', 'Rất không hài lòng'],
  ['Nơi ngồi chờ đủ chỗ', 'Phân vân'],
  ['Biển chỉ dẫn dễ hiểu', 'Đồng ý'],
  ['Nhìn chung, Ông/Bà hài lòng thế nào?', 'Hài lòng'],
  ['Kết quả có được trả đúng hẹn không?', 'Có'],
  [/^Từ 0 đến 10/, '10'],
  ['Ông/Bà đã chờ bao lâu?', 'Dưới 5 phút'],
  [/^Ông\/Bà nộp hồ sơ bằng cách nào/, 'Trực tuyến'],
  ['Giới tính', 'Nam'],
]

/** Answers whatever the page shown asks. A row that comes only after an answer is answered when it is there. */
async function fillPage(page: Page): Promise<void> {
  for (const [question, answer] of choices) {
    const group = page.getByRole('group', { name: question, exact: true })
    if (await group.isVisible())
      await group.getByRole('radio', { name: answer, exact: true }).check({ force: true })
  }
  const wishes = page.getByRole('group', { name: 'Điều gì nên cải thiện trước?' })
  if (await wishes.isVisible())
    for (const name of ['Thời gian chờ', 'Công khai phí, lệ phí'])
      await wishes.getByRole('checkbox', { name }).check({ force: true })
  for (const [label, value] of [
    ['Ông/Bà phải đến mấy lần?', '3'],
    ['Ông/Bà nộp hồ sơ ngày nào?', '2026-06-02'],
    ['Tên thủ tục', 'Đăng ký khai sinh'],
    ['Ông/Bà còn góp ý gì?', 'Dòng một\nDòng hai'],
  ] as const) {
    const field = page.getByLabel(label)
    if (await field.isVisible()) await field.fill(value)
  }
}

interface Stored {
  levels: number[]
  other: Record<string, unknown>
  respondent: Record<string, string>
}

async function storedOf(surveyId: number) {
  const { rows } = await server.db.execute<Stored & Record<string, unknown>>(
    sql`select levels, other, respondent from responses where survey_id = ${surveyId}`,
  )
  const { rows: texts } = await server.db.execute<{ key: string; body: string }>(
    sql`select item_key as key, body from comment_waiting where survey_id = ${surveyId} order by item_key`,
  )
  return { rows, texts }
}

async function expectStored(surveyId: number): Promise<void> {
  const { way, wishes, trips, day } = everyAnswer
  expect(await storedOf(surveyId)).toEqual({
    // Level items in their order; no opinion is 0.
    rows: [
      {
        levels: [2, 0, 1, 3, 4, 4, 2, 11, 10],
        other: { way, wishes, trips, day },
        respondent: { gender: 'male' },
      },
    ],
    texts: [
      { key: 'comment', body: everyAnswer.comment },
      { key: 'procedure', body: everyAnswer.procedure },
    ],
  })
}

const openLink = (): Promise<PhoneLink> => server.openLink({ template: 'every-kind' })

describe.each([true, false])('the phone form, JavaScript: %s', (javaScriptEnabled) => {
  test('takes an answer of every kind', async () => {
    const link = await openLink()
    const page = await openPage({ viewport: { width: 360, height: 740 }, javaScriptEnabled })
    await page.goto(link.url)

    const thanks = page.getByRole('heading', { name: 'Đã ghi nhận' })
    const send = page.locator('.bar button').first()
    for (let step = 0; step < 8 && !(await thanks.isVisible()); step++) {
      await fillPage(page)
      const path = join(pictures, `phone-${javaScriptEnabled}-${step}.png`)
      await page.screenshot({ path, fullPage: true })
      await send.click()
      await page.waitForLoadState()
    }

    await thanks.waitFor()
    await expectStored(link.surveyId)
  })

  test('names the rows of a matrix and its question, and has a table only where there is room', async () => {
    const link = await openLink()
    for (const viewport of panels) {
      const page = await openPage({ viewport, javaScriptEnabled })
      await page.goto(link.url)

      const matrix = page.getByRole('group', { name: /^Ông\/Bà hài lòng thế nào về công chức/ })
      const row = matrix.getByRole('group', { name: /^Thái độ lịch sự/ })
      expect(await row.getByRole('radio').count()).toBe(6)
      const isTable = viewport.width > 1000
      expect(await matrix.locator('.heads').isVisible()).toBe(isTable)
      const radios = await row.locator('.option').all()
      const tops = await Promise.all(radios.map(async (radio) => (await radio.boundingBox())?.y))
      if (isTable) expect(new Set(tops).size).toBe(1)
      await page.screenshot({ path: join(pictures, `matrix-${viewport.width}.png`) })
      if (javaScriptEnabled) await expectAccessible(page)
    }
  })
})

/** A tablet in a unit that asks the questionnaire alone. */
async function openTablet(viewport: {
  width: number
  height: number
}): Promise<{ page: Page; surveyId: number }> {
  const { surveyId } = await openLink()
  const page = await openPage({ viewport, hasTouch: true })
  await enrolTablet(page, server.address, await tabletCodeFor(server.db, surveyId))
  await page.locator('header').waitFor()
  return { page, surveyId }
}

test.each(panels)('the tablet of $width px takes an answer of every kind', async (viewport) => {
  const { page, surveyId } = await openTablet(viewport)
  await page.getByRole('button', { name: 'Trả lời phiếu khảo sát' }).click()

  for (let step = 0; step < 20; step++) {
    const send = page.getByRole('button', { name: 'Gửi phiếu' })
    await fillPage(page)
    // A row that an answer on this page has brought.
    await fillPage(page)
    await page.screenshot({ path: join(pictures, `tablet-${viewport.width}-${step}.png`) })
    if (await send.isVisible()) {
      await send.click()
      break
    }
    await page.getByRole('button', { name: 'Tiếp tục' }).click()
  }

  await page.getByRole('heading', { name: 'Đã ghi nhận' }).waitFor()
  await expect.poll(() => storedOf(surveyId).then(({ rows }) => rows.length)).toBe(1)
  await expectStored(surveyId)
})
