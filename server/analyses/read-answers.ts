import { levelItems } from '#contract/questionnaire.ts'
import { type AnswerTable, buildTable, notShown } from '../../analytics/index.ts'
import type { Reader } from '../db/reader.ts'
import { type RowLabel, readReleased } from '../queries/answer-rows.ts'
import type { RowSet } from '../queries/counted-rows.ts'
import { ownRows } from './own-rows.ts'
import type { AnalysisScope } from './scope.ts'

/** Rows of the unit asked about, and of all units: those beside a unit decide with it what may be told of it. */
export interface OwnAndAround {
  own: AnswerTable
  around: AnswerTable
}

/** Columns of a table; every one has the labels `unit` and `block`. */
interface Columns {
  items: readonly string[]
  labels: readonly RowLabel[]
}

/**
 * Reads the responses of all units in one pass, of which those of the unit asked about are some.
 * @param onProgress called with 0..1
 */
export async function readOwnAndAround(
  reader: Reader,
  scope: AnalysisScope,
  columns: Columns,
  onProgress: (share: number) => void,
): Promise<OwnAndAround> {
  const around = await readAnswers(reader, { ...scope.everywhere, set: 'settled' }, columns, onProgress)
  return { own: ownRows(around, scope), around }
}

/** Reads the responses of the unit asked about alone. @param onProgress called with 0..1 */
export function readOwn(
  reader: Reader,
  { range, versions }: AnalysisScope,
  items: readonly string[],
  onProgress: (share: number) => void,
): Promise<AnswerTable> {
  return readAnswers(reader, { range, versions, set: 'told' }, { items, labels: [] }, onProgress)
}

/** Rows between two words on how far it is. */
const stride = 10_000

/** Reads responses into columns, a few dozen bytes each. */
async function readAnswers(
  reader: Reader,
  { range, versions, set }: Pick<AnalysisScope, 'range' | 'versions'> & { set: RowSet },
  { items, labels: others }: Columns,
  onProgress: (share: number) => void,
): Promise<AnswerTable> {
  const expected = versions.reduce((sum, { respondents }) => sum + respondents, 0)
  const labels: RowLabel[] = ['unit', 'block', ...others]
  const table = buildTable(items, labels, expected)
  const placesOf = new Map(
    versions.map(({ surveyId, version, questionnaire }) => {
      const asked = levelItems(questionnaire).map(({ key }) => key)
      return [surveyId * 100_000 + version, items.map((item) => asked.indexOf(item))]
    }),
  )
  const levels = new Int8Array(items.length)
  let count = 0
  await readReleased(reader, range, { labels, set }, (row) => {
    const places = placesOf.get(row.surveyId * 100_000 + row.version)
    // A version that no rollup knows has nothing released.
    if (!places) return
    for (let k = 0; k < levels.length; k++) {
      const place = places[k] ?? -1
      levels[k] = place >= 0 && place < row.items ? (row.levels[place] ?? notShown) : notShown
    }
    table.add({ levels, labels: row.labels, seconds: row.secondsStep === null ? null : row.secondsStep * 10 })
    if (++count % stride === 0) onProgress(Math.min(1, count / expected))
  })
  return table.finish()
}
