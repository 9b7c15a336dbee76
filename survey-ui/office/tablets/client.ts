import type { CodePolicy } from '#contract/collector.ts'
import type { OpeningHours } from '#contract/kiosk.ts'
import type { LocalText } from '#contract/questionnaire.ts'
import type { DeliveryWatch, PlaceSettings } from '#contract/tablets.ts'
import type { OfficeClient } from '../client.ts'

export interface AcceptTablet {
  code: string
  name: string
  /** The tablet there whose enrolment ends; null for none. */
  replaces: string | null
}

/** What is left out stays as it is. */
export interface PlaceChange {
  name?: string
  status?: 'open' | 'closed'
  surveys?: string[]
  codes?: CodePolicy
  kiosk?: {
    languages?: string[]
    idleSeconds?: number
    hours?: OpeningHours[]
    slides?: LocalText[]
    /** The digits; null removes the PIN. */
    exitPin?: string | null
  }
}

export interface WriteOff {
  collectorId: number
  day: string
  count: number
  reason: string
}

export type TabletClient = ReturnType<typeof tabletClient>

/** What the office asks of the server about tablets and the places where they stand. */
export function tabletClient({ ask }: Pick<OfficeClient, 'ask'>) {
  return {
    readWatch: (unit: number) => ask<DeliveryWatch>('GET', `/tablets?unit=${unit}`),
    readPlace: (collectorId: number) => ask<PlaceSettings>('GET', `/collectors/${collectorId}`),
    changePlace: (collectorId: number, change: PlaceChange) =>
      ask<PlaceSettings>('PATCH', `/collectors/${collectorId}`, change),
    accept: (collectorId: number, tablet: AcceptTablet) =>
      ask<{ deviceId: string; name: string }>('POST', `/collectors/${collectorId}/tablets`, tablet),
    rename: (deviceId: string, name: string) => ask<null>('PATCH', `/tablets/${deviceId}`, { name }),
    move: (deviceId: string, collectorId: number) =>
      ask<null>('POST', `/tablets/${deviceId}/move`, { collectorId }),
    revoke: (deviceId: string, reason: string) =>
      ask<null>('POST', `/tablets/${deviceId}/revoke`, { reason }),
    writeOff: (deviceId: string, given: WriteOff) =>
      ask<null>('POST', `/tablets/${deviceId}/write-off`, given),
  }
}
