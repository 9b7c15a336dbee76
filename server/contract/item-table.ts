import type { Figure, MethodSummary, Overview, UnitSummary } from './office.ts'
import type { LocalText } from './questionnaire.ts'

/** A figure of a heat map, without what no cell shows. */
export type ItemCell = Pick<Figure, 'respondents' | 'index' | 'low' | 'high' | 'withheld'>

/** An item with one cell for each column, in their order; null where the item was not asked. */
export interface ItemRow {
  key: string
  prompt: LocalText
  dimension: string | null
  cells: (ItemCell | null)[]
}

interface Frame
  extends Pick<
    Overview,
    'instrument' | 'from' | 'to' | 'unit' | 'asOf' | 'surveys' | 'sampling' | 'demonstration'
  > {
  /** Of the unit in all months together; null where the overview shows none. */
  respondents: number | null
}

/** The items of one unit, month by month: what the overviews of these months show. */
export interface ItemMonths extends Frame {
  method: MethodSummary | null
  /** YYYY-MM, ascending; those in which the unit has released responses. */
  months: string[]
  items: ItemRow[]
}

/** The items of the units below one, each with everything below it: what their overviews show. */
export interface ItemUnits extends Frame {
  method: MethodSummary | null
  units: UnitSummary[]
  items: ItemRow[]
}
