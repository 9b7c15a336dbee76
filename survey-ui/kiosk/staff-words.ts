import { pageLanguage } from '#contract/languages.ts'
import type { RoomOnDevice } from './device-room.ts'
import type { Readiness } from './readiness.ts'
import type { DeliveryState } from './services.ts'
import { kioskTextsIn } from './texts.ts'

/** What waits and what was set aside. */
export function queueWords({ waiting, aside }: DeliveryState, language: string): string {
  const { device, staff } = kioskTextsIn(language)
  const words = [waiting > 0 ? device.waiting(waiting) : staff.queueEmpty]
  if (aside > 0) words.push(device.aside(aside))
  return words.join(' · ')
}

/** Day and time of the tablet's own clock. @param at milliseconds since 1970 */
export function timeWords(at: number | null, language: string): string {
  if (at === null) return kioskTextsIn(language).staff.noContact
  const style = {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  } as const
  return new Intl.DateTimeFormat(pageLanguage(language) === 'en' ? 'en-GB' : 'vi-VN', style).format(at)
}

/** Bytes as people read them: 12 MB, 1,4 GB. */
function sizeWords(bytes: number, language: string): string {
  const isLarge = bytes >= 1e9
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: isLarge ? 1 : 0 })
  return isLarge ? `${number.format(bytes / 1e9)} GB` : `${number.format(Math.ceil(bytes / 1e6))} MB`
}

/** Room and promise of the storage. */
export function storageWords(
  room: RoomOnDevice | null,
  readiness: Readiness['kind'] | null,
  language: string,
): string {
  const { device, staff } = kioskTextsIn(language)
  const { usedBytes = null, quotaBytes = null } = room ?? {}
  const isMeasured = usedBytes !== null && quotaBytes !== null
  const words = isMeasured
    ? staff.used(sizeWords(usedBytes, language), sizeWords(quotaBytes, language))
    : staff.unknown
  const verdicts = {
    ready: staff.promised,
    unpromised: device.notPromised,
    full: device.full,
    broken: device.broken,
  }
  return readiness === null ? words : `${words} · ${verdicts[readiness]}`
}
