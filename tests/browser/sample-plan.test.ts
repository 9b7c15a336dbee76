import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findSurvey } from '../../server/queries/surveys.ts'
import { readTargets } from '../../server/queries/targets.ts'
import { unitIdsByCode } from '../../server/queries/units.ts'
import { saveVolumes } from '../../server/queries/volumes.ts'
import { addAdministrator, password } from '../support/accounts.ts'
import { expectAccessible } from '../support/axe.ts'
import { openBrowser } from '../support/chromium.ts'
import { openPhoneServer, type PhoneServer } from '../support/phone-server.ts'

// The sample planner, from setting up to targets.

let server: PhoneServer
let browser: Browser
let survey: string
let idOf: (code: string) => number

beforeAll(async () => {
  browser = await openBrowser()
  server = await openPhoneServer()
  survey = (await server.openLink()).survey
  const ids = await unitIdsByCode(server.db)
  idOf = (code) => ids.get(code) ?? 0
  const year = new Date().getFullYear() - 1
  const source = { source: 'Báo cáo một cửa', sourceOn: `${year}-12-31` }
  await saveVolumes(server.db, [
    { unitId: idOf('X1'), year, fieldCode: 'HT', transactions: 1000, ...source },
    { unitId: idOf('X2'), year, fieldCode: 'HT', transactions: 100, ...source },
  ])
  await addAdministrator(server.db)
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

async function openSetUp(width: number, height: number): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width, height } })).newPage()
  await page.goto(`${server.address}/office?page=setup`)
  await page.getByLabel('Tên đăng nhập').fill('admin')
  await page.locator('input[type=password]').fill(password)
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Tính cỡ mẫu' }).click()
  return page
}

const finding = (page: Page, words: string) => page.locator('h1', { hasText: words }).waitFor()

test('a plan becomes the targets of the survey, by keyboard', { timeout: 120_000 }, async () => {
  const page = await openSetUp(1280, 800)
  // Krejcie & Morgan (1970): 278 of 1,000 and 80 of 100.
  await finding(page, 'để thu về 348 phiếu')
  await expectAccessible(page)

  await page.getByLabel('Phiếu thu về trên phiếu phát ra (%)').fill('0')
  await page.keyboard.press('Tab')
  await page.getByRole('alert').filter({ hasText: 'Nhập một số từ 1 đến 100.' }).waitFor()
  await expectAccessible(page)
  await page.getByLabel('Phiếu thu về trên phiếu phát ra (%)').fill('100')
  await page.keyboard.press('Enter')
  await finding(page, 'Phát 358 phiếu ở 2 đơn vị để thu về 358 phiếu')

  await page.getByLabel('Số giao dịch của Xã Hòa Lạc').focus()
  await page.keyboard.type('200')
  await page.keyboard.press('Enter')
  // By hand: 384.146/(1 + 383.146/200) = 131.7.
  await finding(page, 'Phát 410 phiếu')
  expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toContain(
    'Số giao dịch của',
  )
  expect(new URL(page.url()).searchParams.get('people')).toBe(`${idOf('X2')}-200`)
  await page.reload()
  await finding(page, 'Phát 410 phiếu')

  await page.getByRole('button', { name: 'Dùng làm chỉ tiêu' }).click()
  await page.getByText('2 đơn vị mới có chỉ tiêu, 0 đơn vị tăng, 0 đơn vị giảm').waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Lưu chỉ tiêu của 2 đơn vị' }).press('Enter')
  await page.getByText('Đã lưu chỉ tiêu của 2 đơn vị').waitFor()

  const { surveyId = 0 } = (await findSurvey(server.db, survey)) ?? {}
  const targets = await readTargets(server.db, surveyId, [idOf('X1'), idOf('X2'), idOf('X3')])
  expect(Object.fromEntries(targets)).toEqual({ [idOf('X1')]: 278, [idOf('X2')]: 132 })
})

test.for([
  [360, 740],
  [800, 1280],
] as const)(
  'the planner is readable and accessible at %i × %i',
  { timeout: 120_000 },
  async ([width, height]) => {
    const page = await openSetUp(width, height)
    await finding(page, 'Phát')
    await page.getByText('Chia theo căn bậc hai').click()
    await finding(page, 'tỷ lệ hài lòng chung')

    await expectAccessible(page)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
  },
)
