import type { DossierResults, DossierSpan, OnTime } from '#contract/dossiers.ts'
import type { UnitSummary } from '#contract/office.ts'
import { sourcesOf } from '#contract/population-source.ts'
import type { Db } from '../db/client.ts'
import {
  type DossierSum,
  type DossierSums,
  type FieldSum,
  findDossierSpan,
  sumDossierFields,
  sumDossiers,
} from '../queries/dossiers.ts'
import { childrenOf, subtreeIds } from '../unit-tree.ts'
import { keptPerImport } from './kept-per-import.ts'

interface Asked {
  units: readonly UnitSummary[]
  unitId: number
  unitIds: readonly number[]
  /** Months YYYY-MM, both included. */
  from: string
  to: string
}

/** The sums of some units and months. */
function keptSums(tx: Db, asked: Asked): Promise<DossiersIn | null> {
  const { unitIds, from, to } = asked
  const question = { name: ['dossiers', from, to, unitIds].join(' '), units: unitIds.length }
  return keptPerImport(tx, question, () => sumsOf(tx, asked))
}

interface DossiersIn extends DossierSums {
  span: DossierSpan
  byField: FieldSum[]
}

async function sumsOf(tx: Db, asked: Asked): Promise<DossiersIn | null> {
  const span = await findDossierSpan(tx, asked)
  if (span === null) return null
  const sums = await sumDossiers(tx, asked.unitIds, span)
  // Fields are told only where every count names one: beside counts of all fields they would not add up.
  const byField = sums.hasWhole ? [] : await sumDossierFields(tx, asked.unitIds, span)
  return { ...sums, span, byField }
}

/**
 * Dossiers on time of a unit, with all below it, and of each unit below. Months are summed where the period has any;
 * counts of a whole year are shown as that year's and never cut into months or added to them.
 */
export async function readDossiers(tx: Db, asked: Asked): Promise<DossierResults> {
  const sums = await keptSums(tx, asked)
  if (sums === null) return { whole: null, units: [], fields: [] }
  const { span, byUnit, sources, byField } = sums
  return {
    whole: { result: addUp(byUnit), span, units: byUnit.length, sources: sourcesOf(sources) },
    units: unitResults(asked, byUnit),
    fields: byField.map(fieldResult),
  }
}

function unitResults({ units, unitId }: Asked, byUnit: DossierSums['byUnit']): DossierResults['units'] {
  const sumOf = new Map(byUnit.map((row) => [row.unitId, row]))
  const groups = [
    { unitId, ids: [unitId] },
    ...childrenOf(units, unitId).map((child) => ({
      unitId: child.unitId,
      ids: subtreeIds(units, child.unitId),
    })),
  ]
  return groups.flatMap((group) => {
    const own = group.ids.flatMap((id) => sumOf.get(id) ?? [])
    return own.length === 0 ? [] : [{ unitId: group.unitId, result: addUp(own) }]
  })
}

function fieldResult({ code, name, nameEn, ...sum }: FieldSum): DossierResults['fields'][number] {
  return { code, name: name ?? code, nameEn, result: addUp([sum]) }
}

function addUp(rows: readonly DossierSum[]): OnTime {
  return {
    handled: { dossiers: rows.reduce((sum, { handled }) => sum + handled, 0) },
    onTime: { dossiers: rows.reduce((sum, { onTime }) => sum + onTime, 0) },
  }
}
