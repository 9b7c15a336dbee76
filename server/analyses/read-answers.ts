import { levelItems } from '#contract/questionnaire.ts'
import { type AnswerTable, buildTable, notShown } from '../../analytics/index.ts'
import type { Reader } from '../db/reader.ts'
import { type RowLabel, readReleased } from '../queries/answer-rows.ts'
import type { AnalysisScope } from './scope.ts'

/** Rows between two words on how far it is. */
const stride = 10_000

/**
 * Reads the responses of a scope into columns, a few dozen bytes each: of a wide one all that were ever told of, otherwise
 * without what was withdrawn.
 * @param onProgress called with 0..1
 */
export async function readAnswers(
  reader: Reader,
  { range, versions, isWide }: AnalysisScope,
  { items, labels = [] }: { items: readonly string[]; labels?: readonly RowLabel[] },
  onProgress: (share: number) => void,
): Promise<AnswerTable> {
  const expected = versions.reduce((sum, { respondents }) => sum + respondents, 0)
  const table = buildTable(items, labels, expected)
  const placesOf = new Map(
    versions.map(({ surveyId, version, questionnaire }) => {
      const asked = levelItems(questionnaire).map(({ key }) => key)
      return [surveyId * 100_000 + version, items.map((item) => asked.indexOf(item))]
    }),
  )
  const levels = new Int8Array(items.length)
  let count = 0
  await readReleased(reader, range, { labels, set: isWide ? 'settled' : 'told' }, (row) => {
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
