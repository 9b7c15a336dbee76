/** A text as people type it in a hurry: small letters, no diacritics, đ as d. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
}

/**
 * How well a text answers a query, the best first: 0 when it holds the query from the beginning of a word on,
 * 1 when every word of the query begins a word, 2 when every one lies somewhere within; null when it does not.
 */
export function searchRank(text: string, query: string): 0 | 1 | 2 | null {
  if (!matchesText(text, query)) return null
  const [spaced, wanted] = [` ${foldText(text)}`, foldText(query).trim()]
  if (spaced.includes(` ${wanted}`)) return 0
  return wanted.split(/\s+/).every((word) => spaced.includes(` ${word}`)) ? 1 : 2
}

/** Whether every word of the query begins a word of the text or lies within one, diacritics aside. */
export function matchesText(text: string, query: string): boolean {
  const folded = foldText(text)
  return foldText(query)
    .split(/\s+/)
    .every((word) => folded.includes(word))
}
