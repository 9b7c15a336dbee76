import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOfBytes } from '#contract/code.ts'
import { makeApp } from '../support/app.ts'
import { askForCodes, issueCodes } from '../support/codes.ts'
import { makeDatabase, runAsAdmin, type TestDatabase } from '../support/database.ts'
import { hiddenFields, post } from '../support/phone-form.ts'
import { makeClock } from '../support/server.ts'
import { contentOf, newId, type OpenSurvey, openSurvey } from '../support/survey.ts'

// The log at its most talkative, while a citizen sends in every way, well and badly. Nothing that the citizen
// gave may be in it: not the answers, the comment, the code, the address, nor the id that would tell them apart.

const comment = 'Chim-bao-bao-7341'
const address = '203.0.113.241'
const band = '25-34'

let database: TestDatabase
let app: FastifyInstance
let open: OpenSurvey
let codes: string[]
const lines: string[] = []

beforeAll(async () => {
  database = await makeDatabase()
  app = await makeApp({
    db: database.db,
    clock: makeClock(),
    logger: { level: 'trace', stream: { write: (line: string) => lines.push(line) } },
  })
  open = await openSurvey(database.db)
  if (!open.collectors.X1) throw new Error('no collector')
  await askForCodes(database.db, open.collectors.X1, 'required')
  codes = await issueCodes(database.db, open.collectors.X1, 3)
})

afterAll(async () => {
  await app?.close()
  await database?.drop()
})

const ids: string[] = []

function put(code: string | undefined, answers: Record<string, unknown> = {}) {
  const id = newId()
  ids.push(id)
  const content = { ...contentOf(open, { acc1: 4, comment }), respondent: { ageBand: band } }
  const payload = {
    content: { ...content, answers: { ...content.answers, ...answers } },
    sent: { capturedSecondsAgo: 0, ...(code ? { code } : {}) },
  }
  return app.inject({ method: 'PUT', url: `/api/v1/responses/${id}`, payload, remoteAddress: address })
}

function putText(payload: string) {
  const headers = { 'content-type': 'application/json' }
  return app.inject({
    method: 'PUT',
    url: `/api/v1/responses/${newId()}`,
    headers,
    payload,
    remoteAddress: address,
  })
}

async function postForm(code: string, fields: Record<string, string> = {}) {
  const { token = '' } = open.collectors.X1 ?? {}
  const hidden = hiddenFields((await app.inject({ url: `/q/${token}`, remoteAddress: address })).body)
  ids.push(hidden._id ?? '')
  return post(
    app,
    token,
    { ...hidden, acc1: '4', comment, _code: code, 'respondent.ageBand': band, ...fields },
    address,
  )
}

test('the log holds nothing that a citizen gave', async () => {
  const unknown = codeOfBytes(new Uint8Array(9))
  const replies = [
    await put(codes[0]),
    await put(codes[0]),
    await put(unknown),
    await put(undefined),
    await put(codes[1], { acc1: 77, surprise: comment }),
    await putText(`{"content": {"answers": {"comment": "${comment}"`),
    await putText(JSON.stringify({ content: { answers: { comment } }, sent: { code: codes[1] } })),
    await putText(`"${comment}\\u0000"`),
    await postForm(codes[1] ?? ''),
    await postForm(codes[1] ?? ''),
    await postForm(unknown),
    await postForm('ABCDE', { acc2: '99' }),
    await postForm(codes[2] ?? '', { comment: comment.repeat(5000) }),
  ]
  // A fault of our own, whose message holds the whole response.
  await runAsAdmin(database.adminUrl, 'alter table comment_waiting rename to comments_gone')
  replies.push(await put(codes[2]), await postForm(codes[2] ?? ''))
  await runAsAdmin(database.adminUrl, 'alter table comments_gone rename to comment_waiting')
  for (let guess = 0; guess < 20; guess++) replies.push(await put(unknown))

  const log = lines.join('')
  expect(replies[0]?.statusCode).toBe(201)
  expect(new Set(replies.map(({ statusCode }) => statusCode))).toEqual(
    new Set([201, 422, 400, 200, 413, 500, 429]),
  )
  expect(log).toContain('unexpected error')
  for (const given of [comment, address, '203.0.113', band, unknown, ...codes, ...ids])
    expect(log).not.toContain(given)
})
