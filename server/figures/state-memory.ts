// Whoever opens a page asks again for what others have asked of the same state: a unit stands in the table of the unit above
// it, which decides what its own page may show. So what was computed from a state is kept as long as the state is.

const answersKept = 512

const memories = new WeakMap<object, Map<string, Promise<unknown>>>()

/**
 * What was computed from a state, such as that of the cells, or computes it now. Many share it, so nobody may write into it.
 * @param name of what is computed and of all that it depends on beside the state; each name stands for one type. Null for what
 *   is not asked for again
 */
export function keptPerState<T>(state: object, name: string | null, compute: () => Promise<T>): Promise<T> {
  if (name === null) return compute()
  const answers = memories.get(state) ?? new Map<string, Promise<unknown>>()
  memories.set(state, answers)
  const known = answers.get(name) as Promise<T> | undefined
  if (known) {
    // The latest stands last, so that the first is the one that nobody has asked for longest.
    answers.delete(name)
    answers.set(name, known)
    // What failed, failed in the transaction of whoever asked first.
    return known.catch(compute)
  }
  const [oldest] = answers.keys()
  if (oldest !== undefined && answers.size >= answersKept) answers.delete(oldest)
  const answer = compute()
  answers.set(name, answer)
  answer.catch(() => answers.delete(name))
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
