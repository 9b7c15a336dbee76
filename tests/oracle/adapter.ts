import type { Tables } from './grouping.ts'
import { comparisons } from './quantities/comparisons.ts'
import { description } from './quantities/description.ts'
import { design } from './quantities/design.ts'
import { drivers } from './quantities/drivers.ts'
import { ranking } from './quantities/ranking.ts'
import type { Args, Quantity } from './quantity.ts'

const quantities: Record<string, Quantity> = {
  ...description,
  ...comparisons,
  ...drivers,
  ...ranking,
  ...design,
}

/**
 * Answers one case of the reference values through the public functions; counts and relabels, no more.
 * @returns the result in the shape of the expected values; undefined for a quantity that is not built
 */
export function compute(request: {
  quantity: string
  dataset?: string
  args: object
  tables: Tables
}): unknown {
  return quantities[request.quantity]?.(request.args as Args, request.tables)
}
