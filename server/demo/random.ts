/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** In [0, 1). */
  next(): number
  /** Whole number in [0, below). */
  below(below: number): number
  /** Standard normal. */
  normal(): number
  hex(digits: number): string
  pick<T>(list: readonly T[]): T
}

/** @see Tommy Ettinger's mulberry32: 32 bits of state, enough for a simulation */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    // Box–Muller; 1 - next() keeps the logarithm finite.
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    hex: (digits) => Array.from({ length: digits }, () => below(16).toString(16)).join(''),
    pick: <T>(list: readonly T[]) => {
      const picked = list[below(list.length)]
      if (picked === undefined) throw new RangeError('pick requires a list that is not empty')
      return picked
    },
  }
}

/** A seed of its own for each name, so that parts of a simulation do not shift each other. */
export function seedOf(name: string): number {
  let hash = 2_166_136_261
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619)
  return hash >>> 0
}
