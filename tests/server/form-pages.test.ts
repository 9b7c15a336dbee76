import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shownKeys } from '#contract/flow.ts'
import { nextPage, type PagePosition, pageAt, pageOf, previousPage } from '#contract/form-pages.ts'
import type { Questionnaire } from '#contract/questionnaire.ts'
import counter from '../../server/questionnaires/templates/counter-one-tap.json' with { type: 'json' }
import sipas from '../../server/questionnaires/templates/sipas-5-dimensions.json' with { type: 'json' }
import { anyAnswers, goodDraft } from '../support/drafts.ts'
import { everyKind } from '../support/every-kind.ts'

const short = sipas as Questionnaire
// Every section twice: more items than come in one round trip.
const long: Questionnaire = {
  ...short,
  sections: [
    ...short.sections,
    ...short.sections.map(({ key, items, ...section }) => ({
      ...section,
      key: `${key}-2`,
      items: items.map((item) => ({ ...item, key: `${item.key}-2` })),
    })),
  ],
}
const conditional = counter as Questionnaire

describe('the pages of a form', () => {
  test('are one where all fits, and one for each section and for the bands where it is long', () => {
    expect(pageAt(short, 0, {}).progress).toBeNull()
    expect(pageAt(long, 0, {}).progress).toEqual({ page: 1, pages: long.sections.length + 1 })
  })

  test('lead from the first to the last and back again', () => {
    const steps = [0]
    for (let page = nextPage(long, 0, {}); page; page = nextPage(long, page.step, {})) steps.push(page.step)
    const back = steps.toReversed().map((step) => previousPage(long, step, {}).step)

    expect(steps).toEqual(Array.from({ length: long.sections.length + 1 }, (_, step) => step))
    expect(back).toEqual([...steps.slice(0, -1).toReversed(), 0])
    expect(pageAt(long, steps.at(-1) ?? 0, {}).isLast).toBe(true)
  })

  test('leave out, in both directions, what an answer has hidden', () => {
    const ways = [2, 5].map((visit) => nextPage(conditional, 0, { visit })?.step ?? null)

    expect(ways).toEqual([1, null])
    expect(previousPage(conditional, 1, { visit: 2 }).step).toBe(0)
  })

  test('ask only what the answers before them call for, and cut a section where one decides over another', () => {
    const wayOf = (attitude: number | null) => {
      const pages = [pageAt(everyKind, 0, {}).items]
      for (
        let page = nextPage(everyKind, 0, { attitude });
        page;
        page = nextPage(everyKind, page.step, { attitude })
      )
        pages.push(page.items)
      return pages
    }

    const [first, second] = wayOf(2)
    expect(first).toEqual(['attitude', 'guidance'])
    expect(second).toEqual(['mending', 'seats', 'signs'])
    expect(wayOf(4)[1]).toEqual(['seats', 'signs'])
    expect(pageOf(everyKind, 'mending', { attitude: 1 }).step).toBe(1)
  })

  test('ask together exactly what the flow shows, for any questionnaire and answers', () => {
    const cases = goodDraft.chain(({ questionnaire }) =>
      fc.tuple(
        fc.constant(questionnaire),
        fc.array(anyAnswers(questionnaire), { minLength: 20, maxLength: 20 }),
      ),
    )
    let cut = 0
    fc.assert(
      fc.property(cases, ([questionnaire, many]) => {
        for (const answers of many) {
          const shown = [...shownKeys(questionnaire, answers)]
          const asked: string[] = []
          for (
            let page: PagePosition | null = pageAt(questionnaire, 0, answers);
            page;
            page = nextPage(questionnaire, page.step, answers)
          ) {
            // On a page nothing depends on what else is asked there, so it needs no script.
            const before = Object.fromEntries(asked.map((key) => [key, answers[key] ?? null]))
            const known = shownKeys(questionnaire, before)
            expect((page.items ?? shown).every((key) => known.has(key))).toBe(true)
            asked.push(...(page.items ?? shown))
            if (page.step >= questionnaire.sections.length) cut++
          }
          expect(asked).toEqual(shown)
        }
      }),
      { numRuns: 100 },
    )
    expect(cut).toBeGreaterThan(100)
  })

  test('are found by an item', () => {
    expect(pageOf(long, 'acc1-2', {}).items).toContain('acc2-2')
  })
})
