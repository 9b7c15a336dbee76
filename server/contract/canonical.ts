/**
 * The one text that stands for a value: keys sorted, strings in NFC, whole numbers only, no spaces.
 * Both sides hash this text, so a response means the same bytes on the tablet and on the server.
 * @throws RangeError on numbers that are not safe integers, and on anything JSON cannot hold
 */
export function canonicalJson(value: unknown): string {
  // What arrives was written in this form by the sender; then the engine's own writer is several times as fast.
  return isCanonical(value) ? JSON.stringify(value) : write(value)
}

// Keys of these signs sort the same with and without their quotation marks.
const plainKey = /^[\w.-]*$/

/** Whether `JSON.stringify` writes a value just as `write` does. False where that is not plain to see. */
function isCanonical(value: unknown): boolean {
  if (value === null || typeof value === 'boolean') return true
  if (typeof value === 'string') return isNormalised(value)
  if (typeof value === 'number') return Number.isSafeInteger(value)
  if (Array.isArray(value)) return value.every(isCanonical)
  if (typeof value !== 'object') return false
  let last: string | null = null
  for (const key of Object.keys(value)) {
    if ((last !== null && key <= last) || !plainKey.test(key)) return false
    if (!isCanonical((value as Record<string, unknown>)[key])) return false
    last = key
  }
  return true
}

function isNormalised(text: string): boolean {
  return text.normalize('NFC') === text
}

function write(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'))
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new RangeError(`canonicalJson: ${value} is not a whole number`)
    return String(value === 0 ? 0 : value)
  }
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`
  if (typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([key, member]) => [JSON.stringify(key.normalize('NFC')), write(member)] as const)
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
