/**
 * Lets questions that come close together share one answer, so that whoever asks often costs no more than one who asks
 * now and then. A failure is not kept.
 */
export function remember<Result>(milliseconds: number, ask: () => Promise<Result>): () => Promise<Result> {
  let latest: Promise<Result> | null = null
  let until = 0
  return () => {
    if (latest && performance.now() < until) return latest
    const asked = ask()
    latest = asked
    until = performance.now() + milliseconds
    asked.catch(() => {
      if (latest === asked) latest = null
    })
    return asked
  }
}
