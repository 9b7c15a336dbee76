import type { CoverageRow, Refused, YearCoverage } from '#contract/analyses.ts'
import type { LocalText } from '#contract/questionnaire.ts'
import type { AnswerTable } from '../../analytics/index.ts'
import type { Db } from '../db/client.ts'
import { unitCells } from '../figures/cells.ts'
import { listCountedAbove } from '../queries/figures.ts'
import { fieldNames, listVolumes } from '../queries/populations.ts'
import { subtreeIds } from '../unit-tree.ts'
import type { OwnAndAround } from './read-answers.ts'
import { refused } from './refusals.ts'
import type { AnalysisScope } from './scope.ts'
import { withheldKinds } from './told-kinds.ts'

type Volumes = Awaited<ReturnType<typeof listVolumes>>

/**
 * Responses per transaction, by unit and by field, for every whole year of the period.
 * @param rows with the labels `year` and `field` too
 */
export async function coverageOfYears(
  db: Db,
  scope: AnalysisScope,
  rows: OwnAndAround,
  years: number[],
): Promise<YearCoverage[] | Refused> {
  if (years.length === 0) return refused('no_whole_year')
  const volumes = await listVolumes(db, scope.range.unitIds, years)
  if (volumes.length === 0) return refused('no_transactions')
  const names = await fieldNames(db)
  const found: YearCoverage[] = []
  for (const year of years) {
    const ofYear = volumes.filter((row) => row.year === year)
    found.push({
      year,
      units: await unitRows(db, scope, ofYear, year),
      fields: fieldRows(rows, scope, ofYear, { year, names }),
    })
  }
  return found
}

function rowOf(key: string, title: LocalText, responses: number | null, volumes: Volumes): CoverageRow {
  const transactions = volumes.length === 0 ? null : volumes.reduce((sum, row) => sum + row.transactions, 0)
  const coverage = responses === null || !transactions ? null : responses / transactions
  return { key, title, responses, transactions, coverage }
}

/** Counts of respondents as the overview shows them, so that what it withholds is withheld here. */
async function unitRows(
  db: Db,
  { method, surveys, cells, units, frame, range }: AnalysisScope,
  volumes: Volumes,
  year: number,
): Promise<CoverageRow[]> {
  const own = { ...range, fromMonth: `${year}-01-01`, toMonth: `${year}-12-01` }
  const rows = await unitCells(
    db,
    { method, surveys, cells, range: own },
    { units, top: frame.unit, above: await listCountedAbove(db, own), isTotalShown: true },
  )
  return rows.map(({ unit, figure }) => {
    const ids = unit.unitId === frame.unit.unitId ? [unit.unitId] : subtreeIds(units, unit.unitId)
    const title = { vi: unit.name, ...(unit.nameEn === null ? {} : { en: unit.nameEn }) }
    return rowOf(
      unit.code,
      title,
      figure.respondents,
      volumes.filter(({ unitId }) => ids.includes(unitId)),
    )
  })
}

function fieldRows(
  { own, around }: OwnAndAround,
  scope: AnalysisScope,
  volumes: Volumes,
  { year, names }: { year: number; names: Map<string, LocalText> },
): CoverageRow[] {
  const codes = [
    ...new Set([...(own.labels.field?.names ?? []), ...volumes.map((row) => row.fieldCode)]),
  ].sort()
  const kinds = [...codes, null]
  const kindOf = fieldIn(around, codes, String(year))
  const withheld = withheldKinds(scope, around, kinds, kindOf)
  const counts = kinds.map(() => 0)
  const ownKindOf = fieldIn(own, codes, String(year))
  for (let row = 0; row < own.rows; row++) {
    const kind = ownKindOf(row)
    if (kind >= 0) counts[kind] = (counts[kind] ?? 0) + 1
  }
  return codes.map((code, place) => {
    const responses = withheld.has(code) ? null : (counts[place] ?? 0)
    return rowOf(
      code,
      names.get(code) ?? { vi: code },
      responses,
      volumes.filter((row) => row.fieldCode === code),
    )
  })
}

/** Place of a row's field among the codes; one more for a row that names none, -1 for one of another year. */
function fieldIn(table: AnswerTable, codes: readonly string[], year: string): (row: number) => number {
  const { field, year: years } = table.labels
  const wanted = years?.names.indexOf(year) ?? -1
  const placeOf = (field?.names ?? []).map((name) => codes.indexOf(name))
  return (row) => {
    if (wanted < 0 || years?.numbers[row] !== wanted) return -1
    const place = placeOf[field?.numbers[row] ?? -1] ?? codes.length
    // A field of other units alone does not stand among these.
    return place < 0 ? -1 : place
  }
}
