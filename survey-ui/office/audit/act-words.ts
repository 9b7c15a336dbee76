import { matchesText } from '../search-text.ts'
import type { AuditTexts } from '../text/audit.vi.ts'

/** An act in words; one that has none yet is told as the log names it. */
export function actWords(act: string, { acts }: Pick<AuditTexts, 'acts'>): string {
  return acts[act] ?? act.replaceAll('_', ' ')
}

/** The acts of the log whose words answer a query, diacritics aside; null for an empty one. */
export function actsLike(
  query: string,
  known: readonly string[],
  words: Pick<AuditTexts, 'acts'>,
): string[] | null {
  if (query.trim() === '') return null
  return known.filter((act) => matchesText(`${actWords(act, words)} ${act.replaceAll('_', ' ')}`, query))
}

/** What an act was about, on one line: `đợt khảo sát: k-2026; lý do: …`. What has no words yet is named as in the log. */
export function subjectText(subject: Record<string, unknown>, words: Pick<AuditTexts, 'subjects'>): string {
  return Object.entries(subject)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${words.subjects[key] ?? key}: ${valueText(value, words)}`)
    .join('; ')
}

function valueText(value: unknown, words: Pick<AuditTexts, 'subjects'>): string {
  if (Array.isArray(value)) return value.map((one) => valueText(one, words)).join(', ')
  if (typeof value === 'object' && value !== null)
    return `(${subjectText(value as Record<string, unknown>, words)})`
  return String(value)
}
