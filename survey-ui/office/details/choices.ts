import { type CutKey, cutKeys } from '#contract/cuts.ts'

/** What the page of details shows beside the filters of every page. */
export interface DetailChoices {
  /** By what the index is cut. */
  by: CutKey
  /** Another unit to compare with; null for none. */
  vsUnit: number | null
  /** Other months to compare with, YYYY-MM; null for the same. */
  vsFrom: string | null
  vsTo: string | null
}

export const startDetails: DetailChoices = { by: 'field', vsUnit: null, vsFrom: null, vsTo: null }

const monthPattern = /^[0-9]{4}-(0[1-9]|1[0-2])$/
const idPattern = /^[1-9][0-9]{0,8}$/

function matching(value: string | null, pattern: RegExp): string | null {
  return value !== null && pattern.test(value) ? value : null
}

/** Reads the choices; what cannot be understood counts as not given. */
export function readDetails(query: URLSearchParams): DetailChoices {
  const unit = matching(query.get('vsUnit'), idPattern)
  const [first, last] = [
    matching(query.get('vsFrom'), monthPattern),
    matching(query.get('vsTo'), monthPattern),
  ]
  const areMonths = first !== null && last !== null && first <= last
  return {
    by: cutKeys.find((known) => known === query.get('cut')) ?? startDetails.by,
    vsUnit: unit === null ? null : Number(unit),
    vsFrom: areMonths ? first : null,
    vsTo: areMonths ? last : null,
  }
}

/** Writes the choices that are not at their default. */
export function writeDetails(query: URLSearchParams, { by, vsUnit, vsFrom, vsTo }: DetailChoices): void {
  if (by !== startDetails.by) query.set('cut', by)
  if (vsUnit !== null) query.set('vsUnit', String(vsUnit))
  if (vsFrom !== null && vsTo !== null) {
    query.set('vsFrom', vsFrom)
    query.set('vsTo', vsTo)
  }
}
