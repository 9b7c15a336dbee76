import type { TextItem } from '#contract/questionnaire.ts'

const longestLine = 200

/** Whether a text is asked for in one line: the name of a place or of a procedure. */
export function isShort({ maxLength }: Pick<TextItem, 'maxLength'>): boolean {
  return maxLength <= longestLine
}
