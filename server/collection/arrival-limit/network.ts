import { BlockList, isIPv4, isIPv6 } from 'node:net'

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8)
loopback.addAddress('::1', 'ipv6')

/** Whether an address is this machine's own. An IPv4 address in IPv6 clothes counts as what it is. */
export function isLoopback(address: string): boolean {
  return loopback.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}

/**
 * The network of an address, coarse on purpose: 24 bits of IPv4, 56 of IPv6, which is about what one office or
 * household has. What is no address is one network of its own.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  const plain = mapped ?? address.split('%')[0] ?? ''
  if (isIPv4(plain)) return plain.split('.').slice(0, 3).join('.')
  if (!isIPv6(plain)) return 'unknown'
  return wholeIPv6(plain).slice(0, 14)
}

/** The 32 hexadecimal digits of an IPv6 address. */
function wholeIPv6(address: string): string {
  const [head = '', tail] = address.split('::')
  const groups = (part: string | undefined) =>
    (part ? part.split(':') : []).map((group) => group.padStart(4, '0'))
  const before = groups(head)
  const after = groups(tail)
  const missing = Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0000')
  return [...before, ...missing, ...after].join('').toLowerCase()
}
