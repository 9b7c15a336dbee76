import { count } from '#charts/format.ts'
import type { DeliveryWatch, TabletSummary } from '#contract/tablets.ts'
import type { Language } from '../language.ts'
import type { TabletTexts } from '../text/tablets.vi.ts'

/** How long ago something was, in the largest unit that fits. */
export function agoText(instant: string, now: Date, language: Language, { ago }: TabletTexts): string {
  const minutes = Math.floor((now.getTime() - Date.parse(instant)) / 60_000)
  if (minutes < 1) return ago.now
  if (minutes < 60) return ago.minutes(count(minutes, language))
  if (minutes < 48 * 60) return ago.hours(count(Math.floor(minutes / 60), language))
  return ago.days(count(Math.floor(minutes / 1440), language))
}

/** How right a tablet's clock is. Half a minute is nothing: the report itself takes a moment. */
export function clockText(seconds: number | null, language: Language, texts: TabletTexts): string {
  if (seconds === null) return texts.unknown
  if (Math.abs(seconds) <= 30) return texts.clockRight
  const span = spanText(Math.abs(seconds), language, texts)
  return seconds > 0 ? texts.clockAhead(span) : texts.clockBehind(span)
}

function spanText(seconds: number, language: Language, { span }: TabletTexts): string {
  if (seconds < 90) return span.seconds(count(seconds, language))
  if (seconds < 90 * 60) return span.minutes(count(Math.round(seconds / 60), language))
  if (seconds < 48 * 3600) return span.hours(count(Math.round(seconds / 3600), language))
  return span.days(count(Math.round(seconds / 86_400), language))
}

/** What a tablet's storage holds, in megabytes, and whether it is kept. */
export function storageText(
  { used, quota, isPersistent }: TabletSummary['storage'],
  language: Language,
  texts: TabletTexts,
): string {
  const megabytes = (bytes: number) => `${count(Math.round(bytes / 1_000_000), language)} MB`
  const room =
    used === null || quota === null
      ? texts.storageUnknown
      : texts.storageUsed(megabytes(used), megabytes(quota))
  if (isPersistent === null) return room
  return `${room}; ${isPersistent ? texts.storageKept : texts.storageNotKept}`
}

/** The sentence that the section begins with; empty where a gap of the database has already said what matters. */
export function watchSentence(
  { tablets, gaps }: Pick<DeliveryWatch, 'tablets' | 'gaps'>,
  language: Language,
  texts: TabletTexts,
): string {
  const missing = tablets.reduce((sum, { counts }) => sum + counts.missing, 0)
  const faulty = tablets.filter(({ faults }) => faults.length > 0).length
  const all = count(tablets.length, language)
  const finding =
    missing > 0 ? texts.someMissing(count(missing, language), all) : gaps.length > 0 ? '' : texts.allGood(all)
  return [finding, faulty > 0 ? texts.needCare(count(faulty, language)) : ''].filter(Boolean).join(' ')
}
