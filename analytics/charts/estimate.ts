/** Languages that charts speak. */
export type ChartLanguage = 'vi' | 'en'

/** One figure of a chart with what it rests on. Index, low and high are shares 0..1; null where nothing may be shown. */
export interface Estimate {
  label: string
  respondents: number | null
  index: number | null
  /** 95 % interval of the index. */
  low: number | null
  high: number | null
  /** `small`: fewer respondents than may be shown; `complementary`: it would give another away. */
  withheld: 'small' | 'complementary' | null
}

/** The estimate without any number if it is withheld, whatever it was given. */
export function conceal(estimate: Estimate): Estimate {
  if (estimate.withheld === null) return estimate
  return { ...estimate, respondents: null, index: null, low: null, high: null }
}
