import type { Coverage } from '#contract/link.ts'

/**
 * Received and handed out over the units and channels where invitations were noted. Elsewhere responses have no
 * denominator, and would make the rate look better than it is. Null where nothing was noted.
 */
export function wholeCoverage({ units }: Coverage): { received: number; handedOut: number } | null {
  const noted = units.filter(({ coverage }) => coverage !== null)
  if (noted.length === 0) return null
  return {
    received: noted.reduce((sum, { received }) => sum + (received ?? 0), 0),
    handedOut: noted.reduce((sum, { handedOut }) => sum + (handedOut ?? 0), 0),
  }
}
