import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { buildReport } from '../../analytics/report/content/figures-report.ts'
import { renderPdf } from '../../analytics/report/pdf/pdf.ts'
import { fullReport } from '../analytics/full-report.ts'
import { createdAt, tinos } from '../analytics/report-fonts.ts'
import { type Mark, overflowing, pageMarks } from '../support/pdf-marks.ts'

// Measures of Decree 30/2020/NĐ-CP, annex I, read from the file itself. Lengths in points from the lower left corner.

const millimetre = 72 / 25.4
const folder = mkdtempSync(join(tmpdir(), 'hailong-layout-'))
const path = join(folder, 'report.pdf')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const report = buildReport(fullReport)
const bytes = await renderPdf(report, { fonts: tinos, createdAt })
writeFileSync(path, bytes)
const pages = await pageMarks(bytes)
const tool = (name: string, ...options: string[]) => execFileSync(name, options, { encoding: 'utf8' })

function markOf(page: number, text: string): Mark {
  const found = pages[page - 1]?.marks.find((mark) => mark.text.includes(text))
  if (!found) throw new Error(`page ${page} has no "${text}"`)
  return found
}

const middle = ({ x, width }: Mark) => x + width / 2

test('paper is A4, upright for the text and lengthwise for wide tables', () => {
  const sizes = pages.map(({ width, height }) => [Math.round(width), Math.round(height)])

  expect(sizes[0]).toEqual([595, 842])
  expect(sizes.at(-1)).toEqual([842, 595])
  expect(sizes.every(([width = 0, height = 0]) => width + height === 595 + 842)).toBe(true)
})

test('nothing stands in the margins but the page number', () => {
  expect(overflowing(pages)).toEqual([])
  for (const { height, marks } of pages) {
    const top = height - 20 * millimetre
    const above = marks.filter(({ y }) => y > top).map(({ text }) => text.trim())
    expect(above.every((text) => /^\d+$/.test(text))).toBe(true)
  }
})

test('the head stands as the decree has it', () => {
  const nation = markOf(1, 'CỘNG HÒA XÃ HỘI')
  const motto = markOf(1, 'Độc lập')
  const agency = markOf(1, 'SỞ NỘI VỤ')
  const number = markOf(1, 'Số:')
  const day = markOf(1, 'ngày 05 tháng 9 năm 2026')

  expect([nation.size, agency.size, motto.size, number.size, day.size]).toEqual([12, 12, 13, 13, 13])
  // Nation and motto share their middle in the right half, the agency stands in the left.
  expect(Math.abs(middle(nation) - middle(motto))).toBeLessThan(1)
  expect(middle(nation)).toBeGreaterThan(595 / 2)
  expect(middle(agency)).toBeLessThan(595 / 2)
  expect(Math.abs(number.y - day.y)).toBeLessThan(0.1)
  expect(nation.y).toBeGreaterThan(motto.y)
  expect(motto.y).toBeGreaterThan(day.y)
})

test('the title is centred under the head, in bold of 14 points', () => {
  const title = markOf(1, 'BÁO CÁO')

  expect(title.size).toBe(14)
  expect(Math.abs(middle(title) - (30 * millimetre + 595 - 20 * millimetre) / 2)).toBeLessThan(1)
  expect(title.y).toBeLessThan(markOf(1, 'ngày 05 tháng 9').y)
})

test('numbers of pages stand in the middle of the top margin from the second page on', () => {
  pages.forEach(({ width, height, marks }, index) => {
    const inMargin = marks.filter(({ y }) => y > height - 20 * millimetre)
    if (index === 0) expect(inMargin).toEqual([])
    else {
      expect(inMargin.map(({ text, size }) => [text, size])).toEqual([[String(index + 1), 13]])
      const centre = (30 * millimetre + width - 20 * millimetre) / 2
      expect(Math.abs(middle(inMargin[0] as Mark) - centre)).toBeLessThan(1)
    }
  })
})

test('the text is of 13 points with its first line indented by a centimetre', () => {
  const first = markOf(1, 'Số phiếu dưới đây')

  expect(first.size).toBe(13)
  expect(first.x).toBeCloseTo(40 * millimetre, 0)
})

test('the table of contents names the page of every section and annex', () => {
  const lines = tool('pdftotext', '-layout', '-l', '1', path, '-').split('\n')
  const entries = lines.flatMap((line) => {
    const found = /^\s*((?:[IVX]+|Phụ lục [IVX]+)\. .*?)[\s.]+(\d+)\s*$/.exec(line)
    return found ? [{ title: found[1] ?? '', page: Number(found[2]) }] : []
  })

  expect(entries).toHaveLength(12 + report.annexes.length)
  for (const { title, page } of entries) {
    const text = tool('pdftotext', '-f', String(page), '-l', String(page), path, '-').replace(/\s+/g, ' ')
    const [label] = title.startsWith('Phụ lục') ? title.split('. ') : [title]
    expect(text).toContain(label)
  }
})

test('heads of tables are repeated where a table goes on', async () => {
  const units = Array.from({ length: 80 }, (_, at) => ({
    ...(fullReport.units[3] as (typeof fullReport.units)[number]),
    unit: { code: `X${at}`, name: `Xã số ${at}`, nameEn: null, kind: 'commune' },
  }))

  const long = await pageMarks(
    await renderPdf(buildReport({ ...fullReport, units }), { fonts: tinos, createdAt }),
  )

  const going = long.filter(({ marks }) => marks.some(({ text }) => /^Xã số/.test(text)))
  expect(going.length).toBeGreaterThan(2)
  for (const { marks } of going) expect(marks.map(({ text }) => text).join(' ')).toMatch(/Đơn vị/)
})

test('the file is sound, shows nothing that runs, leads nowhere and brings its fonts', () => {
  expect(tool('qpdf', '--check', path)).toContain('No syntax or stream encoding errors found')
  const plain = tool('qpdf', '--qdf', '--object-streams=disable', path, '-')
  expect(plain).not.toMatch(/\/JavaScript|\/JS\b|\/URI|\/Launch|\/EmbeddedFile/)
  const fonts = tool('pdffonts', path).trim().split('\n').slice(2)
  expect(fonts.length).toBeGreaterThan(2)
  for (const font of fonts) expect(font).toMatch(/Tinos.*\byes +yes +yes\b/)
})
