import type { AnswerTable, LabelColumn } from './answer-table.ts'

/**
 * The rows that are asked for, as a table of their own. Labels keep the names that still occur, in the order of their first
 * row.
 * @param isIn asked of each row, from 0
 */
export function keepRows(table: AnswerTable, isIn: (row: number) => boolean): AnswerTable {
  const kept = new Int32Array(table.rows)
  let rows = 0
  for (let row = 0; row < table.rows; row++) if (isIn(row)) kept[rows++] = row
  const places = kept.subarray(0, rows)
  return {
    rows,
    items: table.items,
    levels: table.levels.map((column) => pick(new Int8Array(rows), column, places)),
    labels: Object.fromEntries(
      Object.entries(table.labels).map(([name, label]) => [name, pickLabel(label, places)]),
    ),
    seconds: table.seconds.length === 0 ? table.seconds : pick(new Int32Array(rows), table.seconds, places),
  }
}

function pick<Column extends Int8Array | Int32Array>(into: Column, from: Column, places: Int32Array): Column {
  for (let k = 0; k < places.length; k++) into[k] = from[places[k] ?? 0] ?? 0
  return into
}

function pickLabel({ names, numbers }: LabelColumn, places: Int32Array): LabelColumn {
  const picked = pick(new Int32Array(places.length), numbers, places)
  const numberOf = new Int32Array(names.length).fill(-1)
  const left: string[] = []
  for (let k = 0; k < picked.length; k++) {
    const number = picked[k] ?? -1
    if (number < 0) continue
    if ((numberOf[number] ?? -1) < 0) numberOf[number] = left.push(names[number] ?? '') - 1
    picked[k] = numberOf[number] ?? -1
  }
  return { names: left, numbers: picked }
}
