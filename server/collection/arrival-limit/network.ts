// Without regular expressions, and so without `node:net`, which has some: the engine keeps what one matched last.

/** An address without its zone, and an IPv4 address without its IPv6 clothes. */
function plainAddress(address: string): string {
  const [bare = ''] = address.split('%')
  const isMapped = bare.slice(0, 7).toLowerCase() === '::ffff:' && bare.includes('.')
  return isMapped ? bare.slice(7) : bare
}

/** Whether an address is this machine's own. */
export function isLoopback(address: string): boolean {
  const plain = plainAddress(address)
  return plain === '::1' || plain.startsWith('127.')
}

/**
 * The network of an address, coarse on purpose: 24 bits of IPv4, 56 of IPv6, which is about what one office or
 * household has. What is no address is one network of its own.
 */
export function networkOf(address: string): string {
  const plain = plainAddress(address)
  if (plain.includes(':')) return wholeIPv6(plain).slice(0, 14)
  const parts = plain.split('.')
  return parts.length === 4 ? parts.slice(0, 3).join('.') : 'unknown'
}

/** The 32 hexadecimal digits of an IPv6 address. */
function wholeIPv6(address: string): string {
  const [head, tail] = address.split('::')
  const digits = (part = '') => (part === '' ? [] : part.split(':').map((group) => group.padStart(4, '0')))
  const before = digits(head)
  const after = digits(tail)
  const missing = Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0000')
  return [...before, ...missing, ...after].join('').toLowerCase()
}
