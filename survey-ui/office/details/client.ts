import type { Comparison } from '#contract/comparison.ts'
import type { Cuts } from '#contract/cuts.ts'
import type { ItemMonths, ItemUnits } from '#contract/item-table.ts'
import type { OfficeClient } from '../client.ts'
import { type Address, overviewQuery } from '../router.ts'
import { writeDetails } from './choices.ts'

export type DetailsClient = ReturnType<typeof detailsClient>

/** The query of a comparison: the overview's, and what it is compared with. */
export function comparisonQuery(address: Address): string {
  const query = new URLSearchParams(overviewQuery(address))
  writeDetails(query, address.details)
  query.delete('cut')
  return query.toString()
}

/** What the page of details asks of the server. */
export function detailsClient({ ask }: Pick<OfficeClient, 'ask'>) {
  return {
    readCuts: (address: Address) =>
      ask<Cuts>('GET', `/cuts?${overviewQuery(address)}&by=${address.details.by}`),
    readItemMonths: (address: Address) => ask<ItemMonths>('GET', `/item-months?${overviewQuery(address)}`),
    readItemUnits: (address: Address) => ask<ItemUnits>('GET', `/item-units?${overviewQuery(address)}`),
    compare: (address: Address) => ask<Comparison>('GET', `/comparison?${comparisonQuery(address)}`),
  }
}
