import type { FastifyInstance } from 'fastify'
import { describe, expect } from 'vitest'
import { allItems, inLanguage } from '#contract/questionnaire.ts'
import { ballotModel } from '../../server/paper/ballot-model.ts'
import { findVersion, publishMethod, publishVersion } from '../../server/queries/questionnaires.ts'
import { everyKind } from '../support/every-kind.ts'
import { hostileDraft } from '../support/hostile-texts.ts'
import { as, newBatch } from '../support/paper.ts'
import { pagesOfPdf } from '../support/pdf-bytes.ts'
import { test } from '../support/server.ts'
import { openSurvey, setUpUnits, signIn } from '../support/survey.ts'

async function fetchBallot(app: FastifyInstance, cookie: string, path: string) {
  const reply = await app.inject({ url: `/api/v1/questionnaires/${path}`, headers: { cookie } })
  return {
    status: reply.statusCode,
    pages: reply.statusCode === 200 ? await pagesOfPdf(reply.rawPayload) : [],
  }
}

const request = {
  language: 'vi',
  superiorAgency: '',
  issuingAgency: '',
  isDemonstration: false,
  notice: { version: 1, text: { vi: '' } },
  survey: null,
  unit: null,
} as const

const firstWords = (text: string) => text.split(' ').slice(0, 3).join(' ')

describe('the printed ballot', () => {
  test.for(['sipas-5-dimensions', 'sipas-1001-draft', 'counter-one-tap', 'dossier-9-criteria'] as const)(
    'holds every question of %s in its order, in both languages',
    async (key, { app, db }) => {
      await openSurvey(db)
      const questionnaire = await findVersion(db, key, 1)
      if (!questionnaire) throw new Error('no such version')
      const cookie = await signIn(app, db)

      const { pages } = await fetchBallot(app, cookie, `${key}/1/ballot.pdf?language=both`)

      const text = pages.join(' ')
      let from = 0
      for (const { prompt } of allItems(questionnaire)) {
        const at = text.indexOf(firstWords(prompt.vi), from)
        expect(at, prompt.vi).toBeGreaterThanOrEqual(0)
        expect(text, inLanguage(prompt, 'en')).toContain(firstWords(inLanguage(prompt, 'en')))
        from = at
      }
    },
  )

  test('a batch gives one ballot per number, with the number on every page', async ({ app, db }) => {
    const { survey } = await openSurvey(db)
    const unitId = (await setUpUnits(db)).get('X1') ?? 0
    const cookie = await signIn(app, db, 'manager')
    const { batchId } = await newBatch(as(app, cookie), {
      unitId,
      survey: survey.key,
      issued: 3,
      firstSerial: 41,
    })

    const { pages } = await fetchBallot(app, cookie, `sipas-5-dimensions/1/ballot.pdf?batch=${batchId}`)

    const each = pages.length / 3
    const numbers = pages.map((page) => /Số phiếu: (\d{6})/.exec(page)?.[1])
    expect(numbers).toEqual(['000041', '000042', '000043'].flatMap((number) => Array(each).fill(number)))
    expect(pages.map((page) => /Trang (\d\/\d)/.exec(page)?.[1]).slice(0, each)).toEqual(
      Array.from({ length: each }, (_, index) => `${index + 1}/${each}`),
    )
    expect(pages[0]).toContain('Xã An Bình')
    // What the ballots share is written once; each must show it all the same.
    const bare = (page: string | undefined) => page?.replaceAll(/\d{6}/g, '')
    expect(bare(pages[each])).toBe(bare(pages[0]))
  })

  test('without a batch there is one, with room for number and unit', async ({ app, db }) => {
    await openSurvey(db)
    const cookie = await signIn(app, db, 'analyst')

    const { pages } = await fetchBallot(app, cookie, 'counter-one-tap/1/ballot.pdf?language=en')

    expect(pages.join(' ')).toContain('Answer only if question 1 is “Neutral” or lower.')
    expect(pages.join(' ')).not.toMatch(/\d{6}/)
  })

  test('a version that was never published, and a batch of another, are not there', async ({ app, db }) => {
    const { survey } = await openSurvey(db)
    const unitId = (await setUpUnits(db)).get('X1') ?? 0
    const cookie = await signIn(app, db, 'manager')
    const { batchId } = await newBatch(as(app, cookie), { unitId, survey: survey.key })

    for (const path of ['sipas-5-dimensions/9', 'no-such/1', `counter-one-tap/1`]) {
      const reply = await fetchBallot(app, cookie, `${path}/ballot.pdf?batch=${batchId}`)
      expect(reply.status, path).toBe(404)
    }
  })

  test('hostile texts are printed letter by letter, and marks of direction not at all', async ({
    app,
    db,
  }) => {
    const { questionnaire, method } = hostileDraft()
    const at = new Date('2020-01-01T00:00:00Z')
    await publishVersion(db, questionnaire, 1, at)
    await publishMethod(db, method, at)
    const cookie = await signIn(app, db)

    const { pages } = await fetchBallot(app, cookie, 'hostile/1/ballot.pdf?language=vi')

    const text = pages.join(' ').replaceAll(/\s+/g, '')
    expect(text).toContain('<script>window.taken=1</script>')
    expect(text).toContain('Đơngiản,dễhiểu'.normalize('NFC'))
    expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
  })

  test('a matrix stands under its question, with one head for its rows', async () => {
    const { sections } = ballotModel({ ...request, questionnaire: everyKind })

    const matrices = sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'matrix')
    expect(matrices.map(({ lead, rows }) => [lead?.main, rows.map(({ number }) => number)])).toEqual([
      ['Ông/Bà hài lòng thế nào về công chức tiếp nhận hồ sơ?', [1, 2, 3]],
      ['Ông/Bà có đồng ý với các ý kiến sau không?', [4, 5]],
    ])
  })

  test('conditions name the question by its number and the answer by its words', async ({ db }) => {
    await openSurvey(db)
    const questionnaire = await findVersion(db, 'sipas-1001-draft', 1)
    if (!questionnaire) throw new Error('no such version')

    const { sections } = ballotModel({ ...request, questionnaire })

    const notes = sections.flatMap((section) => [
      ...section.notes,
      ...section.blocks.flatMap((block) => ('question' in block ? block.question.notes : [])),
    ])
    const texts = notes.map(({ main }) => main)
    expect(texts).toContain('Chỉ trả lời nếu câu 12 không chọn “Không”.')
    expect(texts).toContain('Chỉ trả lời nếu câu 14 chọn “Có”.')
    expect(texts).toContain('Chỉ trả lời nếu câu 20 chọn “Phát triển kinh tế”.')
  })
})
