/** Where counts of a population were taken from. */
export interface PopulationSource {
  text: string
  /** Day of the source, YYYY-MM-DD. */
  on: string
}

/** A count with where it was taken from; both null for counts of before sources were asked for. */
export interface Sourced {
  source: string | null
  sourceOn: string | null
}

/** The sources of rows, each once, the newest first; null last, for rows of before sources were asked for. */
export function sourcesOf(rows: readonly Sourced[]): (PopulationSource | null)[] {
  const known = new Map<string, PopulationSource | null>()
  for (const { source, sourceOn } of rows) {
    const told = source !== null && sourceOn !== null ? { text: source, on: sourceOn } : null
    known.set(told ? `${told.on} ${told.text}` : '', told)
  }
  return [...known].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, told]) => told)
}
