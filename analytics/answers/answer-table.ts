/** What stands in a column of levels where no level was chosen. Levels themselves are 1, 2, … */
export const noOpinion = 0
export const notShown = -1
export const skipped = -2

/** A label per row, kept as the number of its name. */
export interface LabelColumn {
  names: readonly string[]
  /** Place in `names`; -1 where there is none. */
  numbers: Int32Array
}

/**
 * Many responses as columns: one byte per answer, so that a million responses to 22 items take 22 MB. No row keeps
 * anything that would tell it from others with the same answers.
 */
export interface AnswerTable {
  rows: number
  /** Keys of the items, in the order of the questionnaire. */
  items: readonly string[]
  /** One column per item: a level, or one of the signs above. */
  levels: readonly Int8Array[]
  labels: Readonly<Record<string, LabelColumn>>
  /** Seconds taken, in steps of ten; -1 where not told. Empty when nobody asked for it. */
  seconds: Int32Array
}

/** One response to add. `levels` in the order of the table's items. */
export interface AnswerRow {
  levels: ArrayLike<number>
  labels: readonly (string | null)[]
  seconds: number | null
}

/** A table that is being filled. */
export interface TableBuilder {
  add(row: AnswerRow): void
  finish(): AnswerTable
}

const mostRows = 2 ** 30

/**
 * Begins a table.
 * @param expected rows that are likely to come; more may, at the price of copying
 * @throws RangeError unless expected is whole and at least 0; also on adding a row of another width
 */
export function buildTable(
  items: readonly string[],
  labelNames: readonly string[],
  expected: number,
): TableBuilder {
  if (!Number.isInteger(expected) || expected < 0 || expected > mostRows)
    throw new RangeError('buildTable requires a whole number of rows to expect, of at most 2³⁰')
  let room = Math.max(1024, expected)
  let rows = 0
  const levels = items.map(() => new Int8Array(room))
  const labels = labelNames.map(() => ({ known: new Map<string, number>(), numbers: new Int32Array(room) }))
  let seconds = new Int32Array(room)

  const grow = () => {
    room *= 2
    for (const [k, column] of levels.entries()) levels[k] = copyTo(new Int8Array(room), column)
    for (const label of labels) label.numbers = copyTo(new Int32Array(room), label.numbers)
    seconds = copyTo(new Int32Array(room), seconds)
  }

  const add = (row: AnswerRow) => {
    if (row.levels.length !== items.length || row.labels.length !== labels.length) {
      throw new RangeError('buildTable requires a level for each item and a label for each name')
    }
    if (rows === room) grow()
    for (let k = 0; k < levels.length; k++) {
      const column = levels[k]
      if (column) column[rows] = row.levels[k] ?? skipped
    }
    for (const [k, label] of labels.entries()) label.numbers[rows] = numberOf(label.known, row.labels[k])
    seconds[rows] = row.seconds ?? -1
    rows++
  }

  const finish = (): AnswerTable => ({
    rows,
    items,
    levels: levels.map((column) => column.subarray(0, rows)),
    labels: Object.fromEntries(
      labelNames.map((name, k) => {
        const label = labels[k]
        return [
          name,
          { names: [...(label?.known.keys() ?? [])], numbers: (label?.numbers ?? seconds).subarray(0, rows) },
        ]
      }),
    ),
    seconds: seconds.subarray(0, rows),
  })
  return { add, finish }
}

function copyTo<Column extends Int8Array | Int32Array>(larger: Column, column: Column): Column {
  larger.set(column)
  return larger
}

function numberOf(known: Map<string, number>, name: string | null | undefined): number {
  if (name === null || name === undefined) return -1
  const number = known.get(name)
  if (number !== undefined) return number
  known.set(name, known.size)
  return known.size - 1
}

/**
 * The columns of some items, in the order given.
 * @throws RangeError on an item that the table does not have
 */
export function columnsOf(table: AnswerTable, items: readonly string[]): Int8Array[] {
  return items.map((item) => {
    const column = table.levels[table.items.indexOf(item)]
    if (!column) throw new RangeError('columnsOf requires items of the table')
    return column
  })
}
