import type { UnitSummary } from '#contract/office.ts'
import type { OfficeClient } from '../client.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { unreachable } from '../fault.ts'
import { Loading } from '../Loading.tsx'
import type { Services } from '../services.ts'
import { usePart } from '../use-part.ts'

export interface PeopleProps {
  client: OfficeClient
  services: Services
  units: readonly UnitSummary[]
}

const load = () => import('./PeoplePage.tsx')

/** The page about accounts, which is loaded when somebody opens it. */
export function PeoplePart(props: PeopleProps) {
  const part = usePart(load)
  if (part.kind === 'loading') return <Loading />
  if (part.kind === 'failed') return <FaultNotice fault={unreachable} onRetry={part.retry} />
  return <part.loaded.PeoplePage {...props} />
}
