import { randomBytes } from 'node:crypto'
import { csvLine, csvStart } from '../../analytics/tables/csv.ts'
import type { Db } from '../db/client.ts'
import type { Reader } from '../db/reader.ts'
import { problems } from '../problem.ts'
import { countExported, type ExportRange, readExported, type ToldCount } from '../queries/exported-rows.ts'
import { findVersion } from '../queries/questionnaires.ts'
import type { Survey } from '../queries/surveys.ts'
import { columnHeads, type ExportVersion, exportColumns } from './columns.ts'
import { lineWriter } from './line.ts'

/** Each row shares what is told of it with at least so many rows, itself among them. */
export const fewestAlike = 5

/** What an export holds, known before it is read. */
export interface ExportPlan {
  range: ExportRange
  counts: ToldCount[]
  /** Rows of the file. */
  rows: number
  /** Responses that too few share even a version with: they are in no file. */
  leftOut: number
  versions: ExportVersion[]
}

/** Looks what an export would hold. */
export async function planExport(reader: Reader, survey: Survey, range: ExportRange): Promise<ExportPlan> {
  const counts = await countExported(reader, range, fewestAlike)
  const sumOf = (some: ToldCount[]) => some.reduce((sum, { responses }) => sum + responses, 0)
  const [told, untold] = [counts.filter(({ depth }) => depth <= 5), counts.filter(({ depth }) => depth > 5)]
  const numbers = [...new Set(told.map(({ version }) => version))]
  const versions = await Promise.all(numbers.map((version) => findExportVersion(reader.db, survey, version)))
  return { range, counts, rows: sumOf(told), leftOut: sumOf(untold), versions }
}

/** @throws Problem unknown_version, where responses name a version that is not there */
async function findExportVersion(db: Db, survey: Survey, version: number): Promise<ExportVersion> {
  const questionnaire = await findVersion(db, survey.questionnaireKey, version)
  if (!questionnaire) throw problems.unknownVersion(survey.key, version)
  return { version, questionnaire }
}

/** The file in parts as it is read: never more than four thousand responses are in memory. */
export async function* exportLines(
  reader: Reader,
  { range, versions }: ExportPlan,
): AsyncGenerator<{ text: string; rows: number }> {
  const columns = exportColumns(versions)
  const write = lineWriter(columns, versions)
  yield { text: csvStart + csvLine(columnHeads(columns)), rows: 0 }
  // A secret of its own for each file: no two have their rows in the same order.
  const order = { fewest: fewestAlike, secret: randomBytes(32).toString('hex') }
  for await (const rows of readExported(reader, range, order))
    yield { text: rows.map(write).join(''), rows: rows.length }
}
