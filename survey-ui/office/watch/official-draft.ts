import {
  hasTwoDecimals,
  type OfficialIndex,
  type OfficialIndexName,
  officialIndexNames,
} from '#contract/official-index.ts'
import { isDay } from '../day-text.ts'

/** An entry as it is typed. */
export interface OfficialDraft {
  name: OfficialIndexName
  year: string
  value: string
  place: string
  of: string
  source: string
  /** YYYY-MM-DD, or as it was typed while that is no day. */
  sourceOn: string
}

export type DraftFault = 'year' | 'value' | 'rank' | 'source' | 'sourceOn'

/** A draft of nothing, or of an entry that is to be changed; numbers as the language writes them. */
export function draftOf(entry: OfficialIndex | null, year: number, mark: ',' | '.'): OfficialDraft {
  if (entry === null) {
    const [name] = officialIndexNames
    return { name, year: String(year), value: '', place: '', of: '', source: '', sourceOn: '' }
  }
  const { name, value, rank, source, sourceOn } = entry
  return {
    name,
    year: String(entry.year),
    value: String(value.points).replace('.', mark),
    place: rank ? String(rank.place) : '',
    of: rank ? String(rank.of) : '',
    source,
    sourceOn,
  }
}

const whole = (text: string) => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : null)

function readPoints(text: string): number | null {
  if (!/^\d{1,3}([.,]\d{1,2})?$/.test(text.trim())) return null
  const points = Number(text.trim().replace(',', '.'))
  return points <= 100 && hasTwoDecimals(points) ? points : null
}

/** What is wrong with a draft; empty when it can be sent. @param today YYYY-MM-DD */
export function draftFaults(draft: OfficialDraft, today: string): Set<DraftFault> {
  const [year, place, of] = [whole(draft.year), whole(draft.place), whole(draft.of)]
  const hasNoRank = draft.place.trim() === '' && draft.of.trim() === ''
  const checks: Record<DraftFault, boolean> = {
    year: year !== null && year >= 1990 && year <= 2200,
    value: readPoints(draft.value) !== null,
    rank: hasNoRank || (place !== null && of !== null && place >= 1 && of >= place),
    source: draft.source.trim() !== '',
    sourceOn: isDay(draft.sourceOn) && draft.sourceOn <= today,
  }
  return new Set((Object.keys(checks) as DraftFault[]).filter((key) => !checks[key]))
}

/** The entry of a draft without faults. */
export function toEntry(unitId: number, draft: OfficialDraft): OfficialIndex {
  const [place, of] = [whole(draft.place), whole(draft.of)]
  return {
    unitId,
    name: draft.name,
    year: Number(draft.year),
    value: { points: readPoints(draft.value) ?? 0 },
    rank: place === null || of === null ? null : { place, of },
    source: draft.source.trim(),
    sourceOn: draft.sourceOn,
  }
}
