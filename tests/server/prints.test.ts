import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { printedCode } from '#contract/code.ts'
import { codeMaker } from '../../server/collection/issue-codes.ts'
import { findCodeBatch } from '../../server/queries/code-batches.ts'
import { saveSetting } from '../../server/queries/settings.ts'
import { ask, issueBatchAt, makeLink, tokenOf } from '../support/links.ts'
import { pagesOfPdf } from '../support/pdf.ts'
import { test } from '../support/server.ts'
import { openSurvey, signIn } from '../support/survey.ts'

test('a poster says in words who asks, where one stands and where to type', async ({ app, db }) => {
  await saveSetting(db, 'issuingAgency', 'SỞ NỘI VỤ')
  const open = await openSurvey(db)
  const cookie = await signIn(app, db, 'unit_head', open.collectors.X1?.unitId ?? null)
  const link = await makeLink(app, await signIn(app, db), open, {
    name: 'Quầy số 3',
    expiresOn: '2026-12-31',
  })

  const reply = await ask(app, cookie, 'GET', `/collectors/${link.collectorId}/poster.pdf?languages=vi,en`)

  const [page = '', ...others] = await pagesOfPdf(reply.rawPayload)
  expect(reply.headers['content-type']).toBe('application/pdf')
  expect(others).toEqual([])
  for (const words of [
    'SỞ NỘI VỤ',
    'Ông/Bà thấy việc phục vụ ở đây thế nào?',
    'How were you served here?',
    `hailong.example/q/${tokenOf(link)}`,
    'Xã An Bình',
    'Quầy số 3',
    'không hỏi tên',
    'khoảng 3 phút',
    'đến hết ngày 31/12/2026',
  ])
    expect(page).toContain(words)
  expect(page).not.toContain('https://')
  expect(page).not.toContain('DỮ LIỆU MÔ PHỎNG')
})

test.for([
  ['a4', 1],
  ['a5', 1],
  ['tent', 2],
] as const)('a poster of format %s shows its question %i times', async ([format, faces], { app, db }) => {
  const open = await openSurvey(db)
  const cookie = await signIn(app, db)
  const { collectorId } = await makeLink(app, cookie, open)

  const reply = await ask(app, cookie, 'GET', `/collectors/${collectorId}/poster.pdf?format=${format}`)

  const [page = ''] = await pagesOfPdf(reply.rawPayload)
  expect(page.split('Ông/Bà thấy')).toHaveLength(faces + 1)
  expect(page).not.toContain('How were you')
})

test('posters of a unit are those of all open links in it and below', async ({ app, db }) => {
  const open = await openSurvey(db)
  const cookie = await signIn(app, db)
  const own = await signIn(app, db, 'unit_head', open.collectors.X2?.unitId ?? null)
  const [shown, revoked] = [await makeLink(app, cookie, open), await makeLink(app, cookie, open)]
  await ask(app, cookie, 'POST', `/collectors/${revoked.collectorId}/revoke`, { reason: 'in lại' })
  const { rows } = await db.execute<{ unit_id: number }>(sql`select unit_id from units where code = 'P'`)
  const pagesFor = async (who: string, unit: number | undefined) =>
    pagesOfPdf((await ask(app, who, 'GET', `/posters.pdf?unit=${unit}&format=a5`)).rawPayload)

  const whole = await pagesFor(cookie, rows[0]?.unit_id)
  const commune = await pagesFor(own, open.collectors.X2?.unitId)

  const tokens = Object.values(open.collectors).map(({ token }) => token)
  for (const token of [...tokens, tokenOf(shown)]) expect(whole.join()).toContain(token)
  expect(whole.join()).not.toContain(tokenOf(revoked))
  expect(commune.every((page) => page.includes('Xã Hòa Lạc'))).toBe(true)
  expect(commune.length).toBeLessThan(whole.length)
  const foreign = await ask(app, own, 'GET', `/posters.pdf?unit=${open.collectors.X1?.unitId}`)
  expect(foreign.statusCode).toBe(404)
})

test('slips carry each code once, eight to a sheet, and can be printed again', async ({ app, db }) => {
  const open = await openSurvey(db)
  const cookie = await signIn(app, db, 'manager')
  const link = await makeLink(app, cookie, open)
  const { codeBatchId } = await issueBatchAt(app, cookie, link, 19, '2026-12-31')
  const print = async () =>
    (await ask(app, cookie, 'GET', `/code-batches/${codeBatchId}/slips.pdf?languages=vi,en`)).rawPayload

  const [first, again] = [await print(), await print()]

  const pages = await pagesOfPdf(first)
  const batch = await findCodeBatch(db, codeBatchId)
  const codes = batch ? [...(await codeMaker(db))(batch)].map(printedCode) : []
  expect(pages).toHaveLength(3)
  expect(codes).toHaveLength(19)
  for (const code of codes) expect(pages.join().split(code)).toHaveLength(2)
  expect(pages[0]).toContain('Dùng đến hết ngày 31/12/2026')
  expect(pages[0]).toContain(`hailong.example/q/${tokenOf(link)}`)
  expect(again.equals(first)).toBe(true)
})

