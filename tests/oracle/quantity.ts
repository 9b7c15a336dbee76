import type { Tables } from './grouping.ts'

/** Arguments of a case; each quantity reads its own. */
export interface Args {
  item?: string
  items?: string[]
  by?: string[]
  filter?: Record<string, string | number>
  levels?: number[]
  method?: string
  level?: number
  points?: Record<string, number>[]
  [name: string]: unknown
}

/** Answers one case from the tables, in the shape of the expected values. */
export type Quantity = (args: Args, tables: Tables) => unknown

export const scaleLevels = 5
export const topLevels = [4, 5]
