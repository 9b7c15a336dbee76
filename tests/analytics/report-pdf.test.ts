import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { buildReport } from '../../analytics/report/content/figures-report.ts'
import { renderPdf } from '../../analytics/report/pdf/pdf.ts'
import { fullReport } from './full-report.ts'
import { createdAt, tinos } from './report-fonts.ts'
import { smallReport } from './small-report.ts'

/** The 134 letters of Vietnamese that ASCII lacks, in both cases. */
const vietnamese = [...letters('aăâeêioôơuưy'), 'đ'].filter((letter) => letter > 'z')
const alphabet = [...vietnamese, ...vietnamese.map((letter) => letter.toUpperCase())].join(' ')

/** Each vowel with each of the six tones, composed. */
function letters(vowels: string): string[] {
  const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
  return [...vowels].flatMap((vowel) => tones.map((tone) => `${vowel}${tone}`.normalize('NFC')))
}

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise
}

async function pageTexts(bytes: Uint8Array): Promise<string[]> {
  const pdf = await open(bytes)
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1)
  return Promise.all(
    numbers.map(async (number) => {
      const { items } = await (await pdf.getPage(number)).getTextContent()
      return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('')
    }),
  )
}

const render = (input = smallReport) => renderPdf(buildReport(input), { fonts: tinos, createdAt })

test('every Vietnamese letter can be copied from text, tables, heads and figures', async () => {
  expect(vietnamese).toHaveLength(67)
  const [item] = smallReport.items
  // Decomposed on purpose: what comes in must not decide what can be searched.
  const name = alphabet.normalize('NFD')
  const text = (
    await pageTexts(
      await render({
        ...smallReport,
        unit: { ...smallReport.unit, name },
        items: item ? [{ ...item, prompt: { vi: name } }] : [],
        units: [
          {
            unit: { name, nameEn: null, kind: 'commune' },
            figure: smallReport.whole,
            rank: null,
            change: null,
            noChange: null,
          },
        ],
      }),
    )
  ).join(' ')

  expect(text).toBe(text.normalize('NFC'))
  for (const letter of alphabet.split(' ')) expect(text).toContain(letter)
  expect(text.replace(/\s+/g, ' ')).toContain(`của ${alphabet} quý II`)
})

test('the index in the document is that of the model', async () => {
  const text = (await pageTexts(await render())).join(' ').replace(/\s+/g, ' ')

  expect(text).toContain('84,1 % (khoảng tin cậy 95 %: 82,9–85,2; n = 5.120 phiếu)')
  expect(text).toContain('Số: /BC-SNV')
  expect(text).toContain('Bình Minh, ngày 05 tháng 9 năm 2026')
})

test('figures are drawn with real text and no images', async () => {
  const bytes = await render()
  const file = Buffer.from(bytes).toString('latin1')

  expect(file).not.toContain('/Subtype /Image')
  expect((await pageTexts(bytes)).join(' ')).toContain('trục thu hẹp')
})

test('the page number stands on every page but the first', async () => {
  const pages = await pageTexts(await render())

  expect(pages.length).toBeGreaterThan(2)
  pages.forEach((text, index) => {
    if (index === 0) expect(text).toMatch(/^ỦY BAN NHÂN DÂN/)
    else expect(text).toMatch(new RegExp(`^${index + 1}`))
  })
})

test('a report of simulated figures says so on every page', async () => {
  const pages = await pageTexts(await render({ ...smallReport, demonstration: true }))

  for (const text of pages) expect(text).toContain('DỮ LIỆU MÔ PHỎNG')
})

test('the document names itself, its language and its parts', async () => {
  const pdf = await open(await render())
  const { info } = (await pdf.getMetadata()) as unknown as { info: { Title: string; Language: string } }
  const outline = await pdf.getOutline()

  expect(info.Title).toContain('BÁO CÁO - Kết quả đo lường sự hài lòng')
  expect(info.Language).toBe('vi-VN')
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
  expect(outline.map((item) => item.title)).toContain('V. PHƯƠNG PHÁP VÀ GIỚI HẠN')
})

test('every figure has its text alternative in the tags', async () => {
  const report = buildReport(smallReport)
  const pdf = await open(await renderPdf(report, { fonts: tinos, createdAt }))
  const trees = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => (await pdf.getPage(index + 1)).getStructTree()),
  )

  const tags = JSON.stringify(trees)
  for (const block of report.blocks) {
    if (block.type === 'figure') expect(tags).toContain(JSON.stringify(block.alternative))
  }
  expect(tags).toContain('"role":"TH"')
})

test('the same report gives the same bytes, in another process and time zone too', async () => {
  const script = fileURLToPath(new URL('report-hash.ts', import.meta.url))
  const elsewhere = (zone: string) =>
    execFileSync(process.execPath, [script], { encoding: 'utf8', env: { ...process.env, TZ: zone } }).trim()

  const here = createHash('sha256')
    .update(await render())
    .digest('hex')

  expect(elsewhere('Asia/Ho_Chi_Minh')).toBe(here)
  expect(elsewhere('America/Los_Angeles')).toBe(here)
})

test('another day of making gives another file', async () => {
  const later = await renderPdf(buildReport(smallReport), {
    fonts: tinos,
    createdAt: new Date('2026-09-06T02:00:00Z'),
  })

  expect(Buffer.from(later).equals(await render())).toBe(false)
})

test('a model that was kept as JSON prints the same bytes', async () => {
  const kept = JSON.parse(JSON.stringify(buildReport(smallReport)))

  const printed = await renderPdf(kept, { fonts: tinos, createdAt })

  expect(Buffer.from(printed).equals(await render())).toBe(true)
})

test('each line of the contents leads to where its title stands, and nothing leads out of the file', async () => {
  const report = buildReport(fullReport)
  const pdf = await open(await renderPdf(report, { fonts: tinos, createdAt }))
  const links = await (await pdf.getPage(1)).getAnnotations()
  const titles = report.blocks.flatMap((block) =>
    block.type === 'heading' && block.level === 1 ? [block.text] : [],
  )

  const found = await Promise.all(
    links.map(async ({ dest, contentsObj }) => {
      const [page, , , top] = (await pdf.getDestination(dest)) ?? []
      const number = (await pdf.getPageIndex(page)) + 1
      const { items } = await (await pdf.getPage(number)).getTextContent()
      const below = items.filter((item) => 'str' in item && item.transform[5] < top + 1)
      return { title: contentsObj.str, text: below.map((item) => ('str' in item ? item.str : '')).join('') }
    }),
  )

  expect(found.map(({ title }) => title)).toEqual([
    ...titles,
    ...report.annexes.map(({ label, title }) => `${label}. ${title}`),
  ])
  for (const { title, text } of found.slice(0, titles.length))
    expect(text.replaceAll(/\s/g, '').startsWith(title.replaceAll(/\s/g, '')), title).toBe(true)
  for (let number = 1; number <= pdf.numPages; number++)
    for (const { subtype, url } of await (await pdf.getPage(number)).getAnnotations())
      expect([subtype, url]).toEqual(['Link', undefined])
  // Links lie within the page, in the order of their lines.
  const tops = links.map(({ rect }) => rect[3])
  expect(tops).toEqual([...tops].sort((a, b) => b - a))
  expect(Math.min(...tops)).toBeGreaterThan(0)
})
