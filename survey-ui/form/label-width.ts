const longestWord = 8
const longestLabel = 20

/**
 * Whether the labels of a scale stand side by side, even in the five narrow columns of a phone. Vietnamese
 * syllables can; "dissatisfied" cannot, and would be cut or set too small to read. Few levels are short as a list.
 */
export function fitsInRow(labels: string[]): boolean {
  if (labels.length < 4 || isMany(labels)) return false
  return labels.every(
    (label) => label.length <= longestLabel && label.split(' ').every((word) => word.length <= longestWord),
  )
}

const mostInRow = 7

/** Whether the levels are too many to stand side by side on a telephone. */
export function isMany(labels: readonly unknown[]): boolean {
  return labels.length > mostInRow
}

const longestFigure = 3

/** Whether the levels are figures, as from 0 to 10: boxes with nothing else in them, in as few lines as there is room for. */
export function areFigures(labels: string[]): boolean {
  return isMany(labels) && labels.every((label) => label.length <= longestFigure)
}

const longestBriefLabel = 17

/** Whether options are short enough to stand two abreast on a phone. */
export function areBrief(labels: string[]): boolean {
  return labels.every((label) => label.length <= longestBriefLabel)
}
