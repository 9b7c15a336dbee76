import type { Overview } from '#contract/office.ts'
import type { ReportDetails, ReportScope } from '#contract/publication.ts'
import type { LocalText } from '#contract/questionnaire.ts'
import type { Report } from '../../analytics/report/model/model.ts'

// A report as it is kept for good: everything that is said of it later is read from here and computed nowhere else.

/** What the figures rest on. */
export interface FrozenBasis {
  /** Day on which they were read, YYYY-MM-DD. */
  readOn: string
  unit: { code: string; name: string; nameEn: string | null; kind: string }
  /** Day of the map of units, YYYY-MM-DD. */
  asOf: string
  /** `minimum`: fewest respondents of a figure that is shown. Null where no survey ran. */
  method: {
    key: string
    version: number
    title: LocalText
    hash: string
    draft: boolean
    minimum: number
  } | null
  surveys: {
    key: string
    title: string
    titleEn: string | null
    closedOn: string | null
    /** With every version that its responses may have been asked with. */
    questionnaire: { key: string; versions: number[] }
  }[]
}

/** Something that was done, as the public is told of it. */
export interface ToldAction {
  unit: { name: string; nameEn: string | null }
  title: LocalText
  measures: string
  result: string
  /** Whether it helped, where a later period tells it: difference in shares with its 95 % interval. */
  effect: { from: string; to: string; difference: number; low: number; high: number; isClear: boolean } | null
}

export interface ToldNote {
  unit: { name: string; nameEn: string | null }
  theme: LocalText
  /** A year or a quarter. */
  period: string
  heard: string
  did: string
}

/** What of an overview the public page draws. */
export const frozenParts = [
  'whole',
  'grade',
  'target',
  'change',
  'noChange',
  'contents',
  'dimensions',
  'items',
  'units',
  'trend',
  'sampling',
  'demonstration',
] as const satisfies (keyof Overview)[]

/** These figures, in full precision. What was published before contents were told has none of them. */
export type FrozenFigures = Omit<Pick<Overview, (typeof frozenParts)[number]>, 'contents'> &
  Partial<Pick<Overview, 'contents'>>

/** How many people stand behind figures that the document tells beside those of the overview. */
export interface Annexed {
  /** YYYY-MM, both included. */
  from: string
  to: string
  /** By name as in `kept-back.ts`, then by the key of a dimension or an item, which is empty for the whole. */
  counts: Record<string, Record<string, number>>
}

export interface FrozenReport {
  format: 'hai-long-report'
  formatVersion: 1
  document: number
  edition: number
  scope: ReportScope
  details: ReportDetails
  basis: FrozenBasis
  figures: FrozenFigures
  /** What was published before this was kept has none. */
  annexed?: Annexed[]
  /** Figures that are withheld because of what was published before, by name. */
  keptBack?: string[]
  /** The published editions that it was laid beside, and codes of units of which it would still tell a few with them. */
  beside?: { published: string[]; tooNear: string[] }
  /** The document itself: what is printed, and the tables that data are made of. */
  report: Report
  told: { notes: ToldNote[]; actions: ToldAction[] }
}

/** The bytes of the model: plain JSON, the same for the same report. */
export function writeFrozen(frozen: FrozenReport): Buffer {
  return Buffer.from(`${JSON.stringify(frozen, null, 1)}\n`)
}

export function readFrozen(bytes: Buffer): FrozenReport {
  return JSON.parse(bytes.toString('utf8'))
}
