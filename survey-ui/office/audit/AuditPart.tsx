import { FaultNotice } from '../FaultNotice.tsx'
import { unreachable } from '../fault.ts'
import { Loading } from '../Loading.tsx'
import { usePart } from '../use-part.ts'
import type { AuditPageProps } from './AuditPage.tsx'

const load = () => import('./AuditPage.tsx')

/** The audit log, which is loaded when somebody opens it. */
export function AuditPart(props: AuditPageProps) {
  const part = usePart(load)
  if (part.kind === 'loading') return <Loading />
  if (part.kind === 'failed') return <FaultNotice fault={unreachable} onRetry={part.retry} />
  return <part.loaded.AuditPage {...props} />
}
