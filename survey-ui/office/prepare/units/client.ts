import type { UnitKind } from '#contract/office.ts'
import type { Area, MappedUnit, UnitHistory } from '#contract/unit-map.ts'
import type { OfficeClient } from '../../client.ts'

/** How a unit is called and where it stands. */
export interface PlacedUnit {
  name: string
  nameEn: string | null
  kind: UnitKind
  area: Area | null
  parentId: number | null
}

export interface Reorganisation {
  act: 'merger' | 'split'
  /** YYYY-MM-DD */
  day: string
  legalBasis: string
  predecessors: number[]
  existing: number[]
  begun: (PlacedUnit & { code: string })[]
}

export type UnitClient = ReturnType<typeof unitClient>

/** What the tree of units asks of the server. Days are YYYY-MM-DD. */
export function unitClient({ ask }: Pick<OfficeClient, 'ask'>) {
  return {
    readMap: (day: string) => ask<MappedUnit[]>('GET', `/unit-map?day=${day}`),
    readHistory: (unitId: number) => ask<UnitHistory>('GET', `/units/${unitId}/history`),
    begin: (unit: PlacedUnit & { code: string; from: string }) =>
      ask<{ unitId: number }>('POST', '/units', unit),
    change: (unitId: number, unit: PlacedUnit & { from: string }) =>
      ask<null>('POST', `/units/${unitId}/versions`, unit),
    end: (unitId: number, end: { day: string; legalBasis: string; successorId: number | null }) =>
      ask<null>('POST', `/units/${unitId}/end`, end),
    reorganise: (change: Reorganisation) =>
      ask<{ successors: number[] }>('POST', '/unit-reorganisations', change),
  }
}
