import type { Readiness } from '../readiness.ts'
import type { DeliveryState } from '../services.ts'
import { kioskTextsIn } from '../texts.ts'

interface DeviceLineProps {
  language: string
  delivery: DeliveryState
  isOnline: boolean
  readiness: Readiness['kind'] | null
}

/**
 * How the device stands, in small words for staff: a circle when all is well, a triangle when not. What is no trouble
 * yet stands in the menu of staff alone; citizens read this line.
 */
export function DeviceLine({ language, delivery, isOnline, readiness }: DeviceLineProps) {
  const { device } = kioskTextsIn(language)
  const storage = { ready: null, unpromised: null, full: device.full, broken: device.broken }
  const isWell = isOnline && delivery.aside === 0 && readiness !== 'full' && readiness !== 'broken'
  const words = [
    isOnline ? device.online : device.offline,
    delivery.waiting > 0 && device.waiting(delivery.waiting),
    delivery.aside > 0 && device.aside(delivery.aside),
    readiness && storage[readiness],
  ].filter(Boolean)
  return (
    <p class="device">
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        {isWell ? <circle cx="8" cy="8" r="5" /> : <path d="M8 2l6.5 12h-13z" />}
      </svg>
      {words.join(' · ')}
    </p>
  )
}
