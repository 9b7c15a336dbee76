import { officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { listCodes } from '../queries/catalogue.ts'
import { findVersion } from '../queries/questionnaires.ts'
import { findSurvey, versionOn } from '../queries/surveys.ts'
import { unitIdsByCode } from '../queries/units.ts'
import { askForRelease } from '../queries/whole-batches.ts'
import { BatchWriter } from './batch-writer.ts'
import { withHeaders } from './headers.ts'
import { type Mapping, requiredColumns, requireKnownKeys } from './mapping.ts'
import { emptyResult, type ImportOptions, type ImportResult, mayWrite } from './report.ts'
import { type ReadRow, RowReader } from './row-reader.ts'
import { readColumns, readTable } from './table-file.ts'

export interface ResponseImport extends ImportOptions {
  survey: string
  mapping: Mapping
  /** Name of the batch: the same name and row give the same response id. */
  batch: string
  at: Date
  progress: (rows: number) => void
}

const reportEvery = 2000

/**
 * Imports responses as a batch that can be excluded whole. With `strict` the file is read once to look
 * for faults and a second time to import.
 */
export async function importResponses(db: Db, path: string, asked: ResponseImport): Promise<ImportResult> {
  const survey = await findSurvey(db, asked.survey)
  if (!survey) throw problems.notFound('survey', asked.survey)
  const version = versionOn(survey, officeDay(asked.at))
  const questionnaire = await findVersion(db, survey.questionnaireKey, version)
  if (!questionnaire) throw problems.unknownVersion(survey.key, version)
  requireKnownKeys(asked.mapping, questionnaire)
  // What the columns are called is known once the file is opened.
  const mapping = asked.mapping.headers
    ? withHeaders(asked.mapping, questionnaire, await readColumns(path))
    : asked.mapping
  const options = { ...asked, mapping }
  const known = { unitIds: await unitIdsByCode(db), ...(await listCodes(db)) }
  const reader = new RowReader({ survey, version, questionnaire }, options, known)

  if (options.strict || options.dryRun) {
    const checked = await readRows(path, options, reader, async () => {})
    if (!mayWrite(options, checked.faults)) return checked
  }
  const { batch, at } = options
  const createsMissingCodes = options.mapping.createMissingCodes === true
  const writer = new BatchWriter(db, { survey, batch, createsMissingCodes, at })
  const result = await readRows(path, options, reader, (row) => writer.add(row))
  await writer.flush()
  if (writer.added > 0) await askForRelease(db, batch)
  return {
    ...result,
    added: writer.added,
    same: writer.same,
    faults: [...result.faults, ...writer.faults].sort((a, b) => a.line - b.line),
  }
}

async function readRows(
  path: string,
  { mapping, progress }: ResponseImport,
  reader: RowReader,
  take: (row: ReadRow) => Promise<void>,
): Promise<ImportResult> {
  const result = emptyResult()
  reader.begin()
  for await (const csvRow of readTable(path, requiredColumns(mapping))) {
    if (++result.rows % reportEvery === 0) progress(result.rows)
    const row = reader.read(csvRow)
    if (typeof row === 'string') result.faults.push({ line: csvRow.line, reason: row })
    else await take(row)
  }
  return result
}
