import type { Db } from '../db/client.ts'
import { listCellsSince, type RollupState, readRollupState } from '../queries/rollup-state.ts'
import { type RollupCells, withCells } from './rollup-cells.ts'

// Figures are sums over thousands of cells, and reading these costs a hundred times as much as adding them up. So
// the process keeps them: every fold has a number, every cell says which fold changed it last, and whoever asks reads
// only what has changed since. A few states are kept, since a transaction may see one that has passed.

const statesKept = 3

// One database at a time, by name: after a restart of PostgreSQL, with whatever it may hold then, it has another.
let remembered: Memory = emptyMemory('')

interface Memory {
  database: string
  states: RollupCells[]
  /** Before the first fold. */
  none: RollupCells
}

function emptyMemory(database: string): Memory {
  return { database, states: [], none: { fold: 0, byUnit: new Map(), asked: new Map() } }
}

/** The cells as the connection or transaction `db` sees them. */
export async function readRollupCells(db: Db): Promise<RollupCells> {
  const state = await readRollupState(db)
  const found = memoryOf(state).states.find(({ fold }) => fold === state.fold)
  return found ?? (await readOnto(db, state))
}

function memoryOf({ database }: RollupState): Memory {
  if (remembered.database !== database) remembered = emptyMemory(database)
  return remembered
}

/** Reads what has changed since the newest state that this one has grown out of; all, where cells were taken away. */
async function readOnto(db: Db, state: RollupState): Promise<RollupCells> {
  const { states, none } = memoryOf(state)
  const base = states.find(({ fold }) => fold < state.fold && fold >= state.clearedIn) ?? none
  const { fold, clearedIn, cells } = await listCellsSince(db, base.fold)
  // Outside a transaction a fold may have come in between.
  if (clearedIn > base.fold && base !== none) return readRollupCells(db)
  const read = withCells(base, fold, cells)
  remember(state, read)
  return read
}

function remember(state: RollupState, read: RollupCells): void {
  const memory = memoryOf(state)
  const states = memory.states.filter(({ fold }) => fold !== read.fold)
  memory.states = [read, ...states].toSorted((a, b) => b.fold - a.fold).slice(0, statesKept)
}
