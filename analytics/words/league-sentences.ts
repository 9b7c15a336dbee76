import type { ChartLanguage } from '../charts/estimate.ts'
import { count, percent, percentValue } from '../charts/format.ts'
import { type LeagueWords, leagueWordsEn, leagueWordsVi } from './league-words.ts'

// The sentences that a league table is read with, in one place for screen and report.

/** A unit's place among those of its kind. */
export interface RankedPlace {
  rank: number
  /** Ranks that the answers leave possible. */
  lowest: number
  highest: number
  group: number
  funnel: { position: 'below' | 'within' | 'above'; low: number; high: number } | null
  shrunk: number | null
}

/** One row of a league table; `rank` is null for a unit that is not ranked. */
export interface LeagueRow {
  name: string
  index: number | null
  rank: RankedPlace | null
}

const words: Record<ChartLanguage, LeagueWords> = { vi: leagueWordsVi, en: leagueWordsEn }

/** Leading groups up to this size are named. */
const mostNames = 4
/** Less than one point towards the mean changes no reading. */
const leastShift = 0.01

/** The ranks that are possible, as written: "4–15", or "4" where it is sure. */
export function rankRange({ lowest, highest }: RankedPlace, language: ChartLanguage): string {
  return lowest === highest
    ? count(lowest, language)
    : `${count(lowest, language)}–${count(highest, language)}`
}

/** What a rank means, in one sentence. @param ranked units with a rank in the table */
export function rankSentence(place: RankedPlace, ranked: number, language: ChartLanguage): string {
  const say = words[language]
  const rank = count(place.rank, language)
  if (ranked === 1) return say.alone
  if (place.lowest === place.highest) return say.sure(rank)
  if (place.lowest === 1 && place.highest === ranked) return say.open(rank)
  return say.unsure(rank, rankRange(place, language))
}

/** What else must be known of a unit: it lies outside the funnel, or it is small. Empty where nothing stands out. */
export function rankRemarks({ index, rank }: LeagueRow, language: ChartLanguage): string[] {
  if (!rank || index === null) return []
  const say = words[language]
  const { funnel, shrunk } = rank
  const remarks: string[] = []
  if (funnel && funnel.position !== 'within') {
    const ends = [percentValue(funnel.low, language), percent(funnel.high, language)] as const
    remarks.push(funnel.position === 'above' ? say.funnelAbove(...ends) : say.funnelBelow(...ends))
  }
  if (shrunk !== null && Math.abs(shrunk - index) >= leastShift) {
    remarks.push(say.shrunk(percent(shrunk, language)))
  }
  return remarks
}

/** What a league table tells, in a few sentences. @param rows all units of one kind, ranked or not */
export function leagueSentences(rows: readonly LeagueRow[], language: ChartLanguage): string[] {
  const say = words[language]
  const ranked = rows.flatMap(({ name, rank }) => (rank ? [{ name, rank }] : []))
  const unranked = rows.length - ranked.length
  const rest = unranked > 0 ? [say.unranked(count(unranked, language))] : []
  if (ranked.length === 0) return [say.none, ...rest]
  if (ranked.length === 1) return [say.one, ...rest]
  return [...groupSentences(ranked, language), ...outsideSentences(ranked, language), ...rest]
}

type Ranked = { name: string; rank: RankedPlace }

function groupSentences(ranked: readonly Ranked[], language: ChartLanguage): string[] {
  const say = words[language]
  const units = count(ranked.length, language)
  const groups = Math.max(...ranked.map(({ rank }) => rank.group))
  if (groups === 1) return [say.undivided(units)]
  const leaders = ranked
    .filter(({ rank }) => rank.group === 1)
    .sort((a, b) => a.rank.rank - b.rank.rank)
    .map(({ name }) => name)
  const first =
    leaders.length === 1
      ? say.leader(leaders[0] ?? '', units)
      : leaders.length <= mostNames
        ? say.leaders(listed(leaders, language), units)
        : say.manyLeaders(count(leaders.length, language), units)
  return [first, say.groups(count(groups, language))]
}

function outsideSentences(ranked: readonly Ranked[], language: ChartLanguage): string[] {
  const at = (position: 'above' | 'below') =>
    ranked.filter(({ rank }) => rank.funnel?.position === position).map(({ name }) => name)
  const [above, below] = [at('above'), at('below')]
  return above.length + below.length === 0 ? [] : [words[language].outside(above, below)]
}

function listed(names: readonly string[], language: ChartLanguage): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')}${words[language].and}${last}`
}
