import { dayShort } from '#charts/format.ts'
import type { GrantSummary } from '#contract/accounts.ts'
import type { UnitSummary } from '#contract/office.ts'
import { type Fault, faultText } from '../fault.ts'
import { type Speech, useSpeech } from '../language.ts'
import { peopleEn } from '../text/people.en.ts'
import { type PeopleTexts, peopleVi } from '../text/people.vi.ts'
import type { Texts } from '../text/vi.ts'
import { unitName } from '../unit-tree.ts'

/** The words of the page about accounts. */
export function usePeopleTexts(): PeopleTexts {
  return useSpeech().language === 'en' ? peopleEn : peopleVi
}

/** What went wrong with an account, in words. */
export function peopleFault(fault: Fault, words: PeopleTexts, texts: Texts): string {
  return words.faults[fault.code] ?? faultText(fault, texts)
}

/** Role and place of a right: `Nhập liệu, Xã An Bình`. */
export function grantName(
  { role, unitId }: Pick<GrantSummary, 'role' | 'unitId'>,
  units: readonly UnitSummary[],
  words: Pick<PeopleTexts, 'wholeTree' | 'otherUnit'>,
  { language, texts }: Speech,
): string {
  const unit = units.find((known) => known.unitId === unitId)
  const place = unitId === null ? words.wholeTree : unit ? unitName(unit, language) : words.otherUnit
  return `${texts.roles[role]}, ${place}`
}

/** The days of a right, as far as they are worth saying; empty for one that holds without end. */
export function grantDays(
  { from, lastDay, state }: Pick<GrantSummary, 'from' | 'lastDay' | 'state'>,
  words: Pick<PeopleTexts, 'from' | 'until' | 'future' | 'ended'>,
): string {
  if (state === 'ended') return words.ended
  const begins = state === 'future' ? words.from(dayShort(from)) : null
  const ends = lastDay === null ? null : words.until(dayShort(lastDay))
  return [begins, ends].filter((part) => part !== null).join(' ')
}
