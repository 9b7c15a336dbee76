import { latestOf } from './latest.ts'

const textsKept = 8

/**
 * Reads lists that come as one JSON text and are nearly always what they were: the same text gives the same list, so that
 * what is made of it can be kept with it. Nobody may write into one.
 * @param listOf makes the list of what stands in the text
 */
export function listReader<Row, Item extends object>(
  listOf: (rows: Row[]) => Item[],
): (text: string) => readonly Item[] {
  const known = latestOf<readonly Item[]>(textsKept)
  return (text) => {
    const found = known.find(text)
    if (found) return found
    const list = Object.freeze(listOf(JSON.parse(text)).map((item) => Object.freeze(item)))
    known.keep(text, list)
    return list
  }
}
