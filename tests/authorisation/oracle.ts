import type { Role } from '#contract/office.ts'

// Who may do what, written apart from the code: it shares no function and no table with it.

export interface Fact {
  id: number
  /** The unit it stands or last stood below. */
  below: Fact | null
  from: string
  to: string | null
}

export interface Right {
  role: Role
  /** Null: the whole tree. */
  top: Fact | null
  from: string
  to: string | null
}

/** What a route is asked about: nothing, all units, one that stands today, one that ever stood, or a person of one. */
export type About = 'nothing' | 'tree' | 'today' | 'ever' | 'person'
export type Verdict = '401' | '403' | '404' | 'other'

const isBelow = (unit: Fact | null, top: Fact): boolean =>
  unit !== null && (unit === top || isBelow(unit.below, top))

/** @param unit null for one that never was @param rights null for nobody */
export function expected(
  rights: Right[] | null,
  roles: readonly Role[] | null,
  about: About,
  unit: Fact | null,
  today: string,
): Verdict {
  if (rights === null) return '401'
  if (roles === null) return 'other'
  const holding = rights.filter(({ from, to }) => from <= today && (to === null || today < to))
  const mine = holding.filter(({ role }) => roles.includes(role))
  if (mine.length === 0) return '403'
  if (about === 'nothing') return 'other'
  const isWhole = mine.some(({ top }) => top === null)
  if (about === 'tree') return isWhole ? 'other' : '403'
  const reaches = isWhole || mine.some(({ top }) => top !== null && isBelow(unit, top))
  // People of a unit that is still to come are there for who sees everything.
  if (unit === null || (about === 'person' && isWhole)) return unit === null ? '404' : 'other'
  const isThere = unit.from <= today && (about !== 'today' || unit.to === null || today < unit.to)
  return reaches && isThere ? 'other' : '404'
}
