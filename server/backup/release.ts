import { readFileSync } from 'node:fs'

/** Version of this program, as package.json says. */
export function readRelease(): string {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version
}
