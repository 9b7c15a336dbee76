import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Method } from '#contract/method.ts'
import { publishMethod, publishVersion } from '../../server/queries/questionnaires.ts'
import { loadTemplates, readMethods, readTemplates } from '../../server/questionnaires/load-templates.ts'
import { fold } from '../../server/rollups/fold.ts'
import { addAdministrator } from '../support/accounts.ts'
import { expectAccessible } from '../support/axe.ts'
import { openBrowser } from '../support/chromium.ts'
import { openPhoneServer, type PhoneServer } from '../support/phone-server.ts'
import { signInAt } from '../support/sign-in.ts'
import { asTablet, contentOf, newId, type OpenSurvey, openSurvey } from '../support/survey.ts'

// A survey goes on with a later version of its questions, and its figures are counted by a later method.

const base = 'sipas-5-dimensions'
const pictures = join(process.env.PICTURES ?? tmpdir(), 'hailong-later-version')
const sizes = [
  [360, 740],
  [800, 1280],
  [1440, 900],
] as const

let server: PhoneServer
let browser: Browser

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  browser = await openBrowser()
  server = await openPhoneServer()
  await loadTemplates(server.db, new Date('2026-01-01T00:00:00Z'))
  await publishLater()
  await addAdministrator(server.db)
  const open = await openSurvey(server.db, { key: 'dot-lien-tuc', windowFrom: '2020-01-01' })
  // What is offered anew asks the newest version; this survey began with the first of both.
  await server.db.execute(sql`update surveys set questionnaire_version = 1, method_version = 1
    where survey_id = ${open.survey.surveyId}`)
  await answerOverMonths(open)
  await fold(server.db, () => new Date())
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

/** The second version asks one question anew, and the second method has a target, grades and an equal weight of dimensions. */
async function publishLater(): Promise<void> {
  const template = readTemplates().find(({ key }) => key === base)
  const method = readMethods().find(({ key }) => key === base)
  if (!template || !method) throw new Error('a template is missing')
  const sections = template.sections.map((section) => ({
    ...section,
    items: section.items.map((item) => (item.key === 'acc4' ? { ...item, meaning: 2 } : item)),
  }))
  await publishVersion(server.db, { ...template, sections }, 2, new Date('2026-02-01'))
  const later: Method = {
    ...method,
    version: 2,
    title: { vi: 'Trung bình năm yếu tố', en: 'Mean of five dimensions' },
    aggregation: 'mean_of_dimensions',
    target: 0.8,
    bands: [
      { from: 0.8, label: { vi: 'Tốt', en: 'Good' } },
      { from: 0, label: { vi: 'Chưa tốt', en: 'Not yet good' } },
    ],
  }
  await publishMethod(server.db, later, new Date('2026-02-01'))
  // A method is offered where some survey uses it.
  const { survey } = await openSurvey(server.db, { key: 'dot-khac', windowFrom: '2040-01-01' })
  await server.db.execute(sql`update surveys set method_version = 2 where survey_id = ${survey.surveyId}`)
}

/** Three months of answers from two communes, by a tablet whose word on their age is taken. */
async function answerOverMonths(open: OpenSurvey): Promise<void> {
  const tablet = await asTablet(server.db)
  const items = ['acc1', 'pro1', 'stf1', 'res1', 'fbk1']
  for (const daysAgo of [1, 35, 70])
    for (const unit of ['X1', 'X2'])
      for (let person = 0; person < 12; person++) {
        const level = (d: number) => (person < 11 - d - (unit === 'X1' ? 0 : 3) ? 5 : 2)
        const answers = Object.fromEntries(items.map((item, d) => [item, level(d)]))
        const day = new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10)
        const reply = await fetch(`${server.address}/api/v1/responses/${newId()}`, {
          method: 'PUT',
          headers: { ...tablet, 'content-type': 'application/json' },
          body: JSON.stringify({
            content: contentOf(open, answers, unit, day),
            sent: { capturedSecondsAgo: daysAgo * 86_400 },
          }),
        })
        expect(reply.status).toBe(201)
      }
}

async function open(path: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'vi-VN' })).newPage()
  await signInAt(page, `${server.address}/office?${path}`)
  return page
}

/** Pictures at three sizes; accessible at each, in light and in dark. */
async function look(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const [width, height] of sizes) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height })
      await expectAccessible(page)
      await page.screenshot({ path: join(pictures, `${name}-${colorScheme}-${width}.png`), fullPage: true })
    }
  await page.emulateMedia({ colorScheme: 'light' })
}

test('a running survey steps to a later version, and keeps its own', { timeout: 120_000 }, async () => {
  const page = await open('page=setup&part=surveys')
  const row = page.getByRole('row', { name: /dot-lien-tuc/ })
  const change = row.getByRole('button', { name: /Đổi phiên bản câu hỏi/ })
  const dialog = page.getByRole('dialog')
  await change.press('Enter')
  await dialog.getByText('Đợt này đang hỏi phiên bản 1.').waitFor()
  await dialog.getByText('Bắt đầu chuỗi mới:').waitFor()
  await look(page, 'version')

  await dialog.getByLabel('Từ ngày').fill('01/01/2020')
  await page.keyboard.press('Enter')
  await dialog.getByText(/Chọn một ngày từ/).waitFor()
  await dialog.getByLabel('Từ ngày').fill('01/01/2041')
  await page.keyboard.press('Enter')
  await page.getByText('sẽ hỏi phiên bản 2 từ 01/01/2041').waitFor()
  await row.getByText('phiên bản 2 từ 01/01/2041').waitFor()

  await change.press('Enter')
  await dialog.getByRole('button', { name: 'Không đổi sang phiên bản 2 nữa' }).press('Enter')
  await page.getByText('giữ phiên bản đang hỏi').waitFor()
  await row.getByText('từ 01/01/2041').waitFor({ state: 'detached' })
})

test('figures counted by another method say so, with its grade and target', {
  timeout: 120_000,
}, async () => {
  const from = new Date(Date.now() - 70 * 86_400_000).toISOString().slice(0, 7)
  const to = new Date().toISOString().slice(0, 7)
  const page = await open(`page=overview&instrument=sipas&from=${from}&to=${to}`)
  const mark = page.getByText('không phải số đã công bố')
  await page.getByLabel('Phương pháp', { exact: true }).waitFor()
  expect(await mark.count()).toBe(0)

  await page.getByLabel('Phương pháp', { exact: true }).selectOption('sipas-5-dimensions.2')
  await mark.first().waitFor()

  await page.getByText(/Xếp loại theo ngưỡng của phương pháp/).waitFor()
  await page.getByText(/Mục tiêu 80/).waitFor()
  await look(page, 'recomputed')
  await page.getByRole('button', { name: 'Về số theo phương pháp của đợt' }).press('Enter')
  await mark.first().waitFor({ state: 'detached' })
  expect(page.url()).not.toContain('method=')
})
