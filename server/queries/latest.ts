/** Values by name, of which those asked for last are kept. */
export interface Latest<Value> {
  find(name: string): Value | undefined
  keep(name: string, value: Value): void
}

/** @param most how many are kept */
export function latestOf<Value>(most: number): Latest<Value> {
  // The latest stands last, so that the first is the one that nobody has asked for longest.
  const known = new Map<string, Value>()
  const keep = (name: string, value: Value) => {
    known.delete(name)
    known.set(name, value)
    const [oldest] = known.keys()
    if (oldest !== undefined && known.size > most) known.delete(oldest)
  }
  const find = (name: string) => {
    const value = known.get(name)
    if (value !== undefined) keep(name, value)
    return value
  }
  return { find, keep }
}
