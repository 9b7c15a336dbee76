import type { DeliveryState } from './services.ts'
import { kioskTextsIn } from './texts.ts'

interface DeviceLineProps {
  language: string
  delivery: DeliveryState
  isOnline: boolean
  isPersistent: boolean
}

/** How the device stands, in small words for staff: a circle when all is well, a triangle when not. */
export function DeviceLine({ language, delivery, isOnline, isPersistent }: DeviceLineProps) {
  const { device } = kioskTextsIn(language)
  const isReaching = isOnline && delivery.isReached !== false
  const words = [
    isReaching ? device.online : device.offline,
    delivery.waiting > 0 && device.waiting(delivery.waiting),
    delivery.aside > 0 && device.aside(delivery.aside),
    !isPersistent && device.notPromised,
  ].filter(Boolean)
  return (
    <p class="device">
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        {isReaching && delivery.aside === 0 ? <circle cx="8" cy="8" r="5" /> : <path d="M8 2l6.5 12h-13z" />}
      </svg>
      {words.join(' · ')}
    </p>
  )
}
