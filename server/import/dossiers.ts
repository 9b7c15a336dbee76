import { hasTwoDecimals, type OfficialIndex, officialIndexNames } from '#contract/official-index.ts'
import type { Db } from '../db/client.ts'
import { type DossierRow, saveDossierResults } from '../queries/dossiers.ts'
import { saveOfficialIndices } from '../queries/official-indices.ts'
import { unitIdsByCode } from '../queries/units.ts'
import { type PopulationOptions, sourceOf } from './population-source.ts'
import type { ImportResult } from './report.ts'
import { count, importTable, type Table } from './tables.ts'

type UnitIds = ReadonlyMap<string, number>

/** Dossiers on time: unit_code, period (2026 or 2026-03), field_code (may be empty), handled, on_time and the source. */
export async function importDossiers(
  db: Db,
  path: string,
  options: PopulationOptions,
): Promise<ImportResult> {
  return importTable(db, path, options, dossierTable(await unitIdsByCode(db), options))
}

/** How rows of dossiers are read, for whatever reads the file. */
export function dossierTable(ids: UnitIds, options: PopulationOptions): Table<DossierRow> {
  return {
    columns: ['unit_code', 'period', 'handled', 'on_time'],
    read: (values) => {
      const { unit_code: code = '', period = '', field_code: fieldCode = '' } = values
      const [unitId, span] = [ids.get(code), readPeriod(period)]
      const [handled, onTime] = [count(values.handled), count(values.on_time)]
      if (unitId === undefined) return `unit_code "${code}" is not a unit; import the units first`
      if (span === null) return `period "${period}" is neither a year like 2026 nor a month like 2026-03`
      if (fieldCode.length > 64) return 'field_code is longer than 64 letters'
      if (handled === null || handled === 0)
        return `handled "${values.handled}" is not a whole number above 0`
      if (onTime === null) return `on_time "${values.on_time}" is not a whole number`
      if (onTime > handled) return `on_time ${onTime} is more than handled ${handled}`
      const source = sourceOf(values, options)
      return typeof source === 'string' ? source : { unitId, ...span, fieldCode, handled, onTime, ...source }
    },
    keyOf: ({ unitId, year, month, fieldCode }) => `${unitId} ${year} ${month} ${fieldCode}`,
    write: saveDossierResults,
  }
}

/** Year and month of a period; month 0 is the whole year. */
function readPeriod(text: string): { year: number; month: number } | null {
  const match = /^(199\d|2[01]\d\d)(?:-(0[1-9]|1[0-2]))?$/.exec(text)
  return match ? { year: Number(match[1]), month: Number(match[2] ?? 0) } : null
}

/** Indices that others publish: unit_code, index, year, value, rank and ranked (may be empty) and the source. */
export async function importOfficialIndices(
  db: Db,
  path: string,
  options: PopulationOptions,
): Promise<ImportResult> {
  return importTable(db, path, options, officialIndexTable(await unitIdsByCode(db), options))
}

/** How rows of official indices are read, for whatever reads the file. */
export function officialIndexTable(ids: UnitIds, options: PopulationOptions): Table<OfficialIndex> {
  return {
    columns: ['unit_code', 'index', 'year', 'value'],
    read: (values) => {
      const { unit_code: code = '', index, year: yearText, value: valueText = '' } = values
      const [unitId, year, points] = [ids.get(code), count(yearText), Number(valueText.replace(',', '.'))]
      const name = officialIndexNames.find((known) => known === index)
      if (unitId === undefined) return `unit_code "${code}" is not a unit; import the units first`
      if (!name) return `index "${index}" is none of ${officialIndexNames.join(', ')}`
      if (year === null || year < 1990 || year > 2200) return `year "${yearText}" is not a year`
      if (valueText === '' || !(points >= 0 && points <= 100) || !hasTwoDecimals(points))
        return `value "${valueText}" is not a number from 0 to 100 with at most two decimals`
      const rank = readRank(values)
      if (typeof rank === 'string') return rank
      const source = sourceOf(values, options)
      return typeof source === 'string' ? source : { unitId, name, year, value: { points }, rank, ...source }
    },
    keyOf: ({ unitId, name, year }) => `${unitId} ${name} ${year}`,
    write: saveOfficialIndices,
  }
}

function readRank({ rank = '', ranked = '' }: Record<string, string>): OfficialIndex['rank'] | string {
  if (rank === '' && ranked === '') return null
  const [place, of] = [count(rank), count(ranked)]
  if (place === null || of === null || place < 1 || of < place || of > 9999)
    return `rank "${rank}" of ranked "${ranked}" is not a place among so many; leave both empty where there is none`
  return { place, of }
}
