const shortestSeconds = 1
const longestSeconds = 300

/**
 * Seconds to wait after so many failures in a row: doubling from 1 to 300, drawn from the upper half of
 * that span, so that the tablets of a province do not all come back in the same second.
 * @param random from 0 to 1
 */
export function pauseSeconds(failures: number, random: number): number {
  const span = Math.min(longestSeconds, shortestSeconds * 2 ** Math.max(0, failures - 1))
  return Math.max(shortestSeconds, span * (0.5 + random / 2))
}
