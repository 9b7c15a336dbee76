import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Values computed by numpy, scipy and mpmath; see the README beside them. */
export const outside = JSON.parse(
  readFileSync(fileURLToPath(new URL('../fixtures/outside/values.json', import.meta.url)), 'utf8'),
)

/** Columns of levels as analyses keep them; 0 is no answer. */
export function columnOf(digits: string): Int8Array {
  return Int8Array.from(digits, Number)
}