test('the table of codes opens in a spreadsheet with its letters and without a formula', async ({
  app,
  db,
}) => {
  const open = await openSurvey(db)
  const cookie = await signIn(app, db)
  const link = await makeLink(app, cookie, open, { name: '=HYPERLINK("http://evil.example")' })
  const { codeBatchId } = await issueBatchAt(app, cookie, link, 3, '2026-12-31')

  const { body, headers } = await ask(app, cookie, 'GET', `/code-batches/${codeBatchId}/codes.csv`)

  const lines = body.trimEnd().split('\r\n')
  expect(headers['content-disposition']).toBe(`attachment; filename="ma-${codeBatchId}.csv"`)
  expect(lines[0]).toBe('\uFEFFcode,address,unit,place,batch,expires_on')
  expect(lines).toHaveLength(4)
  expect(lines[1]).toMatch(
    new RegExp(
      `^([A-Z2-9]{5}-[A-Z2-9]{5}),https://hailong.example/q/${tokenOf(link)}#\\1,Xã An Bình,"'=HYPERLINK\\(""http://evil.example""\\)",Giấy hẹn tháng 6,2026-12-31$`,
    ),
  )
})

test('in an address a code stands only behind the sign that no browser sends', async ({ app, db }) => {
  const open = await openSurvey(db)
  const cookie = await signIn(app, db)
  const link = await makeLink(app, cookie, open)
  const { codeBatchId } = await issueBatchAt(app, cookie, link, 3)
  const { body } = await ask(app, cookie, 'GET', `/code-batches/${codeBatchId}/codes.csv`)

  const addresses = [...body.matchAll(/,(https:[^,]+),/g)].map((match) => new URL(match[1] ?? ''))

  expect(addresses).toHaveLength(3)
  for (const { hash, pathname, search } of addresses) {
    expect(hash).toMatch(/^#[A-Z2-9]{5}-[A-Z2-9]{5}$/)
    expect(`${pathname}${search}`).toBe(`/q/${tokenOf(link)}`)
  }
})

test('every download of codes and posters stands in the log, without a code', async ({ app, db }) => {
  const open = await openSurvey(db)
  const cookie = await signIn(app, db)
  const link = await makeLink(app, cookie, open)
  const { codeBatchId } = await issueBatchAt(app, cookie, link, 3)
  await ask(app, cookie, 'GET', `/code-batches/${codeBatchId}/codes.csv`)
  await ask(app, cookie, 'GET', `/code-batches/${codeBatchId}/slips.pdf`)
  await ask(app, cookie, 'GET', `/collectors/${link.collectorId}/poster.pdf`)

  const { rows } = await db.execute(
    sql`select act, subject from audit_log where subject ->> 'codeBatchId' = ${String(codeBatchId)}
      or (subject ->> 'collectorId' = ${String(link.collectorId)} and act like 'poster%') order by number`,
  )

  expect(rows).toEqual([
    {
      act: 'codes_issued',
      subject: { codeBatchId, collectorId: link.collectorId, quantity: 3, expiresOn: null },
    },
    { act: 'codes_downloaded', subject: { codeBatchId, as: 'csv' } },
    { act: 'codes_downloaded', subject: { codeBatchId, as: 'slips' } },
    { act: 'poster_printed', subject: { collectorId: link.collectorId, format: 'a4' } },
  ])
})

test('what is over is not printed: a revoked link, an old one, a revoked batch', async ({ app, db }) => {
  const open = await openSurvey(db)
  const cookie = await signIn(app, db)
  const link = await makeLink(app, cookie, open)
  const { codeBatchId } = await issueBatchAt(app, cookie, link, 3)
  const statusOf = async (path: string) => (await ask(app, cookie, 'GET', path)).statusCode

  await ask(app, cookie, 'POST', `/code-batches/${codeBatchId}/revoke`, { reason: 'mất phiếu' })
  const slips = await statusOf(`/code-batches/${codeBatchId}/slips.pdf`)
  await ask(app, cookie, 'POST', `/collectors/${link.collectorId}/revoke`, { reason: 'mất áp phích' })
  const poster = await statusOf(`/collectors/${link.collectorId}/poster.pdf`)

  expect([slips, poster]).toEqual([409, 409])
})

test('codes are given to managers of the unit alone', async ({ app, db }) => {
  const open = await openSurvey(db)
  const owner = await signIn(app, db)
  const { codeBatchId } = await issueBatchAt(app, owner, await makeLink(app, owner, open), 3)
  const foreign = await signIn(app, db, 'manager', open.collectors.X2?.unitId ?? null)
  const head = await signIn(app, db, 'unit_head', open.collectors.X1?.unitId ?? null)
  const statusOf = async (cookie: string, file: string) =>
    (await ask(app, cookie, 'GET', `/code-batches/${codeBatchId}/${file}`)).statusCode

  expect([await statusOf(foreign, 'slips.pdf'), await statusOf(head, 'codes.csv')]).toEqual([404, 403])
})
