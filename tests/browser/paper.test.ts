import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ItemFigure, Overview, UnitSummary } from '#contract/office.ts'
import type { PaperBatch } from '#contract/paper.ts'
import { allItems, type Questionnaire } from '#contract/questionnaire.ts'
import sipas from '../../server/questionnaires/templates/sipas-5-dimensions.json' with { type: 'json' }
import { openBrowser } from '../support/chromium.ts'
import { type OfficeServer, openOffice } from '../support/office.ts'

const questionnaire = sipas as unknown as Questionnaire
const levelKeys = allItems(questionnaire)
  .filter(({ type }) => type === 'level')
  .map(({ key }) => key)
const ballots = 20

let office: OfficeServer
let browser: Browser
let page: Page
let unitId = 0

beforeAll(async () => {
  browser = await openBrowser()
  office = await openOffice()
  const survey = { key: 'giay', title: 'Khảo sát bằng phiếu giấy', template: 'sipas-5-dimensions' }
  await office.call('POST', '/surveys', { ...survey, windowFrom: '2024-01-01', windowTo: '2024-12-31' })
  const units = await office.call<UnitSummary[]>('GET', '/units')
  unitId = units.find(({ code }) => code === 'X')?.unitId ?? 0
  const made = await office.command('user', 'add', 'nhaplieu', '--name', 'Chị Lan', '--role', 'clerk')
  const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1280, height: 800 } })
  page = await context.newPage()
  await page.goto(`${office.address}/office`)
  await page.getByLabel('Tên đăng nhập').fill('nhaplieu')
  await page.locator('input[type=password]').fill(/: (\S+)\s*$/.exec(made)?.[1] ?? '')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Phiếu giấy' }).waitFor()
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await office?.remove()
})

function addBatch(name: string, keyings: 1 | 2, issued: number): Promise<PaperBatch> {
  const batch = { unitId, survey: 'giay', name, day: '2024-06-10', issued, firstSerial: 1, keyings }
  return office.call<PaperBatch>('POST', '/paper-batches', batch)
}

/** Opens a batch and begins keying, with the keyboard alone. */
async function beginKeying(button: string): Promise<void> {
  await page.reload()
  await page.getByRole('button', { name: 'Mở lô' }).first().press('Enter')
  await page.getByRole('button', { name: button, exact: true }).press('Enter')
  await page.getByRole('region', { name: /^Nhập phiếu: / }).waitFor()
}

/** The level that ballot `serial` gives to item `position`; 0 is no opinion, null is left blank. */
function levelOf(serial: number, position: number): number | null {
  const mixed = (serial * 7 + position * 3 + ((serial * position) % 5)) % 7
  return mixed === 6 ? null : mixed
}

/** Presses the keys of the items from `from` on, as a clerk reads them off the ballot. */
async function keyLevels(serial: number, from: number, to: number): Promise<void> {
  for (let position = from; position < to; position++) {
    const level = levelOf(serial, position)
    await page.keyboard.press(level === null ? 'Space' : String(level))
  }
}

async function keyRest(serial: number): Promise<void> {
  // The 23rd item, three expectations, a comment, and the six bands.
  for (const key of ['1', '2', '0', 'Enter']) await page.keyboard.press(key)
  if (serial % 5 === 0) await page.keyboard.type(`Góp ý của phiếu số ${serial}: chờ sớm hơn`)
  await page.keyboard.press('Control+Enter')
  for (const key of ['1', '2', 'Space', '5', 'Space', '3']) await page.keyboard.press(key)
}

async function keyBallot(serial: number): Promise<void> {
  await page.keyboard.press('Enter')
  await keyLevels(serial, 0, levelKeys.length)
  await keyRest(serial)
}

/** How often each level of each item was chosen on the ballots. */
function expectedCounts(): Record<string, number[]> {
  return Object.fromEntries(
    levelKeys.map((key, position) => {
      const counts = [0, 0, 0, 0, 0]
      for (let serial = 1; serial <= ballots; serial++) {
        const level = levelOf(serial, position)
        if (level) counts[level - 1] = (counts[level - 1] ?? 0) + 1
      }
      return [key, counts]
    }),
  )
}

/** Levels are withheld where nobody chose another; then all answers are of the level that the mean says. */
function agreed({ figure: { answers, score } }: ItemFigure): number[] {
  return [0, 25, 50, 75, 100].map((ofLevel) => (ofLevel === score ? (answers ?? 0) : 0))
}

