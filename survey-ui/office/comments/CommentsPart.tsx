import { FaultNotice } from '../FaultNotice.tsx'
import { unreachable } from '../fault.ts'
import { Loading } from '../Loading.tsx'
import { usePart } from '../use-part.ts'
import type { CommentsPageProps } from './CommentsPage.tsx'

const load = () => import('./CommentsPage.tsx')

/** The page of comments, which is loaded when somebody opens it. */
export function CommentsPart(props: CommentsPageProps) {
  const part = usePart(load)
  if (part.kind === 'loading') return <Loading />
  if (part.kind === 'failed') return <FaultNotice fault={unreachable} onRetry={part.retry} />
  const { CommentsPage } = part.loaded
  return <CommentsPage {...props} />
}
