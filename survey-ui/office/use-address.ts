import { useEffect, useState } from 'preact/hooks'
import { type Address, readAddress, writeAddress } from './router.ts'
import type { Services } from './services.ts'

/** Goes to another state of the page; what is not given stays as it is. */
export type Go = (change: Partial<Address>) => void

/** The address as state. Going somewhere adds a step to the history, so that back works. */
export function useAddress({ readSearch, pushAddress, onAddressChange }: Services): [Address, Go] {
  const [address, setAddress] = useState(() => readAddress(readSearch()))
  useEffect(() => onAddressChange(() => setAddress(readAddress(readSearch()))), [readSearch, onAddressChange])
  const go: Go = (change) => {
    const next = { ...address, ...change }
    if (writeAddress(next) === writeAddress(address)) return
    pushAddress(writeAddress(next))
    setAddress(next)
    const isElsewhere =
      next.page !== address.page || next.part !== address.part || next.unitId !== address.unitId
    if (isElsewhere) window.scrollTo(0, 0)
  }
  return [address, go]
}
