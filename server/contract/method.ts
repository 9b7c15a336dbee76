import type { UnitKind } from './office.ts'
import type { Instrument, LocalText } from './questionnaire.ts'

/** How the level of a higher figure is made from lower ones. */
export const aggregations = [
  'pooled_answers',
  'mean_of_items',
  'mean_of_dimensions',
  'explicit_weights',
] as const
export type Aggregation = (typeof aggregations)[number]

/** A group of items that measures one side of the service. */
export interface Dimension {
  key: string
  title: LocalText
  /** Keys of level items; an item belongs to at most one dimension. */
  items: string[]
  /** What it belongs to, with all dimensions of the same Vietnamese name: a content of SIPAS; left out: to none. */
  content?: LocalText
  /** How much it weighs in the whole under `explicit_weights`, at least 0; weights need not sum to 1. 0 when left out. */
  weight?: number
}

/** A grade for indices from `from` (0..1) up to the next band. */
export interface Band {
  from: number
  label: LocalText
}

/**
 * How figures are computed. Versioned data with a hash, stored beside every published figure:
 * the same answers under another method are another series.
 */
export interface Method {
  key: string
  version: number
  instrument: Instrument
  title: LocalText
  /** Legal or scientific source, and whether it is a draft. */
  basis: LocalText
  draft: boolean
  aggregation: Aggregation
  /** Number of levels of the scale that the dimensions' items share. */
  scaleLevels: number
  /** Levels that count as satisfied, for example [4, 5]. */
  topLevels: number[]
  dimensions: Dimension[]
  /** Key of the item that asks for satisfaction as a whole, outside the dimensions; null when there is none. */
  overallItem: string | null
  /** Grades from the highest; empty when the instrument has none. */
  bands: Band[]
  /** Grades of units of these kinds, in place of `bands`. */
  bandsOf?: Partial<Record<UnitKind, Band[]>>
  /** Index (0..1) that the office wants to reach, drawn as a line beside the figures. */
  target?: number
  /** Fewest respondents of a figure inside the office. */
  minimumN: number
  /** Fewest respondents on public pages and for comments. */
  minimumNPublic: number
}

/** Dimensions that are told together too. */
export interface Content {
  title: LocalText
  /** Places among the dimensions, ascending. */
  dimensions: number[]
}

/** The contents of a method in the order of their first dimensions; none where there are not two to be told apart. */
export function contentsOf({ dimensions }: Pick<Method, 'dimensions'>): Content[] {
  const contents = new Map<string, Content>()
  for (const [place, { content }] of dimensions.entries()) {
    if (!content || content.vi.trim() === '') continue
    const known = contents.get(content.vi) ?? { title: content, dimensions: [] }
    contents.set(content.vi, { ...known, dimensions: [...known.dimensions, place] })
  }
  return contents.size < 2 ? [] : [...contents.values()]
}

/** The grades of a unit's kind, from the highest. */
export function bandsFor({ bands, bandsOf }: Pick<Method, 'bands' | 'bandsOf'>, kind: UnitKind): Band[] {
  return bandsOf?.[kind] ?? bands
}

/** The grade of an index, 0..1; null where the method has no grades. */
export function gradeOf(bands: readonly Band[], index: number): Band | null {
  return bands.find(({ from }) => index >= from) ?? null
}
