import { type UnitKind, unitKinds } from '#contract/office.ts'
import { mostPopulation, type PlanTerms, planMethods } from '#contract/sample-plan.ts'

/** What a person chose for a sample plan; all of it stands in the address. */
export interface PlanChoices extends PlanTerms {
  /** Key of the survey; null for the newest of kind `sipas`. */
  survey: string | null
  /** Year whose transactions are the populations; null for the year before this one. */
  year: number | null
  /** Kind of the units to sample; null for all. */
  kind: UnitKind | null
  /** Populations written by hand, by unit id; they stand in for the transactions. */
  edited: Readonly<Record<number, number>>
}

export const startChoices: PlanChoices = {
  survey: null,
  year: null,
  kind: null,
  method: 'cochran',
  marginOfError: 0.05,
  level: 0.95,
  share: 0.5,
  designEffect: 1,
  responseRate: 0.7,
  least: 0,
  most: null,
  edited: {},
}

/** Numbers of the terms, as their fields know them: shares and rates in percent. */
export const termLimits = {
  margin: { least: 0.1, most: 50 },
  level: { least: 50, most: 99.9 },
  share: { least: 1, most: 99 },
  effect: { least: 1, most: 20 },
  rate: { least: 1, most: 100 },
  responses: { least: 0, most: mostPopulation },
} as const

/** The plan that an address holds; what cannot be understood counts as not given. */
export function readChoices(query: URLSearchParams): PlanChoices {
  const number = (name: string, { least, most }: { least: number; most: number }) => {
    const value = Number(query.get(name) ?? Number.NaN)
    return query.get(name) !== '' && value >= least && value <= most ? value : null
  }
  const portion = (name: string, limits: { least: number; most: number }) => {
    const percent = number(name, limits)
    return percent === null ? null : toShare(percent)
  }
  const whole = (name: string) => {
    const value = number(name, termLimits.responses)
    return value !== null && Number.isInteger(value) ? value : null
  }
  return {
    survey: /^[a-z0-9][a-z0-9-]{2,47}$/.exec(query.get('survey') ?? '')?.[0] ?? null,
    year: Number(/^(199\d|2[01]\d\d)$/.exec(query.get('year') ?? '')?.[0]) || null,
    kind: unitKinds.find((known) => known === query.get('kind')) ?? null,
    method: planMethods.find((known) => known === query.get('plan')) ?? startChoices.method,
    marginOfError: portion('margin', termLimits.margin) ?? startChoices.marginOfError,
    level: portion('level', termLimits.level) ?? startChoices.level,
    share: portion('share', termLimits.share) ?? startChoices.share,
    designEffect: number('effect', termLimits.effect) ?? startChoices.designEffect,
    responseRate: portion('rate', termLimits.rate) ?? startChoices.responseRate,
    least: whole('least') ?? startChoices.least,
    most: whole('most'),
    edited: readEdited(query.get('people') ?? ''),
  }
}

/** Writes a plan into an address; what stands at its default is left out. */
export function writeChoices(query: URLSearchParams, choices: PlanChoices): void {
  const start = startChoices
  query.set('plan', choices.method)
  const set = (name: string, value: string | number | null, usual: string | number | null) => {
    if (value !== usual && value !== null) query.set(name, String(value))
  }
  set('survey', choices.survey, null)
  set('year', choices.year, null)
  set('kind', choices.kind, null)
  set('margin', toPercent(choices.marginOfError), toPercent(start.marginOfError))
  set('level', toPercent(choices.level), toPercent(start.level))
  set('share', toPercent(choices.share), toPercent(start.share))
  set('effect', choices.designEffect, start.designEffect)
  set('rate', toPercent(choices.responseRate), toPercent(start.responseRate))
  set('least', choices.least, start.least)
  set('most', choices.most, null)
  const edited = Object.entries(choices.edited).map(([unitId, people]) => `${unitId}-${people}`)
  set('people', edited.join('.'), '')
}

/** A share in percent, without the dust of binary fractions. */
export function toPercent(share: number): number {
  return Number((share * 100).toFixed(6))
}

/** The inverse of `toPercent`. */
export function toShare(percent: number): number {
  return Number((percent / 100).toFixed(8))
}

function readEdited(text: string): Record<number, number> {
  const pairs = text.split('.').flatMap((part) => {
    const [, unitId, people] = /^([1-9]\d{0,8})-(\d{1,9})$/.exec(part) ?? []
    return people !== undefined && Number(people) <= mostPopulation
      ? [[Number(unitId), Number(people)] as const]
      : []
  })
  return Object.fromEntries(pairs)
}
