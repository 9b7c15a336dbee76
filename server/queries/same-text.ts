const textsKept = 8

/**
 * Reads lists that come as one JSON text and are nearly always what they were: the same text gives the same list, so that
 * what is made of it can be kept with it. Nobody may write into one.
 * @param listOf makes the list of what stands in the text
 */
export function listReader<Row, Item extends object>(
  listOf: (rows: Row[]) => Item[],
): (text: string) => readonly Item[] {
  const known = new Map<string, readonly Item[]>()
  return (text) => {
    const list = known.get(text) ?? Object.freeze(listOf(JSON.parse(text)).map((item) => Object.freeze(item)))
    // The latest stands last, so that the first is the one that nobody has asked for longest.
    known.delete(text)
    known.set(text, list)
    const [oldest] = known.keys()
    if (oldest !== undefined && known.size > textsKept) known.delete(oldest)
    return list
  }
}
