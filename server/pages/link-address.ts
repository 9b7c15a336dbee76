import { problems } from '../problem.ts'

/** The address of a link's form. */
export function linkUrl(publicUrl: string, token: string): string {
  return `${publicUrl}/q/${token}`
}

/** Whether an address leads every phone to itself. */
export function isLoopback(publicUrl: string): boolean {
  return /^(localhost$|127\.|\[?::1)/.test(new URL(publicUrl).hostname)
}

/**
 * Refuses to print an address that leads every phone to itself. In a demonstration it is allowed: its prints
 * say what they are.
 * @throws Problem loopback_address
 */
export function requireReachable(publicUrl: string, { demonstration }: { demonstration: boolean }): void {
  if (isLoopback(publicUrl) && !demonstration) throw problems.loopbackAddress(publicUrl)
}

/** The address as people type it: host and short path. Browsers try https by themselves, but not http. */
export function addressInWords(publicUrl: string, token: string): string {
  return linkUrl(publicUrl, token).replace(/^https:\/\//, '')
}
