import { hash } from 'node:crypto'
import { canonicalJson } from '#contract/canonical.ts'

/**
 * SHA-256 of the canonical form, as hexadecimal digits: what `bodyHash` of the contract gives in browsers.
 * Web cryptography hands each call to another thread, which costs the server more than the hash itself.
 */
export function hashOfContent(content: unknown): string {
  return hash('sha256', canonicalJson(content))
}
