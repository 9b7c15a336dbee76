import { useEffect, useState } from 'preact/hooks'
import { useOnline } from './effects.ts'
import type { DeliveryState, Services } from './services.ts'

/** How the device stands towards the server. */
export interface DeviceStanding {
  delivery: DeliveryState
  /** Whether there is a network and the server answered last time. */
  isOnline: boolean
  /** When the server last answered; milliseconds since 1970, null when it has not since the page was opened. */
  lastContact: number | null
}

/** Follows delivery and network. */
export function useStanding({ watchDelivery, clock }: Services): DeviceStanding {
  const [delivery, setDelivery] = useState<DeliveryState>({ waiting: 0, aside: 0, isReached: null })
  const [lastContact, setLastContact] = useState<number | null>(null)
  const hasNetwork = useOnline()
  useEffect(
    () =>
      watchDelivery((state) => {
        setDelivery(state)
        if (state.isReached) setLastContact(clock())
      }),
    [],
  )
  return { delivery, lastContact, isOnline: hasNetwork && delivery.isReached !== false }
}
