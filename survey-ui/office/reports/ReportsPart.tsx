import { FaultNotice } from '../FaultNotice.tsx'
import { unreachable } from '../fault.ts'
import { Loading } from '../Loading.tsx'
import { usePart } from '../use-part.ts'
import type { ReportsPageProps } from './ReportsPage.tsx'

const load = () => import('./ReportsPage.tsx')

/** The page of reports, which is loaded when somebody opens it. */
export function ReportsPart(props: ReportsPageProps) {
  const part = usePart(load)
  if (part.kind === 'loading') return <Loading />
  if (part.kind === 'failed') return <FaultNotice fault={unreachable} onRetry={part.retry} />
  const { ReportsPage } = part.loaded
  return <ReportsPage {...props} />
}
