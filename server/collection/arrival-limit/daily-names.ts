import { createHmac, randomBytes } from 'node:crypto'
import { type Clock, officeDay } from '../../calendar.ts'

/** Gives things a name that means nothing on another day. */
export type NameToday = (thing: string) => string

/**
 * Names by HMAC under a random key that lives in memory alone and is overwritten at the first use of a new day
 * (office time zone). From then on nobody, with whatever copy of the memory, can test whether an address was here.
 * @param forget called when the day changes, to drop what was kept under the old names
 */
export function makeDailyNames(clock: Clock, forget: () => void): NameToday {
  const key = Buffer.alloc(32)
  let day = ''
  return (thing) => {
    const today = officeDay(clock())
    if (today !== day) {
      randomBytes(key.length).copy(key)
      day = today
      forget()
    }
    return createHmac('sha256', key).update(thing).digest('base64url')
  }
}
