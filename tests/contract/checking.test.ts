import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDraft, isPublishable } from '#contract/checking/check.ts'
import { answerChannels, estimateDuration } from '#contract/checking/duration.ts'
import type { Draft } from '#contract/draft.ts'
import { shownKeys } from '#contract/flow.ts'
import { allItems, type Item } from '#contract/questionnaire.ts'
import { draftFaults } from '../../server/questionnaires/draft-faults.ts'
import { anyAnswers, goodDraft, shippedDraft } from '../support/drafts.ts'
import { mistakes, spoil } from './mistakes.ts'

const shipped = ['counter-one-tap', 'dossier-9-criteria', 'sipas-1001-draft', 'sipas-5-dimensions']

/** Codes of the checker, or the places of a shape that is no draft. */
function namedIn(draft: unknown): string[] {
  const faults = draftFaults(draft)
  if (faults.length > 0) return faults.map(({ at }) => at)
  return checkDraft(draft as Draft).map(({ code }) => code)
}

describe('the checker', () => {
  test('knows more than fifty mistakes', () => {
    expect(mistakes.length).toBeGreaterThanOrEqual(50)
    expect(new Set(mistakes.map(([mistake]) => mistake)).size).toBe(mistakes.length)
  })

  test.for(mistakes)('names it when %s', ([, changes, named]) => {
    const draft = shippedDraft('sipas-5-dimensions')
    expect(namedIn(draft)).not.toContain(named)

    spoil(draft, changes)

    expect(namedIn(draft)).toContain(named)
  })

  test.for(shipped)('finds no fault in %s', (key) => {
    const draft = shippedDraft(key)

    expect(draftFaults(draft)).toEqual([])
    expect(isPublishable(checkDraft(draft))).toBe(true)
  })

  test('refuses no good draft', () => {
    fc.assert(
      fc.property(goodDraft, (draft) => {
        expect(draftFaults(draft)).toEqual([])
        expect(checkDraft(draft).filter(({ weight }) => weight === 'fault')).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('says where: the pointer leads to what it names', () => {
    const draft = shippedDraft('sipas-5-dimensions')
    const item = allItems(draft.questionnaire).find(({ key }) => key === 'pro2')
    if (item) item.showWhen = { item: 'nobody', answered: true }

    const [found] = checkDraft(draft)

    expect(found).toMatchObject({ code: 'condition_names_unknown', named: { key: 'pro2', named: 'nobody' } })
    expect(found?.at).toBe('/questionnaire/sections/1/items/1/showWhen')
  })

  test('what it calls never or always shown is so for every answer', () => {
    const tangled = fc.tuple(
      goodDraft,
      fc.array(fc.tuple(fc.nat(30), fc.nat(30), fc.boolean()), { maxLength: 6 }),
    )
    const drafts = tangled.map(([{ questionnaire }, links]) => tangle(questionnaire, links))
    const claims: string[] = []
    fc.assert(
      fc.property(
        drafts.chain((questionnaire) =>
          fc.tuple(
            fc.constant(questionnaire),
            fc.array(anyAnswers(questionnaire), { minLength: 20, maxLength: 20 }),
          ),
        ),
        ([questionnaire, many]) => {
          const found = checkDraft({ questionnaire, method: shippedDraft('counter-one-tap').method })
          const keysOf = (code: string) =>
            found.filter((one) => one.code === code).map(({ named }) => String(named.key))
          const never = keysOf('never_shown')
          const always = keysOf('always_shown')
          claims.push(...never.map(() => 'never'), ...always.map(() => 'always'))
          for (const answers of many.map((given) => withRequired(questionnaire, given))) {
            const shown = shownKeys(questionnaire, answers)
            for (const key of never)
              expect(itemsUnder(questionnaire, key).some((item) => shown.has(item))).toBe(false)
            for (const key of always) expect(shown).toContain(key)
          }
        },
      ),
      { numRuns: 300 },
    )
    // Without both kinds of claims the property would hold of a checker that says nothing.
    expect(new Set(claims)).toEqual(new Set(['never', 'always']))
  })
})

type Questionnaire = Draft['questionnaire']

/** Puts conditions together that contradict or imply each other. */
function tangle(questionnaire: Questionnaire, links: readonly [number, number, boolean][]): Questionnaire {
  const tangled = structuredClone(questionnaire)
  const items = allItems(tangled)
  for (const [i, j, wants] of links) {
    const [later, earlier] = [items[Math.max(i, j) % items.length], items[Math.min(i, j) % items.length]]
    if (!later || !earlier || items.indexOf(earlier) >= items.indexOf(later)) continue
    const link = { item: earlier.key, answered: wants }
    later.showWhen = later.showWhen ? { all: [later.showWhen, link] } : { any: [link, { not: link }] }
  }
  return tangled
}

/** People cannot go on without answering a required item, so each has some answer. */
function withRequired(
  questionnaire: Questionnaire,
  answers: Record<string, number | string | string[] | null>,
) {
  const given = { ...answers }
  for (const item of allItems(questionnaire)) {
    const answer = given[item.key]
    const isMissing = answer === null || answer === '' || (Array.isArray(answer) && answer.length === 0)
    if (item.required && isMissing) given[item.key] = someAnswer(item)
  }
  return given
}

function someAnswer(item: Item) {
  if (item.type === 'level') return 1
  if (item.type === 'number') return item.min
  if (item.type === 'choices') return ['o0']
  return item.type === 'choice' ? 'o0' : '2026-11-22'
}

function itemsUnder({ sections }: Questionnaire, key: string): string[] {
  const section = sections.find((one) => one.key === key)
  return section ? section.items.map((item) => item.key) : [key]
}

describe('the estimated time', () => {
  test('counts four words a second and each answer', () => {
    const { questionnaire } = shippedDraft('counter-one-tap')
    const bare: Questionnaire = {
      ...questionnaire,
      introduction: { vi: 'Một hai ba bốn' },
      sections: [
        {
          key: 's',
          title: { vi: 'Một hai' },
          items: [
            { key: 'a', type: 'level', scale: 'satisfaction', prompt: { vi: 'Một hai ba bốn năm sáu' } },
            {
              key: 'b',
              type: 'text',
              maxLength: 10,
              prompt: { vi: 'Một hai' },
              showWhen: { item: 'a', atMost: 3 },
            },
          ],
        },
      ],
    }

    // 4 + 2 + 6 words, one turn of a page and one tap; then 2 words more and a text.
    expect(estimateDuration(bare, 'tablet')).toEqual({
      shortest: 3 + 2 + 1.5,
      longest: 3 + 2 + 1.5 + 0.5 + 10,
    })
  })

  test.for(answerChannels)('is never longer without conditional items, on %s', (channel) => {
    fc.assert(
      fc.property(goodDraft, ({ questionnaire }) => {
        const { shortest, longest } = estimateDuration(questionnaire, channel)
        expect(shortest).toBeLessThanOrEqual(longest)
      }),
    )
  })
})
