import type { Overview, UnitSummary } from '#contract/office.ts'
import type { OfficeClient } from '../client.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { unreachable } from '../fault.ts'
import type { Address } from '../router.ts'
import type { Services } from '../services.ts'
import type { Go } from '../use-address.ts'
import { usePart } from '../use-part.ts'

export interface WatchProps {
  overview: Overview
  client: OfficeClient
  services: Services
  address: Address
  go: Go
  units: readonly UnitSummary[]
  /** Whether the person may change anything. */
  isEditable: boolean
}

const load = () => import('./sections.tsx')

/** What needs attention today. Its code and its facts come after the figures, which wait for neither. */
export function AttentionPart(props: WatchProps) {
  const part = usePart(load)
  // Held open, so that the figures below do not jump far when it comes.
  if (part.kind === 'loading') return <div class="attention-place" />
  if (part.kind === 'failed') return <FaultNotice fault={unreachable} onRetry={part.retry} />
  return <part.loaded.AttentionSection {...props} />
}

/** What stands beside satisfaction and is no part of it. */
export function BesidePart(props: WatchProps) {
  const part = usePart(load)
  if (part.kind !== 'here') return null
  return <part.loaded.BesideSections {...props} />
}
