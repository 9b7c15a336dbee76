import type { ImportPreview, PreviewChange, PreviewRow } from '#contract/import.ts'
import type { Values } from './cells.ts'
import { countState, type ImportPlan, type PlannedRow } from './plan.ts'

const shownFaults = 200
const shownChanges = 50

/** A plan as people see it before they confirm. */
export function previewOf(plan: ImportPlan, marks: { fileHash: string; stamp: string }): ImportPreview {
  const { kind, rows, faults, columns } = plan
  return {
    kind,
    ...marks,
    rows,
    added: countState(plan, 'added'),
    changed: countState(plan, 'changed'),
    same: countState(plan, 'same'),
    bad: faults.length,
    faults: faults.slice(0, shownFaults),
    columns,
    firstRows: firstRows(plan),
    changes: plan.planned.flatMap((row) => changesOf(plan, row)).slice(0, shownChanges),
  }
}

function firstRows({ firstValues, planned, columns }: ImportPlan): PreviewRow[] {
  const states = new Map(planned.map(({ line, state }) => [line, state]))
  const keys = columns.flatMap(({ column }) => (column === null ? [] : [column]))
  return firstValues.map(({ line, values }) => ({
    line,
    state: states.get(line) ?? 'faulty',
    cells: cellsIn(values, keys),
  }))
}

function cellsIn(values: Values, keys: readonly string[]): Record<string, string> {
  return Object.fromEntries(keys.map((key) => [key, values[key] ?? '']))
}

function changesOf({ reader }: ImportPlan, { line, row, state, before, after }: PlannedRow): PreviewChange[] {
  if (state !== 'changed' || before === null) return []
  const name = reader.nameOf(row).value
  return Object.keys(after)
    .filter((column) => before[column] !== after[column])
    .map((column) => ({
      line,
      name,
      column,
      before: before[column] ?? '',
      after: after[column] ?? '',
    }))
}
