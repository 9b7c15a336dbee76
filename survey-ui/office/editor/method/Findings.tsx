import { FindingList } from '../FindingList.tsx'
import type { MethodPart } from './method-part.ts'

interface FindingsProps extends Pick<MethodPart, 'draft' | 'findings'> {
  id?: string
  /** JSON pointer of what is judged here, with all that stands below it. */
  at: string
  /** Only what is said of this place itself. */
  isExact?: boolean
}

/** What the checker says of one place of the method. */
export function Findings({ id, draft, findings, at, isExact = false }: FindingsProps) {
  const here = findings.filter((one) => one.at === at || (!isExact && one.at.startsWith(`${at}/`)))
  return <FindingList id={id} draft={draft} findings={here} />
}
