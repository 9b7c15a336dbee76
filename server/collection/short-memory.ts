interface Kept<Value> {
  value: Promise<Value>
  until: number
}

const keptMilliseconds = 2000
const mostKept = 5000

/**
 * Remembers what was found for two seconds, so that many who ask the same at once cost one look-up. Changes take
 * effect within that time on every server.
 * @param isKept what is worth remembering: anybody can ask for what does not exist
 * @returns a function from name and look-up to what was found
 */
export function makeShortMemory<Value>(
  isKept: (value: Value) => boolean,
  monotonic: () => number = () => performance.now(),
): (name: string, lookUp: () => Promise<Value>) => Promise<Value> {
  const kept = new Map<string, Kept<Value>>()
  return (name, lookUp) => {
    const now = monotonic()
    const found = kept.get(name)
    if (found && found.until > now) return found.value
    if (kept.size >= mostKept) kept.clear()
    const asked = { value: lookUp(), until: now + keptMilliseconds }
    kept.set(name, asked)
    const forget = () => kept.get(name) === asked && kept.delete(name)
    asked.value.then((value) => isKept(value) || forget(), forget)
    return asked.value
  }
}
