import { skipped } from '../../analytics/index.ts'

// An array in PostgreSQL's binary form: dimensions, flags, type, then of its one dimension length and lower bound.
const [lengthAt, valuesAt] = [12, 20]

/**
 * Reads a smallint[] of levels from its binary form. Millions of rows pass here, so no list is made of each.
 * @param at where the array begins
 * @param into receives one number per answer; `skipped` for null
 * @returns how many there are; answers beyond the end of `into` are left out
 */
export function readLevels(bytes: Buffer, at: number, into: Int8Array): number {
  // An array of nothing has no dimension.
  if (bytes.readInt32BE(at) === 0) return 0
  const count = bytes.readInt32BE(at + lengthAt)
  let place = at + valuesAt
  for (let k = 0; k < count; k++) {
    // Of the four bytes of length all are 255 for null; of the two of a value the second holds a level.
    const isNull = bytes[place] === 255
    into[k] = isNull ? skipped : (bytes[place + 5] ?? 0)
    place += isNull ? 4 : 6
  }
  return count
}
