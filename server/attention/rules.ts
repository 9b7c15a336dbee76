import type { AttentionLine } from '#contract/attention.ts'
import type { PaperCounts, SurveyFieldwork } from '#contract/fieldwork.ts'
import type { Overview } from '#contract/office.ts'
import { handlingOf, type QuarantineGroup } from '#contract/quarantine.ts'
import type { DeliveryWatch } from '#contract/tablets.ts'
import { countDays } from '../calendar.ts'
import type { Expiring } from '../queries/expiring.ts'
import { tabletLines } from './tablet-lines.ts'

/** Everything that the rules look at. */
export interface Facts {
  today: string
  watch: Pick<DeliveryWatch, 'tablets' | 'gaps'>
  surveys: readonly SurveyFieldwork[]
  quarantine: readonly Pick<QuarantineGroup, 'reason' | 'day' | 'count'>[]
  paper: PaperCounts
  expiring: readonly Expiring[]
  /** What is wrong with the copies, for those who look after the server. */
  copies: Extract<AttentionLine, { kind: 'copies' }> | null
  /** Figures of the instruments, as the overview shows them. */
  overviews: readonly Pick<Overview, 'instrument' | 'items'>[]
}

/** Days before its end from which a survey, a link or a code is worth a line. */
export const soon = 7
/** Paper is allowed to lie for this many days before it is called late. */
const paperDays = 3
/** Below it an item is low: the lower edge of "khá" among the bands that are shipped. */
const lowLine = 0.7
/** More lines of low items would bury everything else; the analyses have them all. */
const mostLow = 3
const mostUnits = 3

/** What needs attention, in the order in which waiting costs most. */
export function attentionLines(facts: Facts): AttentionLine[] {
  return [
    ...tabletLines(facts.watch),
    ...(facts.copies ? [facts.copies] : []),
    ...behindLines(facts.surveys),
    ...quarantineLines(facts),
    ...expiringLines(facts, 'codes'),
    ...expiringLines(facts, 'links'),
    ...endingLines(facts.surveys),
    ...paperLines(facts),
    ...lowLines(facts.overviews),
  ]
}

/** Surveys with units behind their target, the nearest end first. A target without an end cannot be missed. */
function behindLines(surveys: readonly SurveyFieldwork[]): AttentionLine[] {
  return [...surveys]
    .sort((a, b) => (a.daysLeft ?? Infinity) - (b.daysLeft ?? Infinity))
    .flatMap(({ survey, units, daysLeft }) => {
      const behind = units.flatMap(({ unitId, stored, target, isBehind, perDay }) =>
        isBehind && target !== null ? [{ unitId, stored, target, perDay: perDay ?? 0 }] : [],
      )
      if (behind.length === 0 || daysLeft === null) return []
      const worst = behind.sort((a, b) => a.stored / a.target - b.stored / b.target)
      return [
        {
          kind: 'behind',
          survey,
          count: behind.length,
          units: worst.slice(0, mostUnits).map(({ perDay: _, ...unit }) => unit),
          daysLeft,
          perDay: behind.reduce((sum, { perDay }) => sum + perDay, 0),
        },
      ]
    })
}

function endingLines(surveys: readonly SurveyFieldwork[]): AttentionLine[] {
  return surveys.flatMap(({ survey, units, daysLeft }) =>
    daysLeft === null || daysLeft > soon || units.some(({ isBehind }) => isBehind)
      ? []
      : [{ kind: 'ending', survey, daysLeft }],
  )
}

function quarantineLines({ quarantine }: Facts): AttentionLine[] {
  const waiting = quarantine.filter(({ reason }) => handlingOf(reason) !== 'keep')
  const count = waiting.reduce((sum, group) => sum + group.count, 0)
  const [oldestDay] = waiting.map(({ day }) => day).sort()
  return oldestDay === undefined ? [] : [{ kind: 'quarantine', count, oldestDay }]
}

function expiringLines({ expiring, today }: Facts, kind: 'codes' | 'links'): AttentionLine[] {
  const own = expiring.filter((one) => one.kind === kind)
  const first = own[0]
  if (!first) return []
  const names = own.slice(0, mostUnits).map(({ name }) => name)
  return [{ kind, count: own.length, names, daysLeft: countDays(today, first.lastDay) }]
}

function paperLines({ paper: { open, oldestOpenDay }, today }: Facts): AttentionLine[] {
  if (open === 0 || oldestOpenDay === null || countDays(oldestOpenDay, today) <= paperDays) return []
  return [{ kind: 'paper', count: open, oldestDay: oldestOpenDay }]
}

/** Only figures that are shown, and only where the whole interval lies below the line. */
function lowLines(overviews: Facts['overviews']): AttentionLine[] {
  return overviews
    .flatMap(({ instrument, items }) =>
      items.flatMap(({ key, prompt, figure: { index, high, respondents, withheld } }): LowLine[] =>
        withheld !== null || index === null || high === null || respondents === null || high >= lowLine
          ? []
          : [{ kind: 'low', instrument, item: key, prompt, index, high, line: lowLine, respondents }],
      ),
    )
    .sort((a, b) => a.index - b.index)
    .slice(0, mostLow)
}

type LowLine = Extract<AttentionLine, { kind: 'low' }>
