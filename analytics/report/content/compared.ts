import { changeValue, noChangeWords } from '../../words/change-words.ts'
import type { NumberCell } from '../model/cell.ts'
import { noNumber } from './cells.ts'
import type { InputCompared } from './report-input.ts'
import type { Context } from './section.ts'

/** The cell of a change: "tăng 1,2", "+0,4 (c)" where nothing can be concluded, or a dash. */
export function changeCell({ words, language }: Context, { change }: InputCompared): NumberCell {
  if (!change) return noNumber('–', 'points')
  const written = changeValue(change, language)
  const text = change.isClear ? written : `${written} ${words.unclear}`
  return { text, value: change.difference * 100, format: 'points' }
}

/** The lines under a table of changes that explain its marks and why some have none; only those that occur. */
export function changeNotes({ words, language }: Context, rows: readonly InputCompared[]): string[] {
  const isUnclear = rows.some(({ change }) => change && !change.isClear)
  const reasons = [...new Set(rows.flatMap(({ noChange }) => noChange ?? []))]
  return [
    ...(isUnclear ? [words.unclearNote] : []),
    ...reasons.map((reason) => words.noChangeNote(noChangeWords(reason, language))),
  ]
}
