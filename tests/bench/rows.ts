import { appendFileSync } from 'node:fs'

/** A line of the table of results. Numbers come with their unit of measure, as text. */
export interface Row {
  what: string
  measured: string
  /** What the same machine does in the same run with nothing of ours in between; empty where nothing compares. */
  raw: string
  budget: string
}

/** Where rows are gathered when all benches run one after the other. */
export const rowsVariable = 'BENCH_ROWS'

/** Adds a line to the table that `npm run bench` prints at its end; alone, a bench has only its own lines. */
export function tell(row: Row): void {
  const file = process.env[rowsVariable]
  if (file) appendFileSync(file, `${JSON.stringify(row)}\n`)
}

/** The table as Markdown, as it stands in docs/performance.md. */
export function tableOf(rows: readonly Row[]): string {
  const head: Row = { what: 'what', measured: 'measured', raw: 'raw limit, same run', budget: 'budget' }
  const line = ({ what, measured, raw, budget }: Row) => `| ${what} | ${measured} | ${raw} | ${budget} |`
  return [line(head), '| --- | ---: | ---: | --- |', ...rows.map(line)].join('\n')
}
