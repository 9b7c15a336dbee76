/** A list with one entry some places further on, or back; it stops at the ends. */
export function moved<T>(list: readonly T[], from: number, by: number): T[] {
  const entry = list[from]
  if (entry === undefined) return [...list]
  const to = Math.min(list.length - 1, Math.max(0, from + by))
  return list.toSpliced(from, 1).toSpliced(to, 0, entry)
}
