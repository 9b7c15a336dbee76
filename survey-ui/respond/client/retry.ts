let timer = 0
let pauseSeconds = 5
const longestPauseSeconds = 60
let tryAgain: (() => void) | null = null

addEventListener('online', () => tryAgain?.())

/**
 * Tries again by itself: at once when the network comes back, and after pauses that grow.
 * @param seconds what the server asked for; null where it said nothing
 * @returns seconds until the next attempt
 */
export function retryIn(again: () => void, seconds: number | null): number {
  stopRetrying()
  // Phones that were told to wait together must not come back together.
  const wait = seconds === null ? pauseSeconds : Math.ceil(seconds * (1 + Math.random()))
  pauseSeconds = Math.min(longestPauseSeconds, pauseSeconds * 2)
  tryAgain = again
  timer = setTimeout(again, wait * 1000)
  return wait
}

/** @returns whether another attempt was planned */
export function stopRetrying(): boolean {
  const wasPlanned = tryAgain !== null
  clearTimeout(timer)
  tryAgain = null
  return wasPlanned
}
