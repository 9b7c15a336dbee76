import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDraft } from '#contract/checking/check.ts'
import { type Finding, finding, findingWeights } from '#contract/checking/finding.ts'
import { placedTexts } from '#contract/checking/places.ts'
import type { Draft } from '#contract/draft.ts'
import { draftFaults } from '../../server/questionnaires/draft-faults.ts'
import { emptyDraft } from '../../server/questionnaires/empty-draft.ts'
import { applyEdit, type Edit } from '../../survey-ui/office/editor/edit.ts'
import { findingWords } from '../../survey-ui/office/editor/finding-words.ts'
import { countMissing, mostSigns, textParts } from '../../survey-ui/office/editor/languages/text-rows.ts'
import { panelOf } from '../../survey-ui/office/editor/places.ts'
import { previewable } from '../../survey-ui/office/editor/preview/previewable.ts'
import { following, meaningEdit } from '../../survey-ui/office/editor/publish/follow.ts'
import { touchedWords } from '../../survey-ui/office/editor/publish/impact-words.ts'
import { placeWords } from '../../survey-ui/office/editor/publish/place-words.ts'
import { questionNumber } from '../../survey-ui/office/editor/question-number.ts'
import { languagesVi } from '../../survey-ui/office/text/languages.vi.ts'
import { publishEn } from '../../survey-ui/office/text/publish.en.ts'
import { publishVi } from '../../survey-ui/office/text/publish.vi.ts'
import { goodDraft, shippedDraft } from '../support/drafts.ts'
import { mistakes, spoil } from './mistakes.ts'

const base = 'sipas-5-dimensions'

/** The shipped draft in five dimensions with mistakes in it. */
function spoiled(changes: Record<string, unknown>): Draft {
  const draft = shippedDraft(base)
  spoil(draft, changes)
  return draft
}

