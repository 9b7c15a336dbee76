/** One line of a CSV file: column to text, '' for an empty cell. */
export type Row = Readonly<Record<string, string>>

/** The CSV files of one data set. */
export interface Tables {
  responses?: readonly Row[]
  units?: readonly Row[]
  volumes?: readonly Row[]
  margins?: readonly Row[]
  /** The lines of a data set that is a single file. */
  rows?: readonly Row[]
}

export interface Group {
  /** The value of each grouping column. */
  key: Record<string, string>
  rows: Row[]
}

/** The answered questionnaires that meet the filter: every named column has that value. */
export function filteredRows(tables: Tables, filter: Record<string, string | number> = {}): Row[] {
  const read = columnReader(tables)
  const wanted = Object.entries(filter)
  const rows = tables.responses ?? tables.rows ?? []
  return rows.filter((row) => wanted.every(([column, value]) => read(row, column) === String(value)))
}

/** One group per combination found in the rows; grouped by unit alone, also one per unit without rows. */
export function groupRows(rows: readonly Row[], by: readonly string[], tables: Tables): Group[] {
  const read = columnReader(tables)
  const groups = new Map<string, Group>(emptyGroups(by, tables).map((group) => [groupName(group.key), group]))
  for (const row of rows) {
    const key = Object.fromEntries(by.map((column) => [column, read(row, column)]))
    const group = groups.get(groupName(key)) ?? { key, rows: [] }
    group.rows.push(row)
    groups.set(groupName(key), group)
  }
  return [...groups.values()]
}

function groupName(key: Record<string, string>): string {
  return JSON.stringify(Object.values(key))
}

function emptyGroups(by: readonly string[], tables: Tables): Group[] {
  if (by.length === 0) return [{ key: {}, rows: [] }]
  if (by.length > 1 || by[0] !== 'unit_code') return []
  const units = (tables.units ?? []).filter((unit) => unit.level === 'unit')
  return units.map((unit) => ({ key: { unit_code: unit.unit_code ?? '' }, rows: [] }))
}

/** Reads a column of the file, or one derived from the local clock as written or from the tree of units. */
export function columnReader(tables: Tables): (row: Row, column: string) => string {
  const parents = new Map(tables.units?.map((unit) => [unit.unit_code, unit.parent_code]))
  return (row, column) => {
    const value =
      row[column] ?? derived(row, column) ?? (column === 'province_code' && parents.get(row.unit_code))
    if (typeof value !== 'string') throw new Error(`no column ${column}`)
    return value
  }
}

function derived(row: Row, column: string): string | undefined {
  if (column === 'year') return row.submitted_at?.slice(0, 4)
  if (column === 'month') return row.submitted_at?.slice(0, 7)
  if (column !== 'quarter' || row.submitted_at === undefined) return undefined
  return `${row.submitted_at.slice(0, 4)}-Q${Math.ceil(Number(row.submitted_at.slice(5, 7)) / 3)}`
}
