/**
 * The one text that stands for a value: keys sorted, strings in NFC, whole numbers only, no spaces.
 * Both sides hash this text, so a response means the same bytes on the tablet and on the server.
 * @throws RangeError on numbers that are not safe integers, and on anything JSON cannot hold
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'))
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new RangeError(`canonicalJson: ${value} is not a whole number`)
    return String(value === 0 ? 0 : value)
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([key, member]) => [JSON.stringify(key.normalize('NFC')), canonicalJson(member)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${members.map(([key, member]) => `${key}:${member}`).join(',')}}`
  }
  throw new RangeError(`canonicalJson: cannot write ${typeof value}`)
}

/** SHA-256 of the canonical form, as 64 hexadecimal digits. In browsers it needs a secure origin. */
export async function bodyHash(content: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalJson(content))
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
