import type { UnitSummary } from '#contract/office.ts'
import type { OfficeClient } from '../client.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { unreachable } from '../fault.ts'
import { Loading } from '../Loading.tsx'
import type { Address } from '../router.ts'
import type { Services } from '../services.ts'
import type { Go } from '../use-address.ts'
import { usePart } from '../use-part.ts'

export interface AnalysesProps {
  client: OfficeClient
  services: Services
  address: Address
  go: Go
  units: readonly UnitSummary[]
}

const load = () => import('./AnalysesPage.tsx')

/** The page of analyses, which is loaded when somebody opens it. */
export function AnalysesPart(props: AnalysesProps) {
  const part = usePart(load)
  if (part.kind === 'loading') return <Loading />
  if (part.kind === 'failed') return <FaultNotice fault={unreachable} onRetry={part.retry} />
  const { AnalysesPage } = part.loaded
  return <AnalysesPage {...props} />
}
