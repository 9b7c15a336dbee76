import type { OfficeClient } from '../client.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { unreachable } from '../fault.ts'
import { Loading } from '../Loading.tsx'
import { usePart } from '../use-part.ts'

const load = () => import('./AuditPage.tsx')

/** The audit log, which is loaded when somebody opens it. */
export function AuditPart({ client }: { client: OfficeClient }) {
  const part = usePart(load)
  if (part.kind === 'loading') return <Loading />
  if (part.kind === 'failed') return <FaultNotice fault={unreachable} onRetry={part.retry} />
  return <part.loaded.AuditPage client={client} />
}
