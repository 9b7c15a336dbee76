import type { Db } from '../db/client.ts'
import { listCellsSince, type RollupState, readRollupState } from '../queries/rollup-state.ts'
import { type RollupCells, withCells } from './rollup-cells.ts'

// Figures are sums over thousands of cells, and reading these costs a hundred times as much as adding them up. So
// the process keeps them: every fold has a number, every cell says which fold changed it last, and whoever asks reads
// only what has changed since. A few states are kept, since a transaction may see one that has passed.

const statesKept = 3

const none: RollupCells = { fold: 0, byUnit: new Map() }

// One database at a time, by name: after a restart of PostgreSQL, with whatever it may hold then, it has another.
let remembered: { database: string; states: RollupCells[] } = { database: '', states: [] }

/** The cells as the connection or transaction `db` sees them. */
export async function readRollupCells(db: Db): Promise<RollupCells> {
  const state = await readRollupState(db)
  const found = statesOf(state).find(({ fold }) => fold === state.fold)
  return found ?? (await readOnto(db, state))
}

function statesOf({ database }: RollupState): RollupCells[] {
  if (remembered.database !== database) remembered = { database, states: [] }
  return remembered.states
}

/** Reads what has changed since the newest state that this one has grown out of; all, where cells were taken away. */
async function readOnto(db: Db, state: RollupState): Promise<RollupCells> {
  const base = statesOf(state).find(({ fold }) => fold < state.fold && fold >= state.clearedIn) ?? none
  const { fold, clearedIn, cells } = await listCellsSince(db, base.fold)
  // Outside a transaction a fold may have come in between.
  if (clearedIn > base.fold && base !== none) return readRollupCells(db)
  const read = withCells(base, fold, cells)
  remember(state, read)
  return read
}

function remember(state: RollupState, read: RollupCells): void {
  const states = statesOf(state).filter(({ fold }) => fold !== read.fold)
  remembered.states = [read, ...states].toSorted((a, b) => b.fold - a.fold).slice(0, statesKept)
}
