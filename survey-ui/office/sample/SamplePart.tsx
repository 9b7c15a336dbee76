import { FaultNotice } from '../FaultNotice.tsx'
import { unreachable } from '../fault.ts'
import { Loading } from '../Loading.tsx'
import { usePart } from '../use-part.ts'
import type { SamplePageProps } from './SamplePage.tsx'

const load = () => import('./SamplePage.tsx')

/** The sample planner, which is loaded when somebody opens it. */
export function SamplePart(props: SamplePageProps) {
  const part = usePart(load)
  if (part.kind === 'loading') return <Loading />
  if (part.kind === 'failed') return <FaultNotice fault={unreachable} onRetry={part.retry} />
  const { SamplePage } = part.loaded
  return <SamplePage {...props} />
}
