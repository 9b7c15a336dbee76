import { FaultNotice } from '../FaultNotice.tsx'
import { unreachable } from '../fault.ts'
import { Loading } from '../Loading.tsx'
import { usePart } from '../use-part.ts'
import type { ActionsPageProps } from './ActionsPage.tsx'

const load = () => import('./ActionsPage.tsx')

/** The page of actions, which is loaded when somebody opens it. */
export function ActionsPart(props: ActionsPageProps) {
  const part = usePart(load)
  if (part.kind === 'loading') return <Loading />
  if (part.kind === 'failed') return <FaultNotice fault={unreachable} onRetry={part.retry} />
  const { ActionsPage } = part.loaded
  return <ActionsPage {...props} />
}
