import type { ClockState } from '../delivery/clock.ts'
import { type Connect, write } from './database.ts'

/** What this device knows of its clock. */
export interface ClockStore {
  load: () => Promise<ClockState>
  /** @param milliseconds how far the clock was put forward; negative means back */
  addJump: (milliseconds: number) => Promise<void>
  /** @param milliseconds how far the clock is ahead of the server's */
  saveOffset: (milliseconds: number) => Promise<void>
}

const key = 'state'
const first: ClockState = { jumps: [], offset: null }

export function clockIn(connect: Connect): ClockStore {
  const change = (changed: (state: ClockState) => ClockState) =>
    write(connect, ['clock'], async (stores) => {
      await stores('clock').put(changed((await stores('clock').get(key)) ?? first), key)
    })
  return {
    load: async () => (await (await connect()).get('clock', key)) ?? first,
    addJump: (jump) => change(({ jumps, offset }) => ({ jumps: [...jumps, Math.round(jump)], offset })),
    saveOffset: (offset) => change(({ jumps }) => ({ jumps, offset: Math.round(offset) })),
  }
}
