// Whoever opens a page asks again for what others have asked of the same state: a unit stands in the table of the unit above
// it, which decides what its own page may show. So what was computed from a state is kept as long as the state is.

// Of all answers of a state together: those of a province of 300 units by some forty names, a few of one of 4,000.
const unitsKept = 12_000

interface Kept {
  answer: Promise<unknown>
  /** How many units it tells of, which is about how much memory it takes. */
  units: number
}

const memories = new WeakMap<object, Memory>()

class Memory {
  // The latest stands last, so that the first is the one that nobody has asked for longest.
  readonly #answers = new Map<string, Kept>()
  #units = 0

  find(name: string): Promise<unknown> | null {
    const known = this.#answers.get(name)
    if (!known) return null
    this.#answers.delete(name)
    this.#answers.set(name, known)
    return known.answer
  }

  keep(name: string, kept: Kept): void {
    this.#answers.set(name, kept)
    this.#units += kept.units
    for (const oldest of this.#answers.keys()) {
      if (this.#units <= unitsKept || oldest === name) break
      this.forget(oldest)
    }
  }

  forget(name: string): void {
    this.#units -= this.#answers.get(name)?.units ?? 0
    this.#answers.delete(name)
  }
}

/** What is computed from a state, and what it depends on beside it. */
export interface Question {
  /** Of all that the answer depends on; each stands for one type. Null for what is not asked for again. */
  name: string | null
  /** How many units the answer tells of: at least 1. */
  units: number
}

/**
 * What was computed from a state, such as that of the cells, or computes it now. Many share it, so nobody may write into it.
 */
export function keptPerState<T>(
  state: object,
  { name, units }: Question,
  compute: () => Promise<T>,
): Promise<T> {
  if (name === null) return compute()
  const memory = memories.get(state) ?? new Memory()
  memories.set(state, memory)
  const known = memory.find(name) as Promise<T> | null
  // What failed, failed in the transaction of whoever asked first.
  if (known) return known.catch(compute)
  const answer = compute()
  memory.keep(name, { answer, units })
  answer.catch(() => memory.forget(name))
  return answer
}

const numbers = new WeakMap<object, number>()
let last = 0

/** A number for an object that is the same as long as it is the same object. */
export function numberOf(object: object): number {
  const number = numbers.get(object) ?? ++last
  numbers.set(object, number)
  return number
}
