// So that a file of whatever length takes the same memory.
const most = 5000

/** The same function of a text, which keeps the answers to texts that came before; from time to time it begins anew. */
export function remember<Answer>(of: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= most) known.clear()
    const answer = of(text)
    known.set(text, answer)
    return answer
  }
}
