import { count, decimal, percent } from '#charts/format.ts'
import type { SamplePlan } from '#contract/sample-plan.ts'
import type { SampleTexts } from '../text/sample.vi.ts'
import { type PlanChoices, toPercent } from './choices.ts'

type Language = 'vi' | 'en'

/** A margin of error in percentage points: 4,9 or 4.9; a dash for none. */
export function marginText(margin: number | null, language: Language): string {
  return decimal(margin === null ? null : margin * 100, language)
}

/** Whether each unit is to have a figure of its own, and not the whole alone. */
export function isForEachUnit({ method }: Pick<PlanChoices, 'method'>): boolean {
  return method === 'cochran' || method === 'yamane'
}

/** How many forms to hand out and why, in one sentence. */
export function planSentence(
  { whole, units }: SamplePlan,
  choices: PlanChoices,
  words: SampleTexts,
  language: Language,
): string {
  const isOwn = isForEachUnit(choices)
  const terms = {
    forms: count(whole.forms, language),
    units: count(units.filter(({ responses }) => responses > 0).length, language),
    responses: count(whole.responses, language),
    margin: marginText(isOwn ? choices.marginOfError : whole.marginOfError, language),
    level: percent(choices.method === 'yamane' ? yamaneLevel : choices.level, language, levelDigits(choices)),
    rate: shortNumber(toPercent(choices.responseRate), language),
  }
  if (isOwn) return words.findingOwn(terms)
  return whole.marginOfError === null ? words.findingUncovered(terms) : words.findingWhole(terms)
}

/** Confidence of z = 2, 2Φ(2) − 1. */
const yamaneLevel = 0.954_499_736

function levelDigits({ method, level }: PlanChoices): number {
  return method === 'yamane' || !Number.isInteger(toPercent(level)) ? 1 : 0
}

/** A number with no more decimals than it has. */
export function shortNumber(value: number, language: Language): string {
  return decimal(value, language, Number.isInteger(value) ? 0 : 1)
}
