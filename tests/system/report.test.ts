import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect } from 'vitest'
import { importSet, overviewOf } from '../support/oracle.ts'
import { test as base } from '../support/server.ts'
import { signIn } from '../support/survey.ts'

const folder = mkdtempSync(join(tmpdir(), 'hailong-report-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const period = 'instrument=sipas&from=2024-01&to=2025-12'

const test = base
  .extend('imported', { scope: 'file' }, ({ db }) => importSet(db, 'sipas_a'))
  .extend('pdf', { scope: 'file' }, async ({ app, db, imported }) => {
    if (imported.faults.length > 0) throw new Error('the fixture did not come in whole')
    const cookie = await signIn(app, db)
    const reply = await app.inject({ url: `/api/v1/report.pdf?${period}`, headers: { cookie } })
    const path = join(folder, 'report.pdf')
    writeFileSync(path, reply.rawPayload)
    return path
  })

test('the report is a well-formed PDF', ({ pdf }) => {
  const output = execFileSync('qpdf', ['--check', pdf], { encoding: 'utf8' })

  expect(output).toContain('No syntax or stream encoding errors found')
})

test('copying from the report gives Vietnamese letters and the figures of the screen', async ({
  app,
  db,
  pdf,
}) => {
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })

  const { whole, dimensions } = await overviewOf(app, db, period)
  const percent = (share: number | null) => `${((share ?? 0) * 100).toFixed(1).replace('.', ',')}`
  expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
  expect(text).toContain('Độc lập - Tự do - Hạnh phúc')
  expect(text).toContain(percent(whole.index))
  for (const { title, figure } of dimensions) {
    expect(text.replace(/\s+/g, ' ')).toContain(title.vi.split(' ').slice(0, 3).join(' '))
    expect(text).toContain(percent(figure.index))
  }
  expect(text).toBe(text.normalize('NFC'))
})
