import { noOpinion } from '#contract/answers.ts'
import type { Answers } from '#contract/flow.ts'
import { shownSections } from '#contract/flow.ts'
import { allItems, type Item, type Questionnaire, scaleOf } from '#contract/questionnaire.ts'
import { type Random, seededRandom, seedOf } from './random.ts'

/** How content a unit's visitors are on the whole, and in what its dimensions differ. */
export interface Temper {
  /** Standard deviations above the province. */
  unit: number
  /** Change over the months, in standard deviations. */
  trend: number
}

/** A unit's temper: fixed by its code, some improve, some do not. */
export function temperOf(unitCode: string): Temper {
  const random = seededRandom(seedOf(`unit ${unitCode}`))
  return { unit: random.normal() * 0.32, trend: random.normal() * 0.15 + 0.22 }
}

/** What an item is judged by, beyond the unit: fixed by its key. */
function itemShift(key: string): number {
  if (key === 'overall') return 0
  return seededRandom(seedOf(`item ${key}`)).normal() * 0.22
}

// Cumulative shares of five levels at a common office: 1 %, 3 %, 10 %, 52 %, 34 %.
const limits = [-2.33, -1.75, -1.08, 0.41]

function levelOf(satisfaction: number, levels: number): number {
  const five = limits.filter((limit) => satisfaction > limit).length + 1
  return levels === 5 ? five : Math.max(1, Math.round(1 + ((five - 1) / 4) * (levels - 1)))
}

/**
 * One simulated set of answers: items of one person hang together, one in four has nothing to say on
 * feedback, some skip items and some break off on the phone.
 * @param progress 0 at the first month, 1 at the last
 */
export function simulateAnswers(
  questionnaire: Questionnaire,
  temper: Temper,
  progress: number,
  random: Random,
  breaksOff: boolean,
): Answers {
  const person = random.normal() * 0.62 + temper.unit + temper.trend * progress
  const hasFeedback = random.next() < 0.75
  const items = allItems(questionnaire)
  const end = breaksOff && random.next() < 0.06 ? Math.floor(items.length * random.next()) : items.length
  const answers: Answers = {}
  for (const [index, item] of items.entries()) {
    if (index >= end || random.next() < 0.02) continue
    if (item.key.startsWith('fbk') && !hasFeedback) continue
    const answer = simulateAnswer(questionnaire, item, person, random)
    if (answer !== null) answers[item.key] = answer
  }
  return followFlow(questionnaire, answers)
}

const shareOfCareless = 0.06

/** One person in seventeen gives the same level throughout; who that is hangs on the id, and moves nobody else. */
export function carelessly(questionnaire: Questionnaire, answers: Answers, id: string): Answers {
  if (Number.parseInt(id.slice(2, 6), 16) / 0x10000 >= shareOfCareless) return answers
  const items = allItems(questionnaire).filter(
    ({ key, type }) => type === 'level' && Number(answers[key]) >= 1,
  )
  const level = answers[items[0]?.key ?? ''] ?? null
  return followFlow(questionnaire, {
    ...answers,
    ...Object.fromEntries(items.map(({ key }) => [key, level])),
  })
}

/** Keeps what a person following the form would have been asked. */
function followFlow(questionnaire: Questionnaire, answers: Answers): Answers {
  const shown = shownSections(questionnaire, answers).flatMap((section) => section.items)
  return Object.fromEntries(
    shown.flatMap(({ key, required }) => {
      const answer = answers[key] ?? (required ? 4 : null)
      return [[key, answer]]
    }),
  )
}

function simulateAnswer(
  questionnaire: Questionnaire,
  item: Item,
  person: number,
  random: Random,
): Answers[string] {
  switch (item.type) {
    case 'level': {
      const scale = scaleOf(questionnaire, item)
      if (scale.noOpinion && random.next() < 0.01) return noOpinion
      return levelOf(person + itemShift(item.key) + random.normal() * 0.78, scale.levels.length)
    }
    case 'choice':
      return random.pick(item.options).key
    case 'choices': {
      const wanted = 1 + random.below(item.atMost ?? 3)
      return [...new Set(Array.from({ length: wanted }, () => random.pick(item.options).key))]
    }
    case 'number':
      return item.min + random.below(Math.min(5, item.max - item.min + 1))
    case 'day':
    case 'text':
      return null
  }
}

/** Bands of a simulated respondent; some do not tell. */
export function simulateRespondent(questionnaire: Questionnaire, random: Random): Record<string, string> {
  const told = questionnaire.respondent.filter(() => random.next() < 0.9)
  return Object.fromEntries(told.map((item) => [item.key, random.pick(item.options).key]))
}
