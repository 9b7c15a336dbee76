import { FaultNotice } from '../FaultNotice.tsx'
import { unreachable } from '../fault.ts'
import { Loading } from '../Loading.tsx'
import { usePart } from '../use-part.ts'
import type { PrepareProps } from './PreparePage.tsx'

const load = () => import('./PreparePage.tsx')

/** The parts of setting up that are seldom needed, loaded when somebody opens one. */
export function PreparePart(props: PrepareProps) {
  const part = usePart(load)
  if (part.kind === 'loading') return <Loading />
  if (part.kind === 'failed') return <FaultNotice fault={unreachable} onRetry={part.retry} />
  const { PreparePage } = part.loaded
  return <PreparePage {...props} />
}
