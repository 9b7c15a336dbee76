import type { ClockJumps } from '../delivery/clock.ts'
import { type Connect, write } from './database.ts'

/** What this device has seen of its clock being moved. */
export interface ClockStore {
  jumps: () => Promise<ClockJumps>
  /** @param milliseconds how far the clock was put forward; negative means back */
  addJump: (milliseconds: number) => Promise<void>
}

const key = 'jumps'

export function clockIn(connect: Connect): ClockStore {
  return {
    jumps: async () => (await (await connect()).get('clock', key)) ?? [],
    addJump: (milliseconds) =>
      write(connect, ['clock'], async (stores) => {
        const jumps = (await stores('clock').get(key)) ?? []
        await stores('clock').put([...jumps, Math.round(milliseconds)], key)
      }),
  }
}