describe('keying paper with the keyboard alone', () => {
  test('twenty ballots become what stands on them, through a reload and a lost connection', {
    timeout: 240_000,
  }, async () => {
    const { batchId } = await addBatch('Phiếu bưu điện', 1, 30)
    await beginKeying('Nhập phiếu')
    const began = Date.now()

    for (let serial = 1; serial <= 5; serial++) await keyBallot(serial)
    // The page is closed in the middle of the sixth.
    await page.keyboard.press('Enter')
    await keyLevels(6, 0, 9)
    await page.getByText('Mọi phiếu đã lưu trên máy chủ').waitFor()
    await beginKeying('Nhập phiếu')
    await page.getByRole('heading', { name: 'Công chức chú ý lắng nghe' }).waitFor()
    await keyLevels(6, 9, levelKeys.length)
    await keyRest(6)
    // The connection is lost for three.
    await page.getByText('Mọi phiếu đã lưu trên máy chủ').waitFor()
    await page.context().setOffline(true)
    for (let serial = 7; serial <= 9; serial++) await keyBallot(serial)
    await page.getByText('Mất kết nối: 3 phiếu đang giữ trên máy này').waitFor()
    await page.context().setOffline(false)
    for (let serial = 10; serial <= ballots; serial++) await keyBallot(serial)
    await page.getByText('Mọi phiếu đã lưu trên máy chủ').waitFor()
    const seconds = Math.round((Date.now() - began) / 1000)
    console.log(
      `${ballots} ballots of ${levelKeys.length + 2} items and 6 bands keyed by machine in ${seconds} s`,
    )

    await office.call('PATCH', `/paper-batches/${batchId}`, { returned: ballots, valid: ballots, spoiled: 0 })
    await office.call('POST', `/paper-batches/${batchId}/close`, {})
    await office.command('fold')
    const overview = await office.call<Overview>('GET', '/overview?instrument=sipas&from=2024-06&to=2024-06')
    const counted = Object.fromEntries(overview.items.map((item) => [item.key, item.levels ?? agreed(item)]))
    expect(overview.whole.respondents).toBe(ballots)
    expect(counted).toMatchObject(expectedCounts())
  })

  test('two keyings are compared field by field and settled with one key each', {
    timeout: 120_000,
  }, async () => {
    const { batchId } = await addBatch('Phiếu hai lần', 2, 2)
    const first = (serial: number, answers: object) =>
      office.call('PUT', `/paper-batches/${batchId}/ballots/${serial}/1`, {
        answers,
        respondent: { gender: 'male' },
        isSpoiled: false,
        isComplete: true,
      })
    // The office's own administrator keyed first; the clerk keys second, without seeing it.
    await first(1, { acc1: 4, acc2: 2, overall: 5 }).catch(readNothing)
    await beginKeying('Nhập lần 2')
    await page.keyboard.press('Enter')
    for (const key of ['5', '3']) await page.keyboard.press(key)
    expect(await page.getByText('Lần 1').count()).toBe(0)
    for (let item = 2; item < 22; item++) await page.keyboard.press('Space')
    await page.keyboard.press('5')
    await page.keyboard.press('Space')
    await page.keyboard.press('Control+Enter')
    for (const key of ['Space', '2', 'Space', 'Space', 'Space', 'Space']) await page.keyboard.press(key)
    await page.getByText('Mọi phiếu đã lưu trên máy chủ').waitFor()
    await page.keyboard.press('Escape')

    // The batch is still open, and the focus where it was left.
    await page.getByRole('button', { name: 'Nhập lần 2' }).waitFor()
    await expect.poll(() => page.locator(':focus').innerText()).toBe('Nhập lần 2')
    await page.getByRole('button', { name: 'Đối chiếu 1 phiếu khác nhau' }).press('Enter')
    await page.getByText('Còn 2 chỗ khác nhau').waitFor()
    await page.keyboard.press('1')
    await page.getByText('Còn 1 chỗ khác nhau').waitFor()
    for (const key of ['3', '1']) await page.keyboard.press(key)
    await page.getByText('Hai lần nhập giống nhau').waitFor()

    expect(await office.call('GET', `/paper-batches/${batchId}/differences`)).toEqual({
      differences: [],
      apart: [],
    })
  })

  test('the list and the keying screen have no fault of accessibility', { timeout: 120_000 }, async () => {
    const faultsOf = async () => {
      const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']
      const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
    }
    await page.reload()
    await page.getByRole('button', { name: 'Mở lô' }).first().press('Enter')
    await page.getByRole('heading', { name: 'Số đếm bằng tay' }).waitFor()
    const list = await faultsOf()
    await beginKeying('Nhập lần 1')
    await page.keyboard.press('2')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Nơi ngồi chờ' }).waitFor()

    expect([...list, ...(await faultsOf())]).toEqual([])
  })
})

/** A 204 has no body to read. */
function readNothing(error: unknown): void {
  if (!(error instanceof SyntaxError)) throw error
}
