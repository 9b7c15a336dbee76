import { FaultNotice } from '../FaultNotice.tsx'
import { unreachable } from '../fault.ts'
import { Loading } from '../Loading.tsx'
import { usePart } from '../use-part.ts'
import type { QuestionnairesPageProps } from './QuestionnairesPage.tsx'

const load = () => import('./QuestionnairesPage.tsx')

/** The page of questionnaires, which is loaded when somebody opens it. */
export function QuestionnairesPart(props: QuestionnairesPageProps) {
  const part = usePart(load)
  if (part.kind === 'loading') return <Loading />
  if (part.kind === 'failed') return <FaultNotice fault={unreachable} onRetry={part.retry} />
  const { QuestionnairesPage } = part.loaded
  return <QuestionnairesPage {...props} />
}
