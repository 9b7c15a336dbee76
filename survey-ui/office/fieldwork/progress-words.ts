import { count, decimal } from '#charts/format.ts'
import type { GatheredUnit, Pace } from '#contract/fieldwork.ts'
import type { Language } from '../language.ts'
import type { FieldworkTexts } from '../text/fieldwork.vi.ts'

/** What is left to do in how many days: "Còn 10 ngày · cần 14 phiếu/ngày để kịp · đến nay 9,3 phiếu/ngày". */
export function paceWords(
  { daysLeft, perDay, sofarPerDay }: Pace,
  language: Language,
  words: FieldworkTexts,
): string {
  const parts = [
    daysLeft === null
      ? words.noEnd
      : daysLeft === 1
        ? words.lastDay
        : words.daysLeft(count(daysLeft, language)),
    perDay === null ? '' : perDay === 0 ? words.reached : words.pace(count(perDay, language)),
    words.sofar(decimal(sofarPerDay, language)),
  ]
  const text = parts.filter(Boolean).join(' · ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

/** Units that need help first: those behind, by how little of the target they have; those without a target last. */
export function byNeed<U extends GatheredUnit>(units: readonly U[]): U[] {
  const share = ({ stored, target }: U) => (target === null ? Infinity : stored / target)
  return [...units].sort((a, b) => Number(b.isBehind) - Number(a.isBehind) || share(a) - share(b))
}
