import type { UnitSummary } from '#contract/office.ts'
import type { OfficeClient } from '../client.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { unreachable } from '../fault.ts'
import { Loading } from '../Loading.tsx'
import { usePart } from '../use-part.ts'

export interface AccountProps {
  client: OfficeClient
  units: readonly UnitSummary[]
}

const load = () => import('./AccountPage.tsx')

/** One's own account, which is loaded when somebody opens it. */
export function AccountPart(props: AccountProps) {
  const part = usePart(load)
  if (part.kind === 'loading') return <Loading />
  if (part.kind === 'failed') return <FaultNotice fault={unreachable} onRetry={part.retry} />
  return <part.loaded.AccountPage {...props} />
}
