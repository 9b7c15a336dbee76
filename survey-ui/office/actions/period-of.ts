import { monthShort } from '#charts/format.ts'
import type { Language } from '../language.ts'

/** A period in short: "T7/2026 – T9/2026"; one month alone by its name. */
export function periodOf({ from, to }: { from: string; to: string }, language: Language): string {
  const [first, last] = [monthShort(from, language), monthShort(to, language)]
  return first === last ? first : `${first} – ${last}`
}
