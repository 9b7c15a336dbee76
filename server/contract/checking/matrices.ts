import { matrixOf, rowsOf } from '../matrix.ts'
import type { Questionnaire } from '../questionnaire.ts'
import { type Finding, finding } from './finding.ts'
import { type PlacedMatrix, placedItems, placedMatrices } from './places.ts'

/** Rows of a matrix that is not there, and matrices that cannot be drawn as one table. */
export function checkMatrices(questionnaire: Questionnaire): Finding[] {
  return [...unknown(questionnaire), ...placedMatrices(questionnaire).flatMap(checkMatrix)]
}

function unknown(questionnaire: Questionnaire): Finding[] {
  return placedItems(questionnaire).flatMap(({ item, at, section }) =>
    item.type === 'level' && item.matrix !== undefined && !matrixOf(section.section, item)
      ? [finding('matrix_unknown', `${at}/matrix`, { item: item.key, matrix: item.matrix })]
      : [],
  )
}

function checkMatrix({ matrix: { key }, at, section }: PlacedMatrix): Finding[] {
  const { items } = section.section
  const rows = rowsOf(section.section, key)
  const [first] = rows
  if (!first || rows.length < 2) return [finding('matrix_rows_few', at, { matrix: key, rows: rows.length })]
  return rows.flatMap((row, nth) => {
    const place = items.indexOf(row)
    const named = { matrix: key, item: row.key }
    const at = `${section.at}/items/${place}`
    return [
      ...(nth === 0 || items[place - 1] === rows[nth - 1]
        ? []
        : [finding('matrix_split', `${at}/matrix`, named)]),
      ...(row.scale === first.scale ? [] : [finding('matrix_scales_differ', `${at}/scale`, named)]),
      ...(row.faces ? [finding('matrix_with_faces', `${at}/faces`, named)] : []),
    ]
  })
}
