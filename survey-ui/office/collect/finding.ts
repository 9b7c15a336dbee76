import { count } from '#charts/format.ts'
import type { Arrivals } from '#contract/arrivals.ts'
import type { DeliveryWatch, TabletFault } from '#contract/tablets.ts'
import type { Language } from '../language.ts'
import type { Texts } from '../text/vi.ts'

/** What the page begins with; null stands for what is not known yet, and is left unsaid. */
export interface CollectingState {
  /** The current day among the arrivals. */
  today: Arrivals['days'][number] | null
  /** Whether the unit has units below it, whose number is worth telling. */
  hasUnits: boolean
  tablets: TabletTrouble | null
  /** Responses in quarantine that somebody can do something about. */
  waiting: number | null
}

/** What is wrong with the tablets, in numbers, the worst first. */
export interface TabletTrouble {
  /** Responses with a receipt that are not in the database. */
  lost: number
  /** Responses that a tablet captured and that are nowhere. */
  missing: number
  /** Tablets of which two report as one. */
  forked: number
  /** Tablets whose storage is nearly full: soon they take no more. */
  full: number
  /** Tablets that say nothing though they should. */
  silent: number
  /** Tablets that hold responses which have not arrived, be it for a moment. */
  unsent: number
}

/** Counts what the tablets tell of. */
export function tabletTrouble({ tablets, gaps }: Pick<DeliveryWatch, 'tablets' | 'gaps'>): TabletTrouble {
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
  const having = (fault: TabletFault) => tablets.filter(({ faults }) => faults.includes(fault)).length
  return {
    lost: sum(gaps.map(({ missing }) => missing)),
    missing: sum(tablets.map(({ counts }) => counts.missing)),
    forked: having('forked'),
    full: having('full'),
    silent: having('silent'),
    unsent: tablets.filter(({ counts }) => counts.waiting > 0).length,
  }
}

const worstFirst = ['lost', 'missing', 'forked', 'full', 'silent'] as const
/** More would be a list, and the sections below are that. */
const mostTroubles = 3

/** One sentence: the worst of what is wrong first, then what came in today. */
export function collectingSentence(
  { today, hasUnits, tablets, waiting }: CollectingState,
  language: Language,
  { collect: { finding } }: Texts,
): string {
  const number = (value: number) => count(value, language)
  const grave = worstFirst.map((kind) => (tablets?.[kind] ? finding[kind](number(tablets[kind])) : ''))
  const troubles = [
    ...grave,
    waiting ? finding.waiting(number(waiting)) : '',
    tablets?.unsent ? finding.unsent(number(tablets.unsent)) : '',
  ].filter(Boolean)
  const parts = [
    ...troubles.slice(0, mostTroubles),
    today ? arrived(today, hasUnits, number, finding) : '',
    troubles.length === 0 && waiting === 0 ? finding.noneWaiting : '',
  ].filter(Boolean)
  const text = parts.join('; ')
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

function arrived(
  { total, units }: Arrivals['days'][number],
  hasUnits: boolean,
  number: (value: number) => string,
  finding: Texts['collect']['finding'],
): string {
  if (total === 0) return finding.todayNone
  return hasUnits ? finding.today(number(total), number(units)) : finding.todayHere(number(total))
}
