import type { ReportState } from '#contract/publication.ts'
import { useReportsTexts } from './texts.ts'

const looks: Record<ReportState, string> = {
  draft: 'tag tag-draft',
  checked: 'tag tag-open',
  approved: 'tag tag-open',
  published: 'tag',
  withdrawn: 'tag report-gone',
}

/** Where a report stands, in words. */
export function StateTag({ state }: { state: ReportState }) {
  return <span class={looks[state]}>{useReportsTexts().states[state]}</span>
}
