import type { ImportKind } from '#contract/import.ts'
import { fieldTable, procedureTable, servicePointTable } from './kinds/catalogue.ts'
import { dossierTable } from './kinds/dossiers.ts'
import { officialIndexTable } from './kinds/official.ts'
import { marginTable, volumeTable } from './kinds/populations.ts'
import { successionTable } from './kinds/successions.ts'
import { unitTable } from './kinds/units.ts'
import type { TableKind } from './table-kind.ts'

// Each kind has rows of its own; who goes through all of them never looks inside a row.
// biome-ignore lint/suspicious/noExplicitAny: see above
const kinds: Record<ImportKind, TableKind<any>> = {
  units: unitTable,
  successions: successionTable,
  fields: fieldTable,
  procedures: procedureTable,
  'service-points': servicePointTable,
  volumes: volumeTable,
  margins: marginTable,
  dossiers: dossierTable,
  'official-indices': officialIndexTable,
}

/** How a table is understood, checked and written. */
export function tableKind(kind: ImportKind): TableKind<unknown> {
  return kinds[kind]
}
