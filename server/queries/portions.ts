const rowsPerStatement = 5000

/** Rows in portions that one statement can hold: PostgreSQL takes at most 65,535 parameters. */
export function* portionsOf<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += rowsPerStatement)
    yield rows.slice(start, start + rowsPerStatement)
}