describe('what is wrong is said in words', () => {
  const seen = new Set<string>()

  // The others are of the shape, which the server refuses before anybody checks.
  const checked = mistakes.filter(([, , named]) => !named.includes('/'))

  test.for(checked)('%s', ([, changes, code]) => {
    const draft = spoiled(changes)
    const found = checkDraft(draft)
    expect(found.map((one) => one.code)).toContain(code)

    for (const one of found) {
      seen.add(one.code)
      for (const said of [findingWords(one, draft, 'vi'), findingWords(one, draft, 'en')])
        expect(said).not.toMatch(/undefined|NaN|\[object/)
      expect(placeWords(draft, one.at, publishVi.place)).not.toMatch(
        /undefined|NaN|\/(questionnaire|method)\//,
      )
      expect(placeWords(draft, one.at, publishEn.place)).not.toMatch(/undefined|NaN/)
    }
  })

  test('every code was met that a draft alone shows', () => {
    // Whether a key belonged to another question is seen beside published versions.
    const reused: Finding = finding('key_reused', '/questionnaire/sections/0/items/0/key', {
      key: 'acc1',
      version: 1,
    })
    expect(findingWords(reused, shippedDraft(base), 'vi')).toContain('phiên bản 1')
    const rare = Object.keys(findingWeights).filter((code) => code !== reused.code && !seen.has(code))

    expect(rare).toEqual([])
  })

  test('a language is called by its name, a place by its number', () => {
    const draft = shippedDraft(base)
    const at = '/questionnaire/sections/1/items/2/options/0/label'

    expect(
      findingWords(
        { code: 'translation_missing', weight: 'warning', at: '', named: { language: 'km' } },
        draft,
        'vi',
      ),
    ).toContain('bản dịch tiếng Khmer')
    expect(placeWords(draft, at, publishVi.place)).toMatch(
      new RegExp(`^Câu ${(draft.questionnaire.sections[0]?.items.length ?? 0) + 3}: “.+”, phương án 1$`),
    )
    expect(placeWords(draft, '/questionnaire/scales/a~1b/levels/3/label', publishVi.place)).toBe(
      'Thang “a/b”, mức 4',
    )
    expect(placeWords(draft, '/method/dimensions/0/items/1', publishVi.place)).toContain('Yếu tố 1: “')
  })
})

describe('the series of the version before', () => {
  const earlier = shippedDraft(base)
  const reword: Edit = {
    type: 'text',
    at: { of: 'prompt', key: 'acc1' },
    language: 'vi',
    text: 'Chỗ ngồi đủ cho mọi người',
  }
  const saved = { impact: [] }

  test('are kept or broken as somebody says, and back again', () => {
    const reworded = applyEdit(earlier, reword)
    const broken = applyEdit(reworded, meaningEdit(earlier, 'acc1', false))
    const kept = applyEdit(broken, meaningEdit(earlier, 'acc1', true))

    expect(following(earlier, reworded, saved).impact).toMatchObject([{ key: 'acc1', isKept: true }])
    expect(following(earlier, broken, saved).impact).toMatchObject([{ key: 'acc1', isKept: false }])
    expect(kept).toEqual(reworded)
  })

  test('a break of an earlier version stays one', () => {
    const second = applyEdit(earlier, { type: 'item_changed', key: 'acc1', change: { meaning: 2 } })
    const third = applyEdit(applyEdit(second, reword), meaningEdit(second, 'acc1', false))

    expect(third.questionnaire.sections[0]?.items[0]?.meaning).toBe(3)
    expect(meaningEdit(second, 'acc1', true)).toMatchObject({ change: { meaning: 2 } })
  })

  test('how far they reach is told in years, or in months where it is less than two', () => {
    const indices = [{ of: 'item', key: 'acc1' }, { of: 'dimension', key: 'acc' }, { of: 'whole' }] as const
    const words = (from: string, to: string) => touchedWords(indices, { from, to }, publishVi.impact, 'vi')

    expect(words('2022-01', '2026-12')).toBe('3 chỉ số và 5 năm số liệu (T1/2022 – T12/2026) bị ảnh hưởng.')
    expect(words('2025-07', '2026-12')).toContain('18 tháng')
    expect(words('2026-06', '2026-06')).toContain('1 tháng số liệu (T6/2026)')
    expect(touchedWords(indices, null, publishVi.impact, 'vi')).toContain('chưa có số liệu')
  })

  test('another method is noticed, another number of it is not', () => {
    const { questionnaire, method } = earlier
    const isNew = (change: object) =>
      following(earlier, { questionnaire, method: { ...method, ...change } }, saved).method.length > 0

    expect(isNew({ version: 9 })).toBe(false)
    expect(isNew({ topLevels: [5] })).toBe(true)
  })
})

describe('the table of translations', () => {
  test('holds every text that a respondent reads, with a way to write each', () => {
    fc.assert(
      fc.property(goodDraft, (draft) => {
        const rows = textParts(draft, languagesVi).flatMap((part) => part.rows)
        const pointers = new Set(rows.map(({ pointer }) => pointer))

        expect(placedTexts(draft.questionnaire).filter(({ at }) => !pointers.has(at))).toEqual([])
        for (const { at, text } of rows) {
          const edit = { type: 'text', at, language: 'km', text: 'ខ្មែរ' } as const
          const [before, after] = [JSON.stringify(draft), JSON.stringify(applyEdit(draft, edit))]
          expect(after, JSON.stringify(at)).not.toBe(before)
          expect(text.km).toBeUndefined()
        }
      }),
      { numRuns: 20 },
    )
  })

  test('takes no more signs than the server, and no fewer', () => {
    const draft = shippedDraft(base)
    const parts = textParts(draft, languagesVi).flatMap(({ rows }) => rows)

    const typed = (signs: number) =>
      parts.map(({ at }) => {
        const text = 'a'.repeat(mostSigns(at) + signs)
        return draftFaults(applyEdit(draft, { type: 'text', at, language: 'vi', text })).length
      })
    expect(typed(0).filter((faults) => faults > 0)).toEqual([])
    expect(typed(1).filter((faults) => faults === 0)).toEqual([])
  })

  test('has the question of a matrix too, and counts what is missing', () => {
    const draft = shippedDraft(base)
    const [section] = draft.questionnaire.sections
    if (section) section.matrices = [{ key: 'waiting', lead: { vi: 'Ông/Bà hài lòng thế nào về' } }]
    const parts = textParts(draft, languagesVi)
    const lead = parts.flatMap(({ rows }) => rows).find(({ at }) => at.of === 'lead')

    expect(countMissing(parts, 'en').missing).toBe(1)
    if (!lead) throw new Error('no row for the lead')
    const edited = applyEdit(draft, { type: 'text', at: lead.at, language: 'en', text: 'How satisfied' })
    expect(countMissing(textParts(edited, languagesVi), 'en').missing).toBe(0)
    expect(lead.pointer).toBe('/questionnaire/sections/0/matrices/0/lead')
  })

  test('a question has the number it has in the list, those about the respondent begin again', () => {
    const draft = shippedDraft(base)
    const rows = textParts(draft, languagesVi).flatMap(({ rows }) => rows)
    const placeOf = (key: string) =>
      rows.find(({ at }) => at.of === 'prompt' && 'key' in at && at.key === key)?.place
    const [first, second] = draft.questionnaire.sections
    const item = second?.items[0]?.key ?? ''
    const band = draft.questionnaire.respondent[0]?.key ?? ''

    expect(placeOf(item)).toBe(`Câu ${questionNumber(draft.questionnaire, item)}`)
    expect(questionNumber(draft.questionnaire, item)).toBe((first?.items.length ?? 0) + 1)
    expect(placeOf(band)).toBe('Về người trả lời, câu 1')
  })

  test('what has no Vietnamese is not waited for', () => {
    const parts = textParts(emptyDraft('phieu'), languagesVi)

    expect(countMissing(parts, 'en').missing).toBe(0)
  })

  test('is where a missing translation is mended, and nothing else', () => {
    const of = (at: string) => panelOf(`/questionnaire/${at}`)

    expect(
      ['title/en', 'sections/0/items/1/options/0/label/zh-CN', 'sections/0/matrices/0/lead/km'].map(of),
    ).toEqual(['languages', 'languages', 'languages'])
    expect(['title/vi', 'sections/0/items/1/prompt', 'languages', 'scales/five/levels'].map(of)).toEqual(
      Array(4).fill('questions'),
    )
  })
})

describe('the preview', () => {
  test('can be made of whatever is half written', () => {
    const { questionnaire } = emptyDraft('phieu')
    questionnaire.sections = [
      { key: 's1', title: { vi: '' }, items: [] },
      {
        key: 's2',
        title: { vi: ' ', en: '' },
        items: [
          {
            key: 'q1',
            type: 'level',
            prompt: { vi: '' },
            scale: 'nothing',
            showWhen: { item: 'gone', equals: 1 },
          },
          { key: 'q2', type: 'choice', prompt: { vi: 'Có?' }, options: [{ key: 'a', label: { vi: '' } }] },
        ],
      },
    ]

    const shown = previewable(questionnaire, '(chưa viết)')

    expect(shown.scales.nothing).toEqual({ levels: [] })
    expect(shown.sections[1]).toMatchObject({
      title: { vi: '(chưa viết)' },
      items: [{ prompt: { vi: '(chưa viết)' } }, { options: [{ label: { vi: '(chưa viết)' } }] }],
    })
  })

  test('of what is whole is the questionnaire itself', () => {
    fc.assert(
      fc.property(goodDraft, ({ questionnaire }) => {
        expect(previewable(questionnaire, '…')).toEqual(questionnaire)
      }),
    )
  })
})
