/** How far a number may be off: relative and absolute, or an absolute limit for a field of that name. */
export interface Tolerance {
  rel?: number
  abs?: number
  fields?: Record<string, number>
}

/** A table of the reference values; rows are matched by the key columns, their order is free. */
interface Table {
  keys: string[]
  rows: Fields[]
}

type Fields = Record<string, unknown>

/**
 * Where a result differs from the expected one; empty when it agrees. Fields that are not expected are not looked
 * at. No value is null: NaN and undefined are differences.
 */
export function differences(expected: unknown, got: unknown, tolerance: Tolerance = {}, path = ''): string[] {
  if (typeof expected === 'number') {
    return agrees(expected, got, path, tolerance) ? [] : [`${path}: expected ${expected}, got ${got}`]
  }
  if (Array.isArray(expected)) return listDifferences(expected, got, tolerance, path)
  if (isTable(expected)) return tableDifferences(expected, got, tolerance, path)
  if (!isFields(expected))
    return Object.is(expected, got) ? [] : [`${path}: expected ${expected}, got ${got}`]
  if (!isFields(got)) return [`${path}: expected an object, got ${got}`]
  return Object.entries(expected).flatMap(([field, value]) =>
    differences(value, got[field], tolerance, `${path}/${field}`),
  )
}

function agrees(expected: number, got: unknown, path: string, { rel, abs, fields }: Tolerance): boolean {
  if (typeof got !== 'number' || !Number.isFinite(got)) return false
  const limit = Math.max(abs ?? 1e-9, (rel ?? 1e-8) * Math.abs(expected))
  return Math.abs(expected - got) <= (fields?.[path.split('/').at(-1) ?? ''] ?? limit)
}

function listDifferences(expected: unknown[], got: unknown, tolerance: Tolerance, path: string): string[] {
  if (!Array.isArray(got) || got.length !== expected.length)
    return [`${path}: expected a list of ${expected.length}`]
  return expected.flatMap((value, i) => differences(value, got[i], tolerance, `${path}[${i}]`))
}

function tableDifferences({ keys, rows }: Table, got: unknown, tolerance: Tolerance, path: string): string[] {
  if (!Array.isArray(got) || got.length !== rows.length) return [`${path}: expected ${rows.length} rows`]
  const nameOf = (row: Fields) => keys.map((key) => String(row[key])).join(' | ')
  const gotByName = new Map(got.map((row) => [nameOf(row), row]))
  return rows.flatMap((row) => {
    const values = Object.fromEntries(Object.entries(row).filter(([field]) => !keys.includes(field)))
    return differences(values, gotByName.get(nameOf(row)), tolerance, `${path}/${nameOf(row)}`)
  })
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}

function isTable(value: unknown): value is Table {
  return isFields(value) && Array.isArray(value.keys) && Array.isArray(value.rows)
}
