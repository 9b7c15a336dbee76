import { expect } from 'vitest'
import type { Db } from '../../server/db/client.ts'
import { addressInWords, requireReachable } from '../../server/pages/link-address.ts'
import { saveSetting } from '../../server/queries/settings.ts'
import { makeApp } from '../support/app.ts'
import { ask, issueBatchAt, makeLink } from '../support/links.ts'
import { pagesOfPdf } from '../support/pdf.ts'
import { makeClock, test } from '../support/server.ts'
import { openSurvey, signIn } from '../support/survey.ts'

async function appAt(db: Db, publicUrl: string) {
  return makeApp({
    db,
    clock: makeClock(),
    publicUrl,
  })
}

test('an address that leads every phone to itself is not printed, except in a demonstration that says so', async ({
  app,
  db,
  onTestFinished,
}) => {
  const open = await openSurvey(db)
  const cookie = await signIn(app, db)
  const link = await makeLink(app, cookie, open)
  const { codeBatchId } = await issueBatchAt(app, cookie, link, 3)
  const local = await appAt(db, 'http://localhost:3000')
  onTestFinished(() => local.close())
  const paths = [
    `/collectors/${link.collectorId}/qr.svg`,
    `/collectors/${link.collectorId}/poster.pdf`,
    `/collectors/${link.collectorId}/poster.pdf?format=tent`,
    `/posters.pdf?unit=${link.unitId}`,
    `/code-batches/${codeBatchId}/slips.pdf`,
  ]
  const printAll = async () => Promise.all(paths.map((path) => ask(local, cookie, 'GET', path)))

  const refused = await printAll()
  await saveSetting(db, 'demonstration', true)
  const shown = await printAll()
  await saveSetting(db, 'demonstration', false)

  expect(refused.map((reply) => reply.json().code)).toEqual(paths.map(() => 'loopback_address'))
  expect(shown.map(({ statusCode }) => statusCode)).toEqual(paths.map(() => 200))
  for (const { rawPayload } of shown.slice(1))
    for (const page of await pagesOfPdf(rawPayload)) expect(page).toContain('DỮ LIỆU MÔ PHỎNG')
})

test.for(['http://localhost:3000', 'https://127.0.0.1', 'http://[::1]:8080'])(
  '%s is no address for a phone',
  (publicUrl) => {
    expect(() => requireReachable(publicUrl, { demonstration: false })).toThrow('No phone can reach')
  },
)

test('an address without encryption keeps its scheme when it is typed', () => {
  expect(addressInWords('https://khaosat.example', 'ABC')).toBe('khaosat.example/q/ABC')
  expect(addressInWords('http://10.0.0.5:3000', 'ABC')).toBe('http://10.0.0.5:3000/q/ABC')
})
