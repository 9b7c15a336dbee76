import type { Quality } from '#contract/analyses.ts'
import type { LocalText } from '#contract/questionnaire.ts'
import { type AnswerTable, columnsOf, notShown, skipped } from '../../analytics/index.ts'

/**
 * How often each item was skipped. That somebody did not answer is no answer, and follows from the n of every figure; still
 * no count of a few is written down.
 */
export function skippedItems(
  table: AnswerTable,
  items: readonly string[],
  k: number,
  promptOf: (key: string) => LocalText,
): Quality['nonresponse'] {
  const told = (count: number) => (count > 0 && count < k ? null : count)
  const columns = columnsOf(table, items)
  const answered = new Uint16Array(table.rows)
  const found = items.map((key, place) => {
    const column = columns[place] ?? new Int8Array()
    let [shown, missing] = [0, 0]
    for (let row = 0; row < column.length; row++) {
      const level = column[row] ?? notShown
      if (level !== notShown) shown++
      if (level === skipped) missing++
      if (level >= 1) answered[row] = (answered[row] ?? 0) + 1
    }
    return { key, prompt: promptOf(key), shown: told(shown), missing: told(missing) }
  })
  const complete = answered.reduce((count, given) => count + Number(given === items.length), 0)
  const all = answered.reduce((sum, given) => sum + given, 0)
  const meanAnswered = table.rows === 0 ? 0 : all / table.rows
  return { total: table.rows, complete: told(complete), meanAnswered, items: found }
}
