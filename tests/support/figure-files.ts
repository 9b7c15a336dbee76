import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** How many files of each kind were taken away. */
export interface TakenAway {
  pictures: number
  tables: number
}

/**
 * Takes every figure of a page away as each file that it offers: pictures say what they show, of whom and from where;
 * tables have the numbers under a head, and the same words below.
 */
export async function takeAllAway(page: Page): Promise<TakenAway> {
  const taken = { pictures: 0, tables: 0 }
  for (const figure of await page.locator('.figure:has(> .figure-foot .figure-files)').all()) {
    const title = await figure.locator('.figure-head :is(h2, h3)').first().innerText()
    const source = await figure.locator('.figure-foot > span').first().innerText()
    const foot = figure.locator('> .figure-foot')
    // Pictures are of the chart, where a figure begins with its table.
    const chart = figure.locator('.view-switch button').first()
    if (await chart.count()) await chart.click()
    await page.waitForLoadState('networkidle')
    if (await foot.getByRole('button', { name: 'ảnh SVG' }).count()) {
      await expectSvg(page, await save(page, foot, 'ảnh SVG'), [title, source])
      await expectPng(page, await save(page, foot, 'ảnh PNG'))
      taken.pictures++
    }
    expectCsv((await save(page, foot, 'số liệu CSV')).toString('utf8'), [title, source])
    taken.tables++
  }
  return taken
}

async function save(page: Page, foot: Locator, name: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    foot.getByRole('button', { name }).click(),
  ])
  return readFileSync(await file.path())
}

async function expectSvg(page: Page, svg: Buffer, words: string[]): Promise<void> {
  const read = await page.evaluate((text) => {
    const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml')
    const isWhole = documentElement.querySelector('parsererror') === null
    const shapes = documentElement.querySelectorAll('path, rect, circle, line').length
    return { isWhole, shapes, text: (documentElement.textContent ?? '').replace(/\s+/g, ' ') }
  }, svg.toString('utf8'))
  expect(read.isWhole).toBe(true)
  expect(read.shapes, words[0]).toBeGreaterThan(3)
  for (const word of words) expect(read.text).toContain(word)
  expect(read.text).not.toMatch(/NaN|undefined|\[object/)
}

/** That it is a picture, of white paper and with something on it. */
async function expectPng(page: Page, png: Buffer): Promise<void> {
  const { corner, colours } = await page.evaluate(
    async (bytes) => {
      const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)]))
      const canvas = Object.assign(document.createElement('canvas'), {
        width: picture.width,
        height: picture.height,
      })
      const pen = canvas.getContext('2d')
      if (!pen) throw new Error('no canvas')
      pen.drawImage(picture, 0, 0)
      const { data } = pen.getImageData(0, 0, picture.width, picture.height)
      const pixels = new Uint32Array(data.buffer)
      return { corner: [...data.slice(0, 4)], colours: new Set(pixels).size }
    },
    [...png],
  )
  expect(corner).toEqual([255, 255, 255, 255])
  expect(colours).toBeGreaterThan(10)
}

function expectCsv(csv: string, words: string[]): void {
  const lines = csv.split('\r\n')
  expect(csv.startsWith('\uFEFF')).toBe(true)
  expect(lines[0]?.split(';').length, words[0]).toBeGreaterThan(1)
  expect(lines.filter((line) => /;"?\d/.test(line)).length, words[0]).toBeGreaterThan(0)
  for (const word of words) expect(csv.replaceAll('""', '"')).toContain(word)
  expect(csv).not.toMatch(/NaN|undefined|\[object/)
}
