import type { ComponentChildren } from 'preact'
import { type Address, writeAddress } from './router.ts'
import type { Go } from './use-address.ts'

interface LinkProps {
  /** Where from; the target is this address with the change. */
  address: Address
  change: Partial<Address>
  go: Go
  class?: string
  isCurrent?: boolean
  children: ComponentChildren
}

function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
}

/** A real link within the page: it can be opened in a new tab, copied and reached by keyboard. */
export function Link({ address, change, go, isCurrent = false, children, ...rest }: LinkProps) {
  const follow = (event: MouseEvent) => {
    if (!isPlainClick(event)) return
    event.preventDefault()
    go(change)
  }
  return (
    <a
      {...rest}
      href={writeAddress({ ...address, ...change })}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={follow}
    >
      {children}
    </a>
  )
}
