/** How the counting of new responses goes on this server. */
export interface FoldWatch {
  /** The latest end of a round; the start of the server before the first. */
  succeededAt: Date
  counts: { done: number; failed: number }
}

export function makeFoldWatch(startedAt: Date): FoldWatch {
  return { succeededAt: startedAt, counts: { done: 0, failed: 0 } }
}

/** Notes how a round of counting ended. */
export function noteFold(watch: FoldWatch, { isDone, at }: { isDone: boolean; at: Date }): void {
  watch.counts[isDone ? 'done' : 'failed']++
  if (isDone) watch.succeededAt = at
}
